package org.lianfang.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.idAt;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class RecordingCrossingsTests {

    @LocalServerPort
    int port;

    private GateWorld world;
    private Api guard;
    private String gate;

    @BeforeEach
    void openAGate() {
        world = GateWorld.at(port, "4391");
        guard = Api.asHolderOf(port, "GATE_GUARD", world.east());
        gate = world.gateIn(world.eastVillage());
    }

    @Test
    void a_crossing_counts_one_person_and_one_vehicle_on_its_day() {
        var persons = world.figure(world.east(), "gates.persons");
        var vehicles = world.figure(world.east(), "gates.vehicles");

        var answer = ok(guard.post("/api/crossings", crossing(gate)));

        assertThat(answer.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(answer.path("advice").size()).isZero();
        assertThat(world.figure(world.east(), "gates.persons")).isEqualTo(persons + 1);
        assertThat(world.figure(world.east(), "gates.vehicles")).isEqualTo(vehicles + 1);
    }

    @Test
    void sending_again_changes_nothing() {
        var crossing = crossing(gate);
        ok(guard.post("/api/crossings", crossing));
        var persons = world.figure(world.east(), "gates.persons");

        var again = ok(guard.post("/api/crossings", crossing));

        assertThat(again.path("status").asString()).isEqualTo("DUPLICATE");
        assertThat(world.figure(world.east(), "gates.persons")).isEqualTo(persons);
    }

    @Test
    void another_record_under_the_same_id_is_refused_and_the_first_one_kept() {
        var crossing = crossing(gate);
        ok(guard.post("/api/crossings", crossing));

        var other = guard.post("/api/crossings", with(crossing, "plate", "湘A00001"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("gates/id-already-used");
    }

    @Test
    void one_bad_record_of_five_hundred_never_stops_the_others() {
        var items = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < 500; number++) {
            items.add(crossing(gate));
        }
        items.set(137, with(items.get(137), "plate", "湘H1I345"));
        var before = world.figure(world.east(), "gates.persons");

        var answer = ok(guard.post("/api/crossings/batch", batch(items)));

        assertThat(statuses(answer)).containsEntry("ACCEPTED", 499).containsEntry("REFUSED", 1);
        var refused = answer.path("items").path(137);
        assertThat(refused.path("problem").path("code").asString()).isEqualTo("gates/plate-has-i-or-o");
        assertThat(refused.path("problem").path("fields").path(0).path("field").asString())
                .isEqualTo("/plate");
        assertThat(world.figure(world.east(), "gates.persons")).isEqualTo(before + 499);
    }

    @Test
    void the_same_batch_ten_times_in_parallel_counts_once() throws Exception {
        var items = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < 200; number++) {
            items.add(crossing(gate));
        }
        var before = world.figure(world.east(), "gates.vehicles");
        Callable<JsonNode> send = () -> ok(guard.post("/api/crossings/batch", batch(items)));
        var totals = new HashMap<String, Integer>();
        try (var devices = Executors.newFixedThreadPool(10)) {
            for (var answer : devices.invokeAll(java.util.Collections.nCopies(10, send))) {
                statuses(answer.get()).forEach((status, count) -> totals.merge(status, count, Integer::sum));
            }
        }

        assertThat(totals).containsEntry("ACCEPTED", 200).containsEntry("DUPLICATE", 1_800);
        assertThat(world.figure(world.east(), "gates.vehicles")).isEqualTo(before + 200);
    }

    @Test
    void temperatures_that_no_body_has_are_refused_with_what_to_do() {
        for (var celsius : List.of(12, 99)) {
            var answer = guard.post("/api/crossings", with(crossing(gate), "celsius", celsius));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("gates/temperature-not-plausible");
            assertThat(answer.body().path("detail").asString())
                    .contains(celsius + ".0 °C")
                    .contains("34.0 to 43.0")
                    .contains("Measure again");
        }
    }

    @Test
    void a_fever_brings_steps_and_counts() {
        var fever = world.figure(world.east(), "gates.fever");

        var hot =
                ok(guard.post("/api/crossings", with(with(crossing(gate), "celsius", 37.3), "outcome", "TO_HOSPITAL")));
        var fine = ok(guard.post("/api/crossings", with(crossing(gate), "celsius", 37.2)));

        assertThat(hot.path("advice").path(0).path("code").asString()).isEqualTo("FEVER");
        assertThat(hot.path("advice").path(0).path("steps").size()).isGreaterThan(2);
        assertThat(fine.path("advice").size()).isZero();
        assertThat(world.figure(world.east(), "gates.fever")).isEqualTo(fever + 1);
    }

    @Test
    void the_exempt_need_nothing_but_gate_and_direction() {
        var answer = guard.post(
                "/api/crossings",
                Map.of(
                        "id",
                        idAt(GateWorld.MORNING).toString(),
                        "gateId",
                        gate,
                        "direction",
                        "IN",
                        "exemption",
                        "MEDICAL"));

        assertThat(ok(answer).path("status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_wrong_clock_is_noticed_noted_and_kept() {
        var deviceNow = java.time.Instant.parse("2025-06-01T12:00:00Z");
        var crossing = with(crossing(gate), "at", deviceNow.toString());
        crossing.put("id", idAt(deviceNow).toString());

        var answer = ok(guard.post(
                "/api/crossings/batch", Map.of("deviceTime", deviceNow.toString(), "items", List.of(crossing))));

        assertThat(answer.path("clockSkewSeconds").asLong()).isGreaterThan(100_000_000);
        assertThat(answer.path("items").path(0).path("status").asString()).isEqualTo("ACCEPTED");
        var single = ok(guard.post(
                "/api/crossings", with(crossing, "id", idAt(deviceNow).toString())));
        assertThat(single.path("advice").path(0).path("code").asString()).isEqualTo("CLOCK_WRONG");
    }

    @Test
    void texts_that_attack_are_only_texts() {
        var attacks = List.of(
                "'; drop table gates.crossings; --",
                "<script>alert(1)</script>",
                "𠮷野家𠀋",
                "零\u200b宽\u200d字\ufeff符",
                "\u202egnp.exe",
                "%s %n {gate} ${jndi:ldap://x}");
        for (var attack : attacks) {
            var crossing = crossing(gate);
            crossing.put("origin", attack);
            crossing.put("destination", attack);
            crossing.put("person", Map.of("name", attack));
            assertThat(ok(guard.post("/api/crossings", crossing)).path("status").asString())
                    .isEqualTo("ACCEPTED");
        }
        for (var field : List.of(
                "id",
                "gateId",
                "direction",
                "at",
                "plate",
                "vehicleKind",
                "celsius",
                "reason",
                "outcome",
                "exemption",
                "partyId")) {
            for (var attack : attacks) {
                var answer = guard.post("/api/crossings", with(crossing(gate), field, attack));
                assertThat(answer.status()).as(field + "=" + attack).isIn(400, 404);
            }
        }
        assertThat(GateWorld.countAll(guard, "/api/crossings?gate=" + gate)).isEqualTo(attacks.size());
    }

    @Test
    void parts_of_the_wrong_shape_spoil_their_own_record_only() {
        var odd = new ArrayList<Object>();
        odd.add(crossing(gate));
        odd.add("not a record");
        odd.add(with(crossing(gate), "plate", Map.of("a", List.of(1, 2))));
        odd.add(with(crossing(gate), "person", 7));
        odd.add(crossing(gate));

        var answer = ok(guard.post("/api/crossings/batch", Map.of("items", odd)));

        assertThat(statuses(answer)).containsEntry("ACCEPTED", 2).containsEntry("REFUSED", 3);
        assertThat(answer.path("items").path(2).path("problem").path("code").asString())
                .isEqualTo("kernel/json-not-readable");
    }

    @Test
    void a_gate_of_another_county_is_unknown_to_this_guard() {
        var western = world.gateIn(world.westVillage());

        assertThat(guard.post("/api/crossings", crossing(western)).status()).isEqualTo(404);
        var answer = ok(guard.post("/api/crossings/batch", batch(List.of(crossing(gate), crossing(western)))));
        assertThat(statuses(answer)).containsEntry("ACCEPTED", 1).containsEntry("REFUSED", 1);
    }

    @Test
    void an_id_that_is_no_uuid_of_version_seven_is_refused() {
        var answer = guard.post(
                "/api/crossings", with(crossing(gate), "id", UUID.randomUUID().toString()));

        assertThat(answer.code()).isEqualTo("gates/id-not-valid");
    }

    private static Map<String, Integer> statuses(JsonNode answer) {
        var statuses = new HashMap<String, Integer>();
        for (var item : answer.path("items")) {
            statuses.merge(item.path("status").asString(), 1, Integer::sum);
        }
        return statuses;
    }
}
