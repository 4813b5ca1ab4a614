package org.lianfang.bench;

import java.util.List;
import org.lianfang.bench.Waiting.Kind;

/// What the command post and a community look at while a round is on.
record ReadsOfCoverage(ServerProcess server, Report report, FilledRound filled) {

    private static final double PAGE = 1_000;
    private static final double LIST = 100;

    void run(Session administrator) throws Exception {
        var commander = administrator.holderOf("COMMANDER", FilledCity.PREFECTURE, "commander");
        var village = filled.villageKey(filled.grids() / 2);
        var lead = administrator.holderOf("DUTY_LEAD", village, "community");
        var waiting = new Waiting(server.port(), report);
        var base = "/api/testing/rounds/" + filled.round();
        var city = coverage("coverage of the city", base, FilledCity.PREFECTURE);
        var list = new Kind(
                "not yet tested in a community, by name",
                number -> Question.get(base + "/uncovered?limit=50&area=" + village),
                answer -> answer.path("items").size() > 3);
        var statistics = Kind.always(
                "statistics of the city, counted once for all who ask",
                base + "/statistics?area=" + FilledCity.PREFECTURE,
                answer -> answer.path("pools").size() > 0);
        server.restart();
        waiting.cold(commander, statistics, PAGE);
        server.restart();
        waiting.cold(commander, city, PAGE);
        server.restart();
        waiting.cold(lead, list, LIST);
        for (var kind : List.of(
                city,
                coverage("coverage of a county", base, FilledCity.COUNTY),
                coverage("coverage of a community", base, village))) {
            waiting.warm(commander, kind, PAGE);
        }
        waiting.warm(lead, list, LIST);
        waiting.warm(commander, statistics, PAGE, 8);
    }

    private static Kind coverage(String what, String base, String area) {
        return Kind.always(
                what,
                base + "/coverage?area=" + area,
                answer -> answer.path("all").path("sampled").asLong() > 0
                        && answer.path("parts").size() > 1);
    }
}
