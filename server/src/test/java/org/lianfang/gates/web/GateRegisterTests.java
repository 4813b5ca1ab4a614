package org.lianfang.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class GateRegisterTests {

    @LocalServerPort
    int port;

    private GateWorld world;
    private Api guard;

    @BeforeEach
    void meet() {
        world = GateWorld.at(port, "4393");
        guard = Api.asHolderOf(port, "GATE_GUARD", world.west());
    }

    @Test
    void a_stale_change_is_refused_with_both_versions() {
        var id = world.gateIn(world.westVillage());
        var path = "/api/gates/" + id;
        var mine = (ObjectNode) ok(world.administrator().get(path));
        var theirs = ok(world.administrator().put(path, mine.deepCopy().put("name", "二号卡点")));

        var refused = world.administrator().put(path, mine.put("name", "三号卡点"));

        assertThat(theirs.path("version").asInt()).isEqualTo(2);
        assertThat(refused.code()).isEqualTo("gates/stale-write");
        assertThat(refused.body().path("params").path("theirs").path("name").asString())
                .isEqualTo("二号卡点");
        assertThat(refused.body().path("params").path("yours").path("name").asString())
                .isEqualTo("三号卡点");
    }

    @Test
    void a_gate_counts_as_open_until_it_is_closed() {
        var open = world.figure(world.west(), "gates.open");
        var path = "/api/gates/" + world.gateIn(world.westVillage());
        assertThat(world.figure(world.west(), "gates.open")).isEqualTo(open + 1);

        var gate = (ObjectNode) ok(world.administrator().get(path));
        ok(world.administrator().put(path, gate.put("closedOn", "2020-02-01")));

        assertThat(world.figure(world.west(), "gates.open")).isEqualTo(open);
    }

    @Test
    void a_guard_sees_the_gates_of_the_own_county_only() {
        var western = world.gateIn(world.westVillage());
        var eastern = world.gateIn(world.eastVillage());

        assertThat(guard.get("/api/gates/" + western).status()).isEqualTo(200);
        assertThat(guard.get("/api/gates/" + eastern).status()).isEqualTo(404);
        assertThat(ok(guard.get("/api/gates?limit=200")).toString())
                .contains(western)
                .doesNotContain(eastern);
        assertThat(guard.post("/api/gates", Map.of()).status()).isIn(400, 403);
    }

    @Test
    void what_a_shift_leaves_open_is_seen_until_it_is_done() {
        var gate = world.gateIn(world.westVillage());
        var handover = Map.of(
                "id", UUID.randomUUID(),
                "at", "2020-02-02T16:00:00Z",
                "fromTeam", "甲班",
                "toTeam", "乙班",
                "note", "<b>两辆车等待</b>",
                "openItems", List.of(Map.of("text", "补充口罩", "done", false), Map.of("text", "换电池", "done", true)));
        ok(guard.post("/api/gates/" + gate + "/handovers", handover));
        assertThat(ok(guard.post("/api/gates/" + gate + "/handovers", handover))
                        .path("status")
                        .asString())
                .isEqualTo("DUPLICATE");
        assertThat(ok(guard.get("/api/gates/" + gate)).path("openItems").asInt())
                .isEqualTo(1);

        guard.post("/api/handovers/" + handover.get("id") + "/items/0/done", Map.of());

        var line = ok(guard.get("/api/gates/" + gate));
        assertThat(line.path("openItems").asInt()).isZero();
        assertThat(line.path("lastHandoverAt").asString()).isEqualTo("2020-02-02T16:00:00Z");
        assertThat(ok(guard.get("/api/gates/" + gate + "/handovers"))
                        .path("items")
                        .path(0)
                        .path("openItems")
                        .path(0)
                        .path("done")
                        .asBoolean())
                .isTrue();
    }
}
