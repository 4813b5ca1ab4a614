package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.testing.TestingWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A round in a village with four buildings of ten households, to be planned.
final class APlan {

    /// Half an hour after the server's clock begins.
    static final String NINE = "2020-02-03T01:00:00Z";

    private final TestingWorld world;
    private final String village;
    private final String plan;

    APlan(TestingWorld world) {
        this.world = world;
        this.village = world.places().eastVillage();
        this.plan = "/api/testing/rounds/"
                + world.roundOf(Map.of("areas", List.of(world.places().east()), "startsAt", NINE)) + "/plan";
        if (buildings().isEmpty()) {
            for (var building = 1; building <= 4; building++) {
                settle(building);
            }
        }
    }

    String path() {
        return plan;
    }

    /// Ten households of three, one of them with an elder, one under a measure.
    private void settle(int building) {
        var items = new ArrayList<Map<String, Object>>();
        for (var room = 1; room <= 10; room++) {
            for (var person = 0; person < 3; person++) {
                items.add(Map.of(
                        "id",
                        Ids.next().toString(),
                        "name",
                        "王小明",
                        "phone",
                        "100%02d%03d%03d".formatted(building, room, person),
                        "areaKey",
                        village,
                        "since",
                        "2020-01-20",
                        "birthDate",
                        room == 1 && person == 0 ? "1938-05-01" : "1985-05-01",
                        "door",
                        building + "栋1单元" + (100 + room) + "室"));
            }
        }
        var answer = ok(world.lead().post("/api/residents/batch", Map.of("items", items)));
        answer.path("items")
                .forEach(item -> assertThat(item.path("status").asString()).isEqualTo("ACCEPTED"));
        var isolated = String.valueOf(items.getLast().get("id"));
        ok(world.lead()
                .post(
                        "/api/residents/" + isolated + "/measures",
                        Map.of(
                                "kind",
                                "HOME_HEALTH_MONITORING",
                                "ground",
                                "KEY_REGION_RETURNEE",
                                "evidence",
                                "returned on 1 February",
                                "from",
                                "2020-02-01")));
    }

    List<JsonNode> buildings() {
        return TestingWorld.all(world.lead(), plan + "/buildings?area=" + village);
    }

    void planned() {
        ok(world.lead().post(plan, Map.of()));
        finished();
    }

    void finished() {
        Eventually.holds(
                () -> !ok(world.lead().get(plan)).path("state").asString().equals("RUNNING"));
        assertThat(ok(world.lead().get(plan)).path("state").asString()).isEqualTo("DONE");
    }

    List<JsonNode> slots() {
        return TestingWorld.all(world.lead(), plan + "/slots?area=" + village);
    }

    int version() {
        return ok(world.lead().get(plan)).path("version").asInt();
    }

    JsonNode ordinary() {
        return slots().stream()
                .filter(slot -> slot.path("crowd").asString().equals("ORDINARY"))
                .findFirst()
                .orElseThrow();
    }

    JsonNode same(JsonNode slot) {
        var found = slots().stream()
                .filter(one -> one.path("building").equals(slot.path("building"))
                        && one.path("crowd").equals(slot.path("crowd"))
                        && one.path("number").equals(slot.path("number")))
                .toList();
        assertThat(new HashSet<>(found)).hasSize(1);
        return found.getFirst();
    }

    Api.Answer move(JsonNode slot, String station, String begins, int version) {
        return world.lead()
                .post(
                        plan + "/slots/" + slot.path("id").asString() + "/move",
                        Map.of("stationId", UUID.fromString(station), "begins", begins, "version", version));
    }

    /// So that the tests of this prefecture do not share stations.
    /// Stations that others have left open.
    void closeAllIn(String area) {
        for (var station : ok(world.lead().get("/api/testing/stations?limit=200&area=" + area))
                .path("items")) {
            if (station.path("open").asBoolean()) {
                close(station.path("id").asString());
            }
        }
    }

    void close(String station) {
        var path = "/api/testing/stations/" + station;
        var known = (ObjectNode) ok(world.lead().get(path));
        ok(world.lead().put(path, known.put("open", false)));
    }
}
