package org.lianfang.zones;

import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.gates.GateWorld;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.testing.TestingWorld;
import tools.jackson.databind.JsonNode;

/// A small prefecture under a pack that knows zones, and two people who may raise and lower them. Sign in again after
/// each jump of the clock: make a new one.
public final class ZoneWorld {

    public static final String ZONES = "/api/zones";

    private static final AtomicInteger DOORS = new AtomicInteger(100);

    private final PassWorld passes;
    private final Api second;

    private ZoneWorld(int port, PassWorld passes) {
        this.passes = passes;
        this.second = Api.asHolderOf(port, "COMMANDER", passes.area());
    }

    /// @param prefecture four digits that no other test class uses
    public static ZoneWorld at(int port, String prefecture, String rulePack) {
        GateWorld.at(port, prefecture, rulePack);
        return new ZoneWorld(port, PassWorld.at(port, prefecture));
    }

    public PassWorld passes() {
        return passes;
    }

    public Api commander() {
        return passes.testing().commander();
    }

    public Api second() {
        return second;
    }

    public String village() {
        return passes.village();
    }

    /// Another one of the same township.
    public String neighbour() {
        return village().substring(0, 9) + "201" + "0".repeat(6);
    }

    public String west() {
        return passes.testing().places().westVillage();
    }

    /// A whole area.
    public static Map<String, Object> zone(String level, String area) {
        return zoneOf(level, List.of(Map.of("areaKey", area)));
    }

    public static Map<String, Object> zoneOf(String level, List<Map<String, Object>> places) {
        return Map.of(
                "id", PassWorld.id(), "name", "一号风险区", "level", level, "places", places, "evidence", "ORDER-2022/7");
    }

    public JsonNode raised(Map<String, Object> entry) {
        return ok(commander().post(ZONES, entry));
    }

    public JsonNode zone(String id) {
        return ok(commander().get(ZONES + "/" + id));
    }

    /// Somebody new in a building of a village.
    public String residentIn(String area, String building) {
        var resident = PassWorld.id();
        var entry = new HashMap<String, Object>();
        entry.put("id", resident);
        entry.put("name", "赵六");
        entry.put("areaKey", area);
        entry.put("door", building + "2单元" + DOORS.incrementAndGet() + "室");
        entry.put("since", "2020-01-20");
        ok(passes.lead().post("/api/residents", entry));
        return resident;
    }

    /// A round of a village in which these people are negative, from its opening to its closing.
    ///
    /// @param at when it begins
    public void cleanRound(String area, List<String> people, String at) {
        var testing = passes.testing();
        var round = testing.roundOf(Map.of("areas", List.of(area), "startsAt", at));
        var station = testing.stationIn(area);
        for (var person : people) {
            var tube = newTube();
            ok(testing.lead()
                    .post(
                            "/api/testing/samples",
                            with(with(sample(round, station, tube, person), "single", true), "at", at)));
            ok(testing.lead()
                    .post("/api/testing/tubes/" + tube + "/seal", with(TestingWorld.seal(station, tube), "at", at)));
            ok(passes.lab().post("/api/testing/tubes/receive", Map.of("tubeCodes", List.of(tube))));
            ok(passes.lab()
                    .post(
                            "/api/testing/results",
                            Map.of("id", PassWorld.id(), "tubeCode", tube, "outcome", "NEGATIVE", "at", at)));
        }
        ok(testing.lead().post("/api/testing/rounds/" + round + "/close", Map.of()));
    }

    public List<String> alarms() {
        var kinds = new ArrayList<String>();
        passes.alarms().forEach(alarm -> kinds.add(alarm.path("kind").asString()));
        return kinds;
    }

    /// Lifts whatever another test left, so that each finds an area without zones.
    public void liftAll() {
        for (var one :
                ok(commander().get(ZONES + "?limit=200&area=" + passes.area())).path("items")) {
            if (!one.has("endedAt")) {
                one.path("lowerings").forEach(waiting -> {
                    if (!waiting.has("outcome")) {
                        ok(second.post(ZONES + "/lowerings/" + id(waiting) + "/refuse", Map.of()));
                    }
                });
                var proposed = ok(commander().post(ZONES + "/" + id(one) + "/lowerings", lowering("LOW")))
                        .path("lowerings")
                        .path(0);
                ok(second.post(ZONES + "/lowerings/" + id(proposed) + "/approve", Map.of()));
            }
        }
    }

    public static Map<String, Object> lowering(String to) {
        return Map.of("id", PassWorld.id(), "to", to, "reason", "CASE_RULED_OUT", "evidence", "CDC-2022/11");
    }

    public String level(JsonNode zone) {
        return zone(id(zone)).path("level").asString();
    }

    public List<String> stages(JsonNode zone) {
        return zone(id(zone))
                .path("stages")
                .valueStream()
                .map(stage -> stage.path("level").asString() + " "
                        + stage.path("cause").asString())
                .toList();
    }

    public static String id(JsonNode node) {
        return node.path("id").asString();
    }
}
