package org.lianfang.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Two people with one pass, of whom each shows it at another gate.
@ServerTest
class DoubledPassTests {

    @LocalServerPort
    int port;

    private GateWorld world;
    private Api guard;
    private String bridge;
    private String ferry;

    @BeforeEach
    void openTwoGates() {
        world = GateWorld.at(port, "4325");
        guard = Api.asHolderOf(port, "GATE_GUARD", world.prefecture());
        bridge = world.gateIn(world.eastVillage());
        ferry = world.gateIn(world.westVillage());
    }

    @Test
    void one_pass_at_two_gates_within_minutes_is_recorded_twice_and_listed() {
        var pass = pass();
        var persons = world.figure(world.prefecture(), "gates.persons");
        var first = shown(bridge, pass, "2020-02-02T01:00:00Z");
        var second = shown(ferry, pass, "2020-02-02T01:04:59Z");
        record(second);
        record(first);

        assertThat(world.figure(world.prefecture(), "gates.persons"))
                .as("a gate loses no record")
                .isEqualTo(persons + 2);
        var pair = pairsOf(first, world.prefecture());
        assertThat(pair).hasSize(1);
        assertThat(pair.getFirst().path("second").path("id").asString()).isEqualTo(second.get("id"));
        assertThat(pair.getFirst().path("first").path("gateName").asString()).isEqualTo("一号卡点");
        assertThat(pair.getFirst().path("first").path("nameMasked").asString()).isEqualTo("张**");
        assertThat(pairsOf(first, world.west())).as("seen from either area").hasSize(1);
    }

    @Test
    void later_at_one_gate_on_the_way_out_with_another_pass_or_taken_back_is_none() {
        var pass = pass();
        var first = shown(bridge, pass, "2020-02-02T02:00:00Z");
        record(first);
        record(shown(bridge, pass, "2020-02-02T02:01:00Z"));
        record(shown(ferry, pass, "2020-02-02T02:10:00Z"));
        record(with(shown(ferry, pass, "2020-02-02T02:02:00Z"), "direction", "OUT"));
        record(shown(ferry, pass(), "2020-02-02T02:03:00Z"));
        var mistake = shown(ferry, pass, "2020-02-02T02:04:00Z");
        record(mistake);
        assertThat(pairsOf(first, world.prefecture())).hasSize(1);
        ok(guard.post(
                "/api/crossings/" + mistake.get("id") + "/void",
                Map.of("id", GateWorld.idAt(GateWorld.MORNING), "reason", "MISTAKE")));
        assertThat(pairsOf(first, world.prefecture())).isEmpty();
    }

    @Test
    void whoever_leads_one_gate_only_sees_no_pair_and_a_number_that_is_none_is_told() {
        var pass = pass();
        var first = shown(bridge, pass, "2020-02-02T03:00:00Z");
        record(first);
        record(shown(ferry, pass, "2020-02-02T03:01:00Z"));
        var east = Api.asHolderOf(port, "DUTY_LEAD", world.east());
        assertThat(ok(east.get("/api/crossings/doubled?day=2020-02-02&area=" + world.east()))
                        .path("items"))
                .isEmpty();
        assertThat(east.get("/api/crossings/doubled?area=" + world.prefecture()).status())
                .isEqualTo(403);
        assertThat(guard.post("/api/crossings", with(shown(bridge, pass, "2020-02-02T03:02:00Z"), "passId", "LF1"))
                        .status())
                .isEqualTo(400);
    }

    private List<JsonNode> pairsOf(Map<String, Object> first, String area) {
        var answer = ok(world.commander().get("/api/crossings/doubled?day=2020-02-02&area=" + area));
        assertThat(answer.path("withinMinutes").asInt()).isEqualTo(5);
        return answer.path("items")
                .valueStream()
                .filter(pair -> pair.path("first").path("id").asString().equals(first.get("id")))
                .toList();
    }

    private void record(Map<String, Object> crossing) {
        assertThat(ok(guard.post("/api/crossings", crossing)).path("status").asString())
                .isEqualTo("ACCEPTED");
    }

    private static String pass() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private static Map<String, Object> shown(String gate, String pass, String at) {
        var crossing = new HashMap<>(crossing(gate));
        crossing.put("passId", pass);
        crossing.put("at", at);
        return crossing;
    }
}
