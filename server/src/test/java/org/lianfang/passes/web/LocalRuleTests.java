package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.passes.PassWorld;
import org.lianfang.passes.usecase.RunningTheClock;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ServerTest
@Import({MovableClock.class, Neighbours.Postbox.class})
class LocalRuleTests {

    private static final String RULES = "/api/passes/local-rules";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    Neighbours.Sent sent;

    @Autowired
    RunningTheClock clock;

    private PassWorld world;
    private Api commander;
    private Api second;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = PassWorld.at(port, "4321");
        commander = world.testing().commander();
        second = Api.asHolderOf(port, "COMMANDER", world.area());
    }

    @Test
    void yellow_is_held_at_the_gates_of_an_area_once_a_second_person_has_approved_it_and_until_its_day() {
        var village = world.village();
        var rule = ok(commander.post(RULES, hold(village)));
        assertThat(yellowAt(village)).as("only proposed").isEqualTo("LOOK_UP");
        ok(second.post(RULES + "/" + id(rule) + "/approve", Map.of()));

        assertThat(yellowAt(village)).isEqualTo("HOLD");
        assertThat(yellowAt(world.testing().places().west())).as("elsewhere").isEqualTo("LOOK_UP");
        var listed =
                ok(world.lead().get(RULES + "?area=" + village)).path("items").path(0);
        assertThat(listed.path("packValue").asString()).isEqualTo("look-up");
        assertThat(listed.path("reason").asString()).isEqualTo("FRAIL_PEOPLE");
        assertThat(listed.path("decider").asString()).startsWith("COMMANDER");
        assertThat(ok(world.officer().get("/api/audit?action=passes.local-rule-decided&area=" + village))
                        .path("items")
                        .path(0)
                        .path("subjectId")
                        .asString())
                .isEqualTo(id(rule));

        var me = new Neighbours(port, world, sent).registered();
        var status = ok(new Neighbours(port, world, sent).signedIn(me).get("/api/resident/status"))
                .path("status");
        assertThat(status.path("localRules").path(0).path("evidence").asString())
                .as("residents see it")
                .isEqualTo("ORDER-2020/7");

        hands.set("2020-02-07T15:55:00Z");
        var later = Api.asHolderOf(port, "GATE_GUARD", world.area());
        assertThat(yellowAt(village, later)).isEqualTo("HOLD");
        hands.set("2020-02-07T16:00:00Z");
        assertThat(yellowAt(village, later)).as("it ends by itself").isEqualTo("LOOK_UP");
        assertThat(Api.asHolderOf(port, "COMMANDER", world.area())
                        .post(RULES + "/" + id(rule) + "/end", Map.of())
                        .code())
                .isEqualTo("passes/local-rule-over");
    }

    @Test
    void longer_days_change_the_status_of_those_who_are_held_and_end_with_the_rule() {
        var resident = world.resident();
        world.single(resident, "POSITIVE");
        Eventually.holds(() -> world.status(resident).path("ground").asString().equals("TESTED_POSITIVE"));
        var before = world.status(resident).path("until").asString();
        var rule = ok(commander.post(
                RULES, entry(world.village(), Map.of("rule", "RED_DAYS", "ground", "TESTED_POSITIVE", "value", "40"))));
        ok(second.post(RULES + "/" + id(rule) + "/approve", Map.of()));

        var stricter = world.status(resident);
        assertThat(stricter.path("rule").asString())
                .isEqualTo("covid-19/2020-early 1 passes.tested-positive · ORDER-2020/7 ≤ 2020-02-07");
        assertThat(stricter.path("until").asString())
                .as("after the rule the pack holds again")
                .isEqualTo(before);
        assertThat(world.whole(resident).path("history").path(0).path("rule").asString())
                .as("told before as well as now")
                .startsWith("covid-19/2020-early 1 passes.tested-positive");

        ok(second.post(RULES + "/" + id(rule) + "/end", Map.of()));
        assertThat(world.status(resident).path("rule").asString())
                .isEqualTo("covid-19/2020-early 1 passes.tested-positive");
        assertThat(ok(world.lead().get(RULES + "?area=" + world.village()))
                        .path("items")
                        .path(0)
                        .has("endedAt"))
                .isTrue();
        clock.run();
        assertThat(world.status(resident).path("until").asString()).isEqualTo(before);
    }

    @Test
    void stricter_without_approval_is_refused_and_raises_an_alarm() {
        var alarms = alarms();
        var rule = ok(commander.post(RULES, hold(world.village())));
        assertThat(commander.post(RULES + "/" + id(rule) + "/approve", Map.of()).code())
                .isEqualTo("passes/approver-needed");
        for (var entry : List.of(
                with(hold(world.village()), "reason", "KEEP_THEM_AWAY"),
                with(hold(world.village()), "evidence", " "),
                with(hold(world.village()), "until", "2020-02-18"),
                without(hold(world.village()), "until"))) {
            assertThat(commander.post(RULES, entry).code()).isEqualTo("passes/local-rule-incomplete");
        }
        assertThat(yellowAt(world.testing().places().east())).isEqualTo("LOOK_UP");
        assertThat(alarms()).isEqualTo(alarms + 5);
        assertThat(world.alarms())
                .filteredOn(alarm -> alarm.path("kind").asString().equals("STRICTER_WITHOUT_APPROVAL"))
                .allSatisfy(alarm -> assertThat(
                                alarm.path("records").path(0).path("kind").asString())
                        .isEqualTo("account"));
    }

    @Test
    void nothing_looser_can_be_made_and_nobody_makes_rules_for_others() {
        assertThat(commander
                        .post(RULES, with(hold(world.village()), "value", "pass"))
                        .code())
                .isEqualTo("passes/not-stricter");
        assertThat(world.lead().post(RULES, hold(world.village())).code()).isEqualTo("kernel/right-missing");
        var elsewhere =
                Api.asHolderOf(port, "COMMANDER", world.testing().places().west());
        assertThat(elsewhere.post(RULES, hold(world.village())).status()).isEqualTo(403);
        var rule = ok(commander.post(RULES, hold(world.village())));
        assertThat(elsewhere.post(RULES + "/" + id(rule) + "/approve", Map.of()).code())
                .isEqualTo("passes/unknown-local-rule");
        ok(second.post(RULES + "/" + id(rule) + "/refuse", Map.of()));
        assertThat(second.post(RULES + "/" + id(rule) + "/approve", Map.of()).code())
                .isEqualTo("passes/local-rule-decided");
    }

    private String yellowAt(String area) {
        return yellowAt(area, world.guard());
    }

    private static String yellowAt(String area, Api guard) {
        return ok(guard.get("/api/passes/gate-rule?area=" + area))
                .path("yellow")
                .asString();
    }

    private long alarms() {
        return world.alarms().stream()
                .filter(alarm -> alarm.path("kind").asString().equals("STRICTER_WITHOUT_APPROVAL"))
                .count();
    }

    private static String id(tools.jackson.databind.JsonNode rule) {
        return rule.path("id").asString();
    }

    private static Map<String, Object> hold(String area) {
        return entry(area, Map.of("rule", "GATE_YELLOW", "value", "HOLD"));
    }

    private static Map<String, Object> entry(String area, Map<String, Object> what) {
        var entry = new HashMap<String, Object>(what);
        entry.put("id", PassWorld.id());
        entry.put("areaKey", area);
        entry.put("reason", "FRAIL_PEOPLE");
        entry.put("evidence", "ORDER-2020/7");
        entry.put("until", "2020-02-07");
        return entry;
    }

    private static Map<String, Object> without(Map<String, Object> entry, String field) {
        var less = new HashMap<>(entry);
        less.remove(field);
        return less;
    }
}
