package org.lianfang.zones.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianfang.response.RulePack;

/// Rules of zones as packs give them.
final class Packs {

    private static final String DAYS = "d";

    private Packs() {}

    /// Plan 9: seven clean days and a round, then medium for three more; medium seven and a round.
    static ZoneRules plan9() {
        return of(Map.ofEntries(
                Map.entry("zones.levels", "high,medium"),
                Map.entry("zones.high.clean-days", "7"),
                Map.entry("zones.high.clean-rounds", "1"),
                Map.entry("zones.high.next", "medium"),
                Map.entry("zones.high.widest", "village"),
                Map.entry("zones.after-high.clean-days", "3"),
                Map.entry("zones.after-high.clean-rounds", "0"),
                Map.entry("zones.after-high.next", "low"),
                Map.entry("zones.medium.clean-days", "7"),
                Map.entry("zones.medium.clean-rounds", "1"),
                Map.entry("zones.medium.next", "low"),
                Map.entry("zones.medium.widest", "township"),
                Map.entry("zones.round.grace-days", "1")));
    }

    /// Twenty measures: five clean days, and it is over.
    static ZoneRules twentyMeasures() {
        return of(Map.of(
                "zones.levels", "high",
                "zones.high.clean-days", "5",
                "zones.high.clean-rounds", "0",
                "zones.high.next", "low",
                "zones.high.widest", "building"));
    }

    static ZoneRules of(Map<String, String> given) {
        var values = new LinkedHashMap<String, RulePack.Value>();
        given.forEach(
                (key, value) -> values.put(key, new RulePack.Value(value, DAYS, LocalDate.of(2022, 6, 28), "a test")));
        return ZoneRules.of(new RulePack("covid-19/test", "1", "covid-19", Map.of(), values));
    }
}
