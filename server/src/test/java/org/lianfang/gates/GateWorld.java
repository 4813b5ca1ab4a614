package org.lianfang.gates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import tools.jackson.databind.JsonNode;

/// A small prefecture with an active response, where gates can be opened. Each test class has its own prefecture.
public final class GateWorld {

    private static final String REGISTER = """
            code,name,parent,level,code12
            %2$s,%3$s,,1,%2$s0000000000
            %1$s,试验%1$s市,%2$s,2,%1$s00000000
            %1$s01,东试县,%1$s,3,%1$s01000000
            %1$s02,西试县,%1$s,3,%1$s02000000
            %1$s01001,东试镇,%1$s01,4,%1$s01001000
            %1$s02001,西试镇,%1$s02,4,%1$s02001000
            %1$s01001200,东一村,%1$s01001,5,%1$s01001200
            %1$s01001201,东二村,%1$s01001,5,%1$s01001201
            %1$s02001200,西一村,%1$s02001,5,%1$s02001200
            """;

    /// Eight in the morning of 2 February 2020 in China; the server's clock shows the morning after.
    public static final Instant MORNING = Instant.parse("2020-02-02T00:00:00Z");

    private final Api administrator;
    private final String prefecture;

    private final Api commander;

    private GateWorld(int port, String prefecture) {
        this.administrator = Api.asAdministrator(port);
        this.commander = Api.asHolderOf(port, "COMMANDER", prefecture + "0".repeat(14));
        this.prefecture = prefecture;
    }

    /// @param prefecture four digits, such as `4391`, that no other test class uses
    public static GateWorld at(int port, String prefecture) {
        return at(port, prefecture, "covid-19/2020-early");
    }

    /// @param rulePack of its response
    public static GateWorld at(int port, String prefecture, String rulePack) {
        var world = new GateWorld(port, prefecture);
        var administrator = world.administrator;
        if (administrator.get("/api/areas/" + world.prefecture()).status() != 200) {
            ok(administrator.upload(
                    "/api/territory/divisions?edition=test&validFrom=2019-12-31",
                    "divisions.csv",
                    world.register().getBytes(StandardCharsets.UTF_8),
                    Map.of()));
            ok(administrator.post(
                    "/api/responses",
                    Map.of(
                            "name",
                            "Test of " + prefecture,
                            "hazard",
                            "covid-19",
                            "level",
                            "I",
                            "areaKey",
                            world.prefecture(),
                            "startedOn",
                            "2020-01-23",
                            "rulePack",
                            rulePack,
                            "timeZone",
                            "Asia/Shanghai",
                            "inventedPeople",
                            true)));
        }
        return world;
    }

    private String register() {
        var province = prefecture.substring(0, 2);
        return REGISTER.formatted(prefecture, province, province.equals("43") ? "湖南省" : "试验" + province + "省");
    }

    public Api administrator() {
        return administrator;
    }

    public Api commander() {
        return commander;
    }

    public String prefecture() {
        return prefecture + "0".repeat(14);
    }

    public String east() {
        return prefecture + "01" + "0".repeat(12);
    }

    public String west() {
        return prefecture + "02" + "0".repeat(12);
    }

    public String eastVillage() {
        return prefecture + "01001200000000";
    }

    public String westVillage() {
        return prefecture + "02001200000000";
    }

    /// A new gate in a village.
    ///
    /// @return its id
    public String gateIn(String village) {
        var gate = ok(administrator.post(
                "/api/gates",
                Map.of(
                        "code",
                        "G" + UUID.randomUUID(),
                        "name",
                        "一号卡点",
                        "kind",
                        "ROAD",
                        "areaKey",
                        village,
                        "openedOn",
                        "2020-01-24")));
        return gate.path("id").asString();
    }

    /// A person who drives: passed with 36.5 °C at eight in the morning.
    public static Map<String, Object> crossing(String gate) {
        var crossing = new HashMap<String, Object>();
        crossing.put("id", idAt(MORNING).toString());
        crossing.put("gateId", gate);
        crossing.put("direction", "IN");
        crossing.put("at", MORNING.toString());
        crossing.put("plate", "湘H12345");
        crossing.put("vehicleKind", "CAR");
        crossing.put("person", Map.of("name", "张三丰", "phone", "10012345678", "idKind", "NONE"));
        crossing.put("celsius", 36.5);
        crossing.put("origin", "长沙");
        crossing.put("destination", "益阳");
        crossing.put("reason", "HOME");
        crossing.put("outcome", "PASSED");
        return crossing;
    }

    public static Map<String, Object> with(Map<String, Object> crossing, String field, Object value) {
        var changed = new HashMap<>(crossing);
        changed.put(field, value);
        return changed;
    }

    /// A fresh id as a device makes it at a moment.
    public static UUID idAt(Instant moment) {
        var random = UUID.randomUUID();
        var lowest = Ids.lowest(moment);
        return new UUID(
                lowest.getMostSignificantBits() | (random.getMostSignificantBits() & 0xfffL),
                random.getLeastSignificantBits());
    }

    public static Map<String, Object> batch(List<? extends Map<String, Object>> items) {
        return Map.of("items", items);
    }

    /// The day's figure of an area, as reports read it.
    public long figure(String area, String code) {
        var answer = ok(commander.get(
                "/api/indicators/values?by=TOTAL&from=2020-02-02&to=2020-02-02&area=" + area + "&codes=" + code));
        for (var value : answer.path("values")) {
            if (value.path("code").asString().equals(code)) {
                return value.path("value").asLong();
            }
        }
        return 0;
    }

    /// How many items a list has over all of its pages.
    public static int countAll(Api api, String path) {
        var count = 0;
        var after = "";
        do {
            var page = ok(api.get(path + "&limit=200&after=" + after));
            count += page.path("items").size();
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return count;
    }

    public static JsonNode ok(Api.Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
