package org.lianfang.command.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;

/// A small city for the tests of the command post: Sanya with two districts, made and used over HTTP only.
final class ACity {

    static final String CITY = "460200000000000000";
    static final String EAST = "460202000000000000";
    static final String WEST = "460203000000000000";
    static final String EAST_VILLAGE = "460202100200000000";
    static final String WEST_VILLAGE = "460203100200000000";

    private static final String DIVISIONS = """
            code,name,parent,level,code12
            46,海南省,,1,460000000000
            4602,三亚市,46,2,460200000000
            460202,海棠区,4602,3,460202000000
            460203,吉阳区,4602,3,460203000000
            460202100,海棠湾镇,460202,4,460202100000
            460203100,吉阳镇,460203,4,460203100000
            460202100200,林旺村民委员会,460202100,5,460202100200
            460203100200,红花村民委员会,460203100,5,460203100200
            """;

    private final Api administrator;
    private final Api duty;
    private final Map<String, UUID> gates = new HashMap<>();

    private ACity(Api administrator, Api duty) {
        this.administrator = administrator;
        this.duty = duty;
    }

    /// With a response since 24 January and a gate in each district and one of the city itself.
    static ACity on(int port) {
        var administrator = Api.asAdministrator(port);
        expect(
                200,
                administrator.upload(
                        "/api/territory/divisions?edition=2019&validFrom=2019-12-31",
                        "divisions.csv",
                        DIVISIONS.getBytes(StandardCharsets.UTF_8),
                        Map.of()));
        var response = administrator.post(
                "/api/responses",
                Map.of(
                        "name", "三亚市疫情防控",
                        "hazard", "covid-19",
                        "level", "I",
                        "areaKey", CITY,
                        "startedOn", "2020-01-24",
                        "rulePack", "covid-19/2020-early",
                        "timeZone", "Asia/Shanghai",
                        "inventedPeople", true));
        if (response.status() >= 300) {
            throw new IllegalStateException(response.body().toString());
        }
        var city = new ACity(administrator, Api.asHolderOf(port, "DUTY_LEAD", CITY));
        city.openGate("east", EAST_VILLAGE);
        city.openGate("west", WEST_VILLAGE);
        city.openGate("city", CITY);
        return city;
    }

    UUID gate(String name) {
        return java.util.Objects.requireNonNull(gates.get(name));
    }

    Api duty() {
        return duty;
    }

    Api administrator() {
        return administrator;
    }

    /// Cars with one person each, a minute apart.
    List<UUID> cars(String gate, String firstAt, int cars) {
        var first = java.time.Instant.parse(firstAt);
        var items = new ArrayList<Map<String, Object>>();
        var ids = new ArrayList<UUID>();
        for (var car = 0; car < cars; car++) {
            var id = Ids.next();
            ids.add(id);
            items.add(Map.of(
                    "id",
                    id,
                    "gateId",
                    gate(gate),
                    "direction",
                    "IN",
                    "at",
                    first.plusSeconds(60L * car).toString(),
                    "plate",
                    "琼B%05d".formatted(car + 10_000),
                    "vehicleKind",
                    "CAR",
                    "person",
                    Map.of("name", "张三"),
                    "celsius",
                    36.5,
                    "outcome",
                    "PASSED"));
        }
        var answer = duty.post("/api/crossings/batch", Map.of("items", items));
        expect(200, answer);
        answer.body().path("items").forEach(item -> {
            if (!item.path("status").asString().equals("ACCEPTED")) {
                throw new IllegalStateException(item.toString());
            }
        });
        return ids;
    }

    private void openGate(String code, String area) {
        var id = Ids.next();
        var answer = administrator.post(
                "/api/gates",
                Map.of(
                        "id",
                        id,
                        "code",
                        "sanya-" + code,
                        "name",
                        "三亚卡点 " + code,
                        "kind",
                        "ROAD",
                        "areaKey",
                        area,
                        "place",
                        "",
                        "hours",
                        "00:00-24:00",
                        "roles",
                        List.of(),
                        "openedOn",
                        "2020-01-25",
                        "version",
                        0));
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.body().toString());
        }
        gates.put(code, id);
    }

    static void expect(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }
}
