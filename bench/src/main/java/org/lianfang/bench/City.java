package org.lianfang.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// The least that a server needs before crossings can be recorded: divisions, a response, a gate.
public record City(Session administrator, String areaKey, String gateId) {

    /// In the repository.
    public static final String DIVISIONS =
            "scenarios/src/main/resources/data/china-admin/divisions_5prefectures_2019.csv";

    private static final String PREFECTURE = "430900000000000000";
    private static final String VILLAGE = "430903110218000000";

    public static City prepare(ServerProcess server, Path divisions) throws Exception {
        return prepare(server, divisions, "covid-19/2020-early");
    }

    public static City prepare(ServerProcess server, Path divisions, String rulePack) throws Exception {
        var administrator = Session.administrator(server);
        administrator.must(
                administrator.upload("/api/territory/divisions?edition=2019&validFrom=2020-02-25", divisions));
        administrator.must(administrator.post(
                "/api/responses",
                Map.of(
                        "name",
                        "Bench",
                        "hazard",
                        "covid-19",
                        "level",
                        "I",
                        "areaKey",
                        PREFECTURE,
                        "startedOn",
                        firstDay(),
                        "rulePack",
                        rulePack,
                        "timeZone",
                        "Asia/Shanghai",
                        "inventedPeople",
                        true)));
        var gate = administrator.must(administrator.post(
                "/api/gates",
                Map.of(
                        "code", "B1",
                        "name", "Bench gate",
                        "kind", "ROAD",
                        "areaKey", VILLAGE,
                        "openedOn", firstDay(),
                        "hours", "00:00-24:00",
                        "place", "S308")));
        return new City(administrator, PREFECTURE, gate.path("id").asString());
    }

    /// So many days before today that ten days of crossings lie within the response.
    private static String firstDay() {
        return today().minusDays(12).toString();
    }

    public static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai"));
    }
}
