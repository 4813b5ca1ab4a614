package org.lianfang.bench;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/// Opens a new round, in which nobody has been sampled yet, and desks that share its people.
final class DesksOfARound {

    private DesksOfARound() {}

    /// @param prefix of the round's code and its tubes
    static List<Desk> open(FilledRound filled, Session administrator, String prefix, int count) throws Exception {
        var run = Long.toString(Clock.systemUTC().millis(), 36).toUpperCase(java.util.Locale.ROOT);
        var round = FillingARound.round(administrator, "BENCH-" + prefix + run);
        var share = filled.people() / count;
        return IntStream.range(0, count)
                .mapToObj(number -> new Desk(
                        round,
                        filled.stationOf(filled.gridOfPerson(number * share)),
                        prefix + run + "-" + number + "-",
                        new Streets(number * share, (number + 1) * share)))
                .toList();
    }
}
