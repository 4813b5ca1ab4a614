package org.lianfang.command.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;

/// A small city with two districts for the tests of the command post, made and used over HTTP only. Each test class has
/// one of its own.
final class ACity {

    private static final String DIVISIONS = """
            code,name,parent,level,code12
            46,海南省,,1,460000000000
            CITY,试验市,46,2,CITY00000000
            CITY02,海棠区,CITY,3,CITY02000000
            CITY03,吉阳区,CITY,3,CITY03000000
            CITY02100,海棠湾镇,CITY02,4,CITY02100000
            CITY03100,吉阳镇,CITY03,4,CITY03100000
            CITY02100200,林旺村民委员会,CITY02100,5,CITY02100200
            CITY03100200,红花村民委员会,CITY03100,5,CITY03100200
            """;

    private final String code;
    private final Api administrator;
    private final Api duty;
    private final Map<String, UUID> gates = new HashMap<>();

    private ACity(String code, Api administrator, Api duty) {
        this.code = code;
        this.administrator = administrator;
        this.duty = duty;
    }

    /// With a response since 24 January and a gate in each district and one of the city itself.
    ///
    /// @param code of a prefecture of Hainan, four digits
    static ACity on(int port, String code) {
        var administrator = Api.asAdministrator(port);
        expect(
                200,
                administrator.upload(
                        "/api/territory/divisions?edition=2019&validFrom=2019-12-31",
                        "divisions.csv",
                        DIVISIONS.replace("CITY", code).getBytes(StandardCharsets.UTF_8),
                        Map.of()));
        var response = administrator.post(
                "/api/responses",
                Map.of(
                        "name", "三亚市疫情防控",
                        "hazard", "covid-19",
                        "level", "I",
                        "areaKey", code + "00000000000000",
                        "startedOn", "2020-01-24",
                        "rulePack", "covid-19/2020-early",
                        "timeZone", "Asia/Shanghai",
                        "inventedPeople", true));
        if (response.status() >= 300) {
            throw new IllegalStateException(response.body().toString());
        }
        var city = new ACity(code, administrator, Api.asHolderOf(port, "DUTY_LEAD", code + "00000000000000"));
        city.openGate("east", code + "02100200000000");
        city.openGate("west", code + "03100200000000");
        city.openGate("city", city.key());
        return city;
    }

    String key() {
        return code + "00000000000000";
    }

    String east() {
        return code + "02000000000000";
    }

    String west() {
        return code + "03000000000000";
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

    private void openGate(String name, String area) {
        var id = Ids.next();
        var answer = administrator.post(
                "/api/gates",
                Map.of(
                        "id",
                        id,
                        "code",
                        code + "-" + name,
                        "name",
                        "卡点 " + name,
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
        gates.put(name, id);
    }

    static void expect(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }
}
