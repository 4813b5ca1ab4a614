package org.lianfang.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.countAll;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.idAt;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Recount;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class CorrectingCrossingsTests {

    @LocalServerPort
    int port;

    @Autowired
    List<Recount> recounts;

    @Autowired
    SystemTransactions transactions;

    private GateWorld world;
    private Api guard;
    private String gate;

    @BeforeEach
    void openAGate() {
        world = GateWorld.at(port, "4392");
        guard = Api.asHolderOf(port, "GATE_GUARD", world.east());
        gate = world.gateIn(world.eastVillage());
    }

    @Test
    void a_voided_crossing_counts_no_more_and_stays_readable() {
        var crossing = with(crossing(gate), "celsius", 38.2);
        ok(guard.post("/api/crossings", crossing));
        var persons = world.figure(world.east(), "gates.persons");
        var fever = world.figure(world.east(), "gates.fever");
        var correction = Map.of("id", UUID.randomUUID(), "reason", "MISTAKE");
        var path = "/api/crossings/" + crossing.get("id") + "/void";

        assertThat(ok(guard.post(path, correction)).path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(ok(guard.post(path, correction)).path("status").asString()).isEqualTo("DUPLICATE");
        assertThat(guard.post(path, Map.of("id", UUID.randomUUID(), "reason", "OTHER"))
                        .code())
                .isEqualTo("gates/already-voided");

        assertThat(world.figure(world.east(), "gates.persons")).isEqualTo(persons - 1);
        assertThat(world.figure(world.east(), "gates.fever")).isEqualTo(fever - 1);
        var list = "/api/crossings?day=2020-02-02&gate=" + gate;
        assertThat(countAll(guard, list)).isEqualTo(1);
        assertThat(countAll(guard, list + "&counted=PERSONS")).isZero();
        assertThat(countAll(guard, list + "&voided=true")).isEqualTo(1);
        assertThat(countAll(guard, list + "&voided=false&fever=true")).isZero();
    }

    @Test
    void many_are_taken_back_at_once_and_each_is_answered_by_itself() {
        var first = crossing(gate);
        var second = crossing(gate);
        ok(guard.post("/api/crossings/batch", batch(List.of(first, second))));
        var persons = world.figure(world.east(), "gates.persons");
        var voids = List.of(
                voiding(first),
                Map.of("id", UUID.randomUUID(), "crossingId", UUID.randomUUID(), "reason", "MISTAKE"),
                Map.of("id", "nonsense"),
                voiding(second),
                voiding(second));

        var answers = ok(guard.post("/api/crossings/voids/batch", Map.of("items", voids)))
                .path("items");

        assertThat(answers.valueStream().map(one -> one.path("status").asString()))
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED", "ACCEPTED", "REFUSED");
        assertThat(answers.path(1).path("problem").path("code").asString()).isEqualTo("gates/unknown-crossing");
        assertThat(answers.path(4).path("problem").path("code").asString()).isEqualTo("gates/already-voided");
        assertThat(world.figure(world.east(), "gates.persons")).isEqualTo(persons - 2);
        var again = ok(guard.post("/api/crossings/voids/batch", Map.of("items", List.of(voids.getFirst()))));
        assertThat(again.path("items").path(0).path("status").asString()).isEqualTo("DUPLICATE");
        var elsewhere = Api.asHolderOf(port, "GATE_GUARD", world.west());
        var foreign = ok(elsewhere.post("/api/crossings/voids/batch", Map.of("items", List.of(voids.getFirst()))));
        assertThat(foreign.path("items").path(0).path("problem").path("code").asString())
                .isEqualTo("gates/unknown-crossing");
    }

    private static Map<String, ?> voiding(Map<String, ?> crossing) {
        return Map.of(
                "id", UUID.randomUUID(),
                "crossingId", java.util.Objects.requireNonNull(crossing.get("id")),
                "reason", "MISTAKE");
    }

    @Test
    void every_list_shows_exactly_what_its_figure_counted_and_a_recount_agrees() {
        var items = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < 300; number++) {
            var crossing = crossing(gate);
            var at = GateWorld.MORNING.plus(Duration.ofMinutes(number * 3L));
            crossing.put(
                    "id",
                    idAt(number % 50 == 0 ? at.plus(Duration.ofDays(700)) : at).toString());
            crossing.put("at", at.toString());
            if (number % 3 == 0) {
                crossing.remove("person");
            }
            if (number % 4 == 1) {
                crossing.remove("plate");
            }
            crossing.put("outcome", number % 30 == 7 ? "TO_HOSPITAL" : "PASSED");
            items.add(crossing);
        }
        ok(guard.post("/api/crossings/batch", batch(items)));
        var last = items.getLast().get("id");
        ok(guard.post("/api/crossings/" + last + "/void", Map.of("id", UUID.randomUUID(), "reason", "MISTAKE")));

        var list = "/api/crossings?day=2020-02-02&area=" + world.east();
        assertThat((long) countAll(guard, list + "&counted=PERSONS"))
                .isEqualTo(world.figure(world.east(), "gates.persons"));
        assertThat((long) countAll(guard, list + "&counted=VEHICLES"))
                .isEqualTo(world.figure(world.east(), "gates.vehicles"));
        assertThat((long) countAll(guard, list + "&voided=false&outcome=TO_HOSPITAL"))
                .isEqualTo(world.figure(world.east(), "gates.to-hospital"));
        assertThat(recounted("gates.persons")).isEqualTo(world.figure(world.east(), "gates.persons"));
        assertThat(recounted("gates.vehicles")).isEqualTo(world.figure(world.east(), "gates.vehicles"));
    }

    @Test
    void the_gates_own_page_agrees_with_its_records() {
        for (var number = 0; number < 5; number++) {
            ok(guard.post("/api/crossings", crossing(gate)));
        }
        ok(guard.post("/api/crossings", with(crossing(gate), "outcome", "TURNED_BACK")));

        var hours =
                ok(guard.get("/api/gates/" + gate + "/hours?day=2020-02-02")).path("hours");

        assertThat(hours.size()).isEqualTo(2);
        assertThat(hours.path(0).path("hour").asInt()).isEqualTo(8);
        assertThat(hours.path(0).path("outcome").asString()).isEqualTo("PASSED");
        assertThat(hours.path(0).path("count").asInt()).isEqualTo(5);
    }

    @Test
    void persons_are_masked_until_somebody_names_a_purpose() {
        var crossing = crossing(gate);
        ok(guard.post("/api/crossings", crossing));
        var text = ok(guard.get("/api/crossings?gate=" + gate)).toString();
        assertThat(text).doesNotContain("张三丰", "10012345678").contains("张**", "100****5678");

        var path = "/api/crossings/" + crossing.get("id") + "/unmask";
        var wish = Map.of("fields", List.of("name", "phone"), "purpose", "CONTACT_PERSON", "note", "call back");
        assertThat(guard.post(path, wish).status()).isEqualTo(403);
        var opened = ok(Api.asHolderOf(port, "DUTY_LEAD", world.east()).post(path, wish));

        assertThat(opened.path("name").asString()).isEqualTo("张三丰");
        assertThat(opened.path("phone").asString()).endsWith("10012345678");
    }

    @Test
    void assessment_decides_before_anything_is_recorded() {
        var path = "/api/gates/" + gate + "/assess";
        var hot = ok(guard.post(path, Map.of("celsius", 38.5)));
        var fine = ok(guard.post(path, Map.of("celsius", 36.4, "plate", "湘H12345")));
        var urgent = ok(guard.post(path, Map.of("celsius", 39.5, "exemption", "MEDICAL")));

        assertThat(hot.path("decision").asString()).isEqualTo("TO_HOSPITAL");
        assertThat(hot.path("reason").asString()).contains("38.5");
        assertThat(fine.path("decision").asString()).isEqualTo("PASS");
        assertThat(urgent.path("decision").asString()).isEqualTo("PASS");
        assertThat(guard.post(path, Map.of("plate", "湘H1O345")).code()).isEqualTo("gates/plate-has-i-or-o");
        assertThat(countAll(guard, "/api/crossings?gate=" + gate)).isZero();
    }

    private long recounted(String code) {
        var east = AreaKey.of(world.east());
        return transactions.call(() -> {
            var found = new ArrayList<Count>();
            recounts.stream()
                    .filter(recount -> recount.indicators().contains(code))
                    .forEach(recount -> recount.recount(found::add));
            return found.stream()
                    .filter(count -> count.indicator().equals(code) && east.contains(count.area()))
                    .filter(count -> count.day().equals(java.time.LocalDate.parse("2020-02-02")))
                    .mapToLong(Count::change)
                    .sum();
        });
    }
}
