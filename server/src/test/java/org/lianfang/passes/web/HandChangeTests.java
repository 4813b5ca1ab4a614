package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class HandChangeTests {

    private static final String CHANGES = "/api/passes/hand-changes";

    @LocalServerPort
    int port;

    private PassWorld world;

    @BeforeEach
    void people() {
        world = PassWorld.at(port, "4332");
    }

    @Test
    void a_change_takes_effect_when_a_second_person_approves_it_and_the_person_sees_both() {
        var resident = world.resident();
        var change = ok(world.lead().post(CHANGES, world.raise(resident)));
        assertThat(world.colour(resident)).isEqualTo("GREEN");

        var own = world.lead().post(CHANGES + "/" + change.path("id").asString() + "/approve", Map.of());
        assertThat(own.code()).isEqualTo("passes/second-person-needed");
        assertThat(world.colour(resident)).isEqualTo("GREEN");
        ok(world.second().post(CHANGES + "/" + change.path("id").asString() + "/approve", Map.of()));

        var whole = world.whole(resident);
        assertThat(whole.path("status").path("colour").asString()).isEqualTo("RED");
        assertThat(whole.path("status").path("issuer").asString())
                .contains("DUTY_LEAD")
                .contains("GRID_WORKER");
        assertThat(whole.path("status").path("until").asString())
                .as("three days at most")
                .isEqualTo("2020-02-06T16:00:00Z");
        assertThat(whole.path("changes").path(0).path("outcome").asString()).isEqualTo("APPROVED");
        var seen = ok(world.officer().get("/api/audit?action=passes.change-decided&area=" + world.area()));
        assertThat(seen.path("items").path(0).path("subjectId").asString()).isEqualTo(resident);
        assertThat(world.second()
                        .post(CHANGES + "/" + change.path("id").asString() + "/refuse", Map.of())
                        .code())
                .isEqualTo("passes/change-decided");
    }

    @Test
    void a_refused_change_changes_nothing() {
        var resident = world.resident();
        var change = ok(world.lead().post(CHANGES, world.raise(resident)));
        ok(world.second().post(CHANGES + "/" + change.path("id").asString() + "/refuse", Map.of()));
        assertThat(world.colour(resident)).isEqualTo("GREEN");
    }

    @Test
    void a_ground_is_lifted_by_two_as_well() {
        var resident = world.resident();
        var ground = world.makeRed(resident);
        var lift = Map.of(
                "id",
                PassWorld.id(),
                "residentId",
                resident,
                "kind",
                "LIFT",
                "groundId",
                ground,
                "liftReason",
                "WRONG_PERSON",
                "evidence",
                Map.of("kind", "DOCUMENT", "reference", "LAB-7/20"));
        var change = ok(world.lead().post(CHANGES, lift));
        assertThat(world.colour(resident)).isEqualTo("RED");
        ok(world.second().post(CHANGES + "/" + change.path("id").asString() + "/approve", Map.of()));
        assertThat(world.colour(resident)).isEqualTo("GREEN");
        assertThat(world.lead().post(CHANGES, with(lift, "id", PassWorld.id())).code())
                .isEqualTo("passes/ground-holds-no-longer");
    }

    @Test
    void evidence_is_a_reference_and_never_a_text() {
        var text = with(
                world.raise(world.resident()),
                "evidence",
                Map.of("kind", "DOCUMENT", "reference", "because they asked for their money"));
        assertThat(world.lead().post(CHANGES, text).code()).isEqualTo("passes/evidence-not-a-reference");
    }

    /// Zhengzhou, June 2022: people who wanted their savings back were given red codes by a few officials,
    /// without any
    /// health ground. Here that cannot be made, and each attempt raises an alarm.
    @Test
    void a_bulk_red_flag_without_a_health_ground_cannot_be_made() {
        var lead = Api.asHolderOf(port, "DUTY_LEAD", world.area());
        var depositors = world.family(8);
        var before = world.alarms().size();
        var many = new HashMap<String, Object>(world.raise(depositors.getFirst()));
        many.put("residentIds", depositors);
        many.put("ground", "DEPOSITOR");
        assertThat(lead.post(CHANGES, many).code()).isEqualTo("passes/one-person-at-a-time");

        for (var person : depositors) {
            assertThat(lead.post(CHANGES, with(world.raise(person), "ground", "DEPOSITOR"))
                            .code())
                    .isEqualTo("passes/no-health-ground");
        }
        var kept = depositors.stream()
                .map(person -> lead.post(CHANGES, world.raise(person)))
                .toList();
        assertThat(kept.subList(0, 5)).allMatch(answer -> answer.status() == 200);
        assertThat(kept.subList(5, 8)).allMatch(answer -> answer.code().equals("passes/bulk-by-hand"));
        assertThat(lead.post(CHANGES + "/batch", Map.of("items", List.of(world.raise(depositors.getFirst()))))
                        .status())
                .isGreaterThanOrEqualTo(400);

        assertThat(depositors).allMatch(person -> world.colour(person).equals("GREEN"));
        var alarms = world.alarms();
        assertThat(alarms).hasSize(before + 1 + 8 + 3);
        assertThat(alarms.subList(0, 12))
                .extracting(alarm -> alarm.path("kind").asString())
                .containsOnly("BULK_BY_HAND", "GROUND_MISSING");
        assertThat(alarms.getFirst().path("records").path(0).path("kind").asString())
                .isEqualTo("account");
        assertThat(alarms.getFirst().path("detail").asString()).isNotEmpty();
        var settled = ok(world.officer()
                .post(
                        "/api/passes/alarms/" + alarms.getFirst().path("id").asString() + "/settle",
                        Map.of("note", "looked into")));
        assertThat(settled.has("settledAt")).isTrue();
        assertThat(world.officer()
                        .post(
                                "/api/passes/alarms/"
                                        + alarms.getFirst().path("id").asString() + "/settle",
                                Map.of("note", "again"))
                        .code())
                .isEqualTo("passes/alarm-settled");
    }

    @Test
    void a_gate_that_turns_back_somebody_in_need_of_care_raises_an_alarm() {
        var gate = world.testing().places().gateIn(world.village());
        var crossing = with(with(GateWorld.crossing(gate), "reason", "MEDICAL"), "outcome", "TURNED_BACK");
        ok(world.guard().post("/api/crossings", crossing));

        Eventually.holds(() -> world.alarms().stream()
                .anyMatch(alarm -> alarm.path("kind").asString().equals("MEDICAL_REFUSED")
                        && alarm.path("records").path(0).path("id").asString().equals(crossing.get("id"))));
    }

    @Test
    void nobody_proposes_or_decides_for_another_area() {
        var elsewhere =
                Api.asHolderOf(port, "DUTY_LEAD", world.testing().places().west());
        var resident = world.resident();
        assertThat(elsewhere.post(CHANGES, world.raise(resident)).code()).isEqualTo("passes/unknown-resident");
        var change = ok(world.lead().post(CHANGES, world.raise(resident)));
        assertThat(elsewhere
                        .post(CHANGES + "/" + change.path("id").asString() + "/approve", Map.of())
                        .code())
                .isEqualTo("passes/unknown-change");
        assertThat(elsewhere.get(CHANGES + "?area=" + world.village()).status()).isEqualTo(403);
        assertThat(ok(world.second().get(CHANGES + "?area=" + world.village())).path("items"))
                .anyMatch(one -> one.path("residentId").asString().equals(resident));
    }
}
