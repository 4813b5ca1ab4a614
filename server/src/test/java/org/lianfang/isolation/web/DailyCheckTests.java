package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(MovableClock.class)
class DailyCheckTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands clock;

    private IsolationWorld world;

    @BeforeEach
    void aSite() {
        clock.set("2020-02-03T00:30:00Z");
        world = IsolationWorld.at(port, "4413", "covid-19/2020-early");
    }

    @Test
    void whoever_is_not_checked_by_ten_is_on_the_list_until_somebody_has_reached_them() {
        var stay = world.inARoom("2020-02-01").path("id").asString();
        assertThat(overdue(stay)).as("arrived at half past eight").isNull();
        clock.set("2020-02-03T02:20:00Z");
        var late = java.util.Objects.requireNonNull(overdue(stay));
        assertThat(late.path("lateMinutes").asInt()).isBetween(20, 25);
        assertThat(late.path("tries").asInt()).isZero();

        var vain = new HashMap<String, Object>(IsolationWorld.check(stay, 365));
        vain.put("reached", false);
        vain.remove("celsiusTenths");
        assertThat(status(world.send(List.of(vain)), 0)).isEqualTo("ACCEPTED");
        assertThat(java.util.Objects.requireNonNull(overdue(stay)).path("tries").asInt())
                .isEqualTo(1);

        assertThat(status(world.send(List.of(IsolationWorld.check(stay, 365))), 0))
                .isEqualTo("ACCEPTED");
        assertThat(overdue(stay)).isNull();
        clock.set("2020-02-03T10:05:00Z");
        world = IsolationWorld.at(port, "4413", "covid-19/2020-early");
        assertThat(overdue(stay)).as("the second one of the day").isNotNull();
    }

    @Test
    void a_check_that_is_sent_again_is_harmless_and_one_bad_record_stops_no_other() {
        var stay = world.inARoom("2020-02-01").path("id").asString();
        var good = IsolationWorld.check(stay, 365);
        world.send(List.of(good));
        var answers = world.send(List.of(
                good,
                with(good, "celsiusTenths", 366),
                IsolationWorld.check(IsolationWorld.id(), 365),
                IsolationWorld.check(stay, 460),
                with(IsolationWorld.check(stay, 365), "id", "4d3c2b1a-0000-4000-8000-000000000000"),
                IsolationWorld.check(stay, 364)));
        assertThat(status(answers, 0)).isEqualTo("DUPLICATE");
        assertThat(code(answers, 1)).isEqualTo("isolation/id-already-used");
        assertThat(code(answers, 2)).isEqualTo("isolation/unknown-stay");
        assertThat(code(answers, 3)).isEqualTo("isolation/temperature-not-possible");
        assertThat(code(answers, 4)).isEqualTo("isolation/id-not-version-7");
        assertThat(status(answers, 5)).isEqualTo("ACCEPTED");
        assertThat(ok(world.lead().get("/api/isolation/stays/" + stay)).path("checks"))
                .hasSize(2);
    }

    @Test
    void a_fever_goes_to_hospital_and_is_followed_until_the_hospital_has_answered() {
        var room = world.room(world.newSite());
        var stay = world.admit(world.onTheList(world.adult(), "2020-02-01"), room)
                .path("id")
                .asString();
        world.send(List.of(IsolationWorld.check(stay, 372), IsolationWorld.check(stay, 373)));
        world.send(List.of(IsolationWorld.check(stay, 380, "COUGH")));
        var referral = referralOf(stay);
        assertThat(world.referrals())
                .as("one that waits is enough")
                .filteredOn(one -> one.path("stayId").asString().equals(stay))
                .hasSize(1);
        assertThat(referral.path("why").asString()).isEqualTo("FEVER");
        clock.set("2020-02-03T05:00:00Z");
        world = IsolationWorld.at(port, "4413", "covid-19/2020-early");
        assertThat(ok(world.hospital().get("/api/isolation/referrals/tally?area=" + world.area()))
                        .path("late")
                        .asInt())
                .as("four hours are over")
                .isPositive();

        var path = "/api/isolation/referrals/" + referral.path("id").asString() + "/answer";
        assertThat(world.elsewhere().post(path, Map.of("answer", "ADMITTED")).code())
                .isEqualTo("isolation/unknown-referral");
        var answered = ok(world.hospital().post(path, Map.of("answer", "ADMITTED", "hospital", "第一医院", "note", "收治")));
        assertThat(answered.path("answered").path("answer").asString()).isEqualTo("ADMITTED");
        assertThat(world.hospital().post(path, Map.of("answer", "SENT_BACK")).code())
                .isEqualTo("isolation/referral-answered");
        assertThat(world.tryToAdmit(world.lead(), world.onTheList(world.adult(), "2020-02-01"), room)
                        .status())
                .as("the room is free again")
                .isEqualTo(200);
    }

    @Test
    void a_symptom_alone_is_enough_and_whoever_is_sent_back_is_in_the_room_again() {
        var stay = world.inARoom("2020-02-01").path("id").asString();
        world.send(List.of(IsolationWorld.check(stay, 365, "BREATHLESS")));
        ok(world.worker().post("/api/isolation/stays/" + stay + "/leave", Map.of()));
        clock.set("2020-02-03T10:30:00Z");
        world = IsolationWorld.at(port, "4413", "covid-19/2020-early");
        assertThat(overdue(stay)).as("nobody is checked while away").isNull();
        var referral = referralOf(stay);
        assertThat(referral.path("why").asString()).isEqualTo("SYMPTOMS");
        ok(world.hospital()
                .post(
                        "/api/isolation/referrals/" + referral.path("id").asString() + "/answer",
                        Map.of("answer", "SENT_BACK")));
        assertThat(overdue(stay)).isNotNull();
    }

    @Test
    void whoever_is_sent_to_hospital_from_a_gate_is_followed_the_same_way() {
        var places = world.testing().places();
        var gate = places.gateIn(world.village());
        var guard = org.lianfang.support.Api.asHolderOf(port, "GATE_GUARD", world.area());
        var crossing = with(org.lianfang.gates.GateWorld.crossing(gate), "outcome", "TO_HOSPITAL");
        ok(guard.post("/api/crossings", crossing));
        var feverish = with(org.lianfang.gates.GateWorld.crossing(gate), "celsius", 38.5);
        ok(guard.post("/api/crossings", feverish));

        Eventually.holds(() -> world.referrals().stream().anyMatch(one -> isAbout(one, crossing)));
        var referral = world.referrals().stream()
                .filter(one -> isAbout(one, crossing))
                .findFirst()
                .orElseThrow();
        assertThat(referral.path("origin").asString()).isEqualTo("GATE");
        assertThat(referral.path("dueAt").asString())
                .as("four hours after the crossing")
                .isEqualTo("2020-02-02T04:00:00Z");
        ok(world.hospital()
                .post(
                        "/api/isolation/referrals/" + referral.path("id").asString() + "/answer",
                        Map.of("answer", "DID_NOT_COME")));
        assertThat(world.referrals())
                .noneMatch(one -> isAbout(one, crossing))
                .as("a fever that passed the gate was not sent to hospital")
                .noneMatch(one -> isAbout(one, feverish));
    }

    private static boolean isAbout(JsonNode referral, Map<String, Object> crossing) {
        return referral.path("originId").asString().equals(crossing.get("id"));
    }

    private JsonNode referralOf(String stay) {
        return world.referrals().stream()
                .filter(one -> one.path("stayId").asString().equals(stay))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable JsonNode overdue(String stay) {
        return TestingWorld.all(world.lead(), "/api/isolation/checks/overdue?limit=1&area=" + world.area()).stream()
                .filter(one -> one.path("stayId").asString().equals(stay))
                .findFirst()
                .orElse(null);
    }

    private static String status(JsonNode answers, int index) {
        return answers.path(index).path("status").asString();
    }

    private static String code(JsonNode answers, int index) {
        return answers.path(index).path("problem").path("code").asString();
    }
}
