package org.lianfang.bench;

import java.io.IOException;
import java.util.List;
import org.lianfang.bench.Waiting.Kind;

/// The command post's screens: Today, the daily report, the map.
record ReadsOfCommand(FilledCity city) {

    Kind dashboard() {
        return dashboard("Today of the city", FilledCity.PREFECTURE);
    }

    Kind report() {
        return Kind.always(
                "report of the city, as it would be signed",
                "/api/reports/draft?area=" + FilledCity.PREFECTURE + day(),
                answer -> answer.path("byArea").size() >= 8);
    }

    /// What the commander of the whole city looks at.
    List<Kind> ofTheCity(Session commander) throws IOException, InterruptedException {
        var report = commander.get("/api/reports?area=" + FilledCity.PREFECTURE + day());
        return List.of(
                dashboard(),
                Kind.always(
                        "Today of the city, the present day",
                        "/api/today?area=" + FilledCity.PREFECTURE,
                        answer -> answer.path("figures").size() > 10),
                report(),
                Kind.always(
                        "report of the city, signed",
                        "/api/reports/" + report.path(0).path("id").asString(),
                        answer -> answer.path("byArea").size() >= 8),
                map("map of the city, one day", FilledCity.PREFECTURE, "DAY"),
                map("map of the city, since activation", FilledCity.PREFECTURE, "SINCE_ACTIVATION"),
                map("map of a county", FilledCity.COUNTY, "DAY"),
                Kind.always(
                        "figures of the city by day, 13 days",
                        "/api/indicators/values?by=DAY&codes=gates.persons,people.residents&area=%s&from=%s&to=%s"
                                .formatted(FilledCity.PREFECTURE, city.day().minusDays(12), city.day()),
                        answer -> answer.path("values").size() > 10));
    }

    Kind dashboard(String what, String area) {
        return Kind.always(
                what,
                "/api/today?area=" + area + day(),
                answer -> answer.path("figures").size() > 10);
    }

    private Kind map(String what, String area, String span) {
        return Kind.always(
                what,
                "/api/today/map?indicator=gates.persons&span=" + span + "&area=" + area + day(),
                answer -> answer.path("areas")
                        .valueStream()
                        .anyMatch(one -> one.path("value").asLong() > 0));
    }

    /// The last day that is over.
    private String day() {
        return "&day=" + city.day().minusDays(1);
    }
}
