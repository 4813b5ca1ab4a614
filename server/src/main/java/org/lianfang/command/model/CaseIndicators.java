package org.lianfang.command.model;

import java.util.List;
import java.util.stream.Stream;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;

/// The counters that this module keeps, and what a change of cases adds to each.
public final class CaseIndicators {

    public static final String CONFIRMED = "command.cases-confirmed";
    public static final String CURED = "command.cases-cured";
    public static final String DEATHS = "command.deaths";

    private CaseIndicators() {}

    public static List<Count> countsOf(AreaKey area, CaseSeries.Change change) {
        var cases = change.change();
        return Stream.of(
                        new Count(change.day(), area, CONFIRMED, cases.confirmed()),
                        new Count(change.day(), area, CURED, cases.cured()),
                        new Count(change.day(), area, DEATHS, cases.dead()))
                .filter(count -> count.change() != 0)
                .toList();
    }
}
