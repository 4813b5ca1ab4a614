package org.lianfang.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.bench.Session;

/// The real territory of Yiyang with a response, two gates, a station in a round of testing and a few invented
/// residents in two townships, entered
/// through the
/// public API as an administration would.
///
/// @param printing of forms for the station in the round
/// @param form the first of them
record SmallCity(String gate, String otherGate, String station, String round, String printing, String form) {

    static final String CITY = "430900000000000000";
    static final String FERRY_TOWN = "430903110000000000";
    static final String FERRY_VILLAGE = "430903110218000000";
    static final String OTHER_TOWN = "430923106000000000";
    static final String OTHER_VILLAGE = "430923106207000000";
    static final String NEIGHBOUR = "欧阳建国";
    static final String STRANGER = "司马秀英";

    /// When a response is fought, and by which rules.
    ///
    /// @param clock at which the server starts
    record Time(String rulePack, LocalDate began, String clock) {

        static final Time EARLY =
                new Time("covid-19/2020-early", LocalDate.of(2020, Month.JANUARY, 24), "2020-02-03T00:30:00Z");

        /// The rules know zones.
        static final Time WITH_ZONES =
                new Time("covid-19/plan-9", LocalDate.of(2022, Month.JULY, 1), "2022-07-04T00:30:00Z");
    }

    static SmallCity enter(Session administrator, Session lead, Time time) throws IOException, InterruptedException {
        upload(
                administrator,
                "/api/territory/divisions?edition=2019&validFrom=2020-01-01",
                "china-admin/divisions_5prefectures_2019.csv");
        upload(administrator, "/api/territory/boundaries", "china-geojson/yiyang_4309.geojson");
        administrator.must(administrator.post(
                "/api/responses",
                Map.of(
                        "name",
                        "益阳 " + time.began.getYear(),
                        "hazard",
                        "covid-19",
                        "level",
                        "I",
                        "areaKey",
                        CITY,
                        "startedOn",
                        time.began,
                        "rulePack",
                        time.rulePack,
                        "timeZone",
                        "Asia/Shanghai",
                        "inventedPeople",
                        true)));
        var station = station(administrator);
        var round = round(administrator);
        var printing = UUID.randomUUID().toString();
        var city = new SmallCity(
                gate(administrator, time.began, List.of("Y01", "新市渡镇路口", FERRY_VILLAGE)),
                gate(administrator, time.began, List.of("Y02", "平洞高速安化县木子互通", OTHER_VILLAGE)),
                station,
                round,
                printing,
                form(lead, printing, round, station));
        resident(lead, NEIGHBOUR, FERRY_VILLAGE, "10012345601", "1组7号");
        resident(lead, STRANGER, OTHER_VILLAGE, "10012345602", "3组2号");
        administrator.must(administrator.post("/api/testing/rounds/" + city.round + "/plan", Map.of()));
        return city;
    }

    /// @param sign code, name and area
    private static String gate(Session administrator, LocalDate opened, List<String> sign)
            throws IOException, InterruptedException {
        return administrator
                .must(administrator.post(
                        "/api/gates",
                        Map.of(
                                "code",
                                sign.get(0),
                                "name",
                                sign.get(1),
                                "kind",
                                "ROAD",
                                "areaKey",
                                sign.get(2),
                                "place",
                                "S308",
                                "hours",
                                "00:00-24:00",
                                "openedOn",
                                opened)))
                .path("id")
                .asString();
    }

    private static String station(Session administrator) throws IOException, InterruptedException {
        return administrator
                .must(administrator.post(
                        "/api/testing/stations",
                        Map.of(
                                "code", "S01",
                                "name", "新市渡镇采样点",
                                "setting", "COMMUNITY",
                                "areaKey", FERRY_VILLAGE,
                                "place", "村部广场",
                                "samplesPerHour", 120,
                                "open", true)))
                .path("id")
                .asString();
    }

    private static String round(Session administrator) throws IOException, InterruptedException {
        return administrator
                .must(administrator.post(
                        "/api/testing/rounds", Map.of("code", "R1", "name", "第一轮区域检测", "areas", List.of(FERRY_TOWN))))
                .path("id")
                .asString();
    }

    private static String form(Session lead, String printing, String round, String station)
            throws IOException, InterruptedException {
        return lead.must(lead.post(
                        "/api/testing/forms",
                        Map.of("id", printing, "roundId", round, "stationId", station, "forms", 2)))
                .path("forms")
                .path(0)
                .path("number")
                .asString();
    }

    static void resident(Session lead, String name, String area, String phone, String door)
            throws IOException, InterruptedException {
        resident(lead, UUID.randomUUID(), name, phone, Map.of("id", UUID.randomUUID(), "areaKey", area, "door", door));
    }

    /// @param household that they live in; one that is there already stays as it is
    static void resident(Session lead, UUID id, String name, String phone, Map<String, ?> household)
            throws IOException, InterruptedException {
        var answer = lead.must(lead.post(
                "/api/residents/batch",
                Map.of(
                        "items",
                        List.of(Map.of(
                                "id",
                                id,
                                "name",
                                name,
                                "sex",
                                "UNKNOWN",
                                "idKind",
                                "NONE",
                                "phone",
                                phone,
                                "kind",
                                "RESIDENT",
                                "areaKey",
                                java.util.Objects.requireNonNull(household.get("areaKey")),
                                "household",
                                household)))));
        var status = answer.path("items").path(0).path("status").asString();
        if (!status.equals("ACCEPTED")) {
            throw new IllegalStateException("The resident was not taken: " + answer);
        }
    }

    private static void upload(Session session, String path, String data) throws IOException, InterruptedException {
        var file = Files.createTempFile("lianfang", Path.of(data).getFileName().toString());
        try (var in = SmallCity.class.getResourceAsStream("/data/" + data)) {
            Files.write(file, java.util.Objects.requireNonNull(in, data).readAllBytes());
        }
        session.must(session.upload(path, file));
        Files.delete(file);
    }
}
