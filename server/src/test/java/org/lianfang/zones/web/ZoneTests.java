package org.lianfang.zones.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.zones.ZoneWorld.id;
import static org.lianfang.zones.ZoneWorld.zone;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.passes.PassWorld;
import org.lianfang.passes.Passes;
import org.lianfang.passes.usecase.TakingInZones;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.zones.CaseFound;
import org.lianfang.zones.ZoneWorld;
import org.lianfang.zones.usecase.FollowingTheRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(MovableClock.class)
class ZoneTests {

    private static final String PLAN_9 = "covid-19/plan-9";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    FollowingTheRule rule;

    @Autowired
    TakingInZones takingIn;

    @Autowired
    Passes passes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SystemTransactions transactions;

    private ZoneWorld world;

    /// No test finds what another one left: where it looks, everything is lifted before.
    @BeforeEach
    void people() {
        at("2020-02-03T00:30:00Z");
        world.liftAll();
        takingIn.look();
    }

    @Test
    void raising_acts_at_once_on_people_on_gates_and_on_what_devices_take_along() {
        var resident = world.passes().resident();
        var elsewhere = world.passes().testing().familyIn(world.west(), 1).getFirst();
        var number = "442099194901010016";
        var known = registered(number);
        assertThat(checked(number).path("outcome").asString()).isNotEqualTo("HOLD");

        var zone = world.raised(zone("HIGH", world.village()));

        assertThat(zone.path("level").asString()).isEqualTo("HIGH");
        assertThat(zone.path("until").asString()).isEqualTo("2020-02-10");
        assertThat(zone.path("calendar"))
                .as("what is to come is told in advance")
                .extracting(step ->
                        step.path("level").asString() + " " + step.path("until").asString() + " "
                                + step.path("cleanRounds").asInt())
                .containsExactly("HIGH 2020-02-10 1", "MEDIUM 2020-02-13 0");
        Eventually.holds(() -> world.passes().colour(resident).equals("RED"));
        var status = world.passes().status(resident);
        assertThat(status.path("ground").asString()).isEqualTo("HIGH_RISK_ZONE");
        assertThat(status.path("rule").asString()).isEqualTo("covid-19/plan-9 1 passes.high-risk-zone");
        assertThat(status.path("until").asString()).isEqualTo("2020-02-10T16:00:00Z");
        assertThat(status.path("evidence").path("kind").asString()).isEqualTo("ZONE");
        assertThat(world.passes().colour(elsewhere)).isEqualTo("GREEN");
        Eventually.holds(() -> world.passes().colour(known).equals("RED"));
        assertThat(checked(number).path("outcome").asString()).isEqualTo("HOLD");
        assertThat(yellowAt(world.village())).isEqualTo("HOLD");
        assertThat(yellowAt(world.west())).isNotEqualTo("HOLD");
        assertThat(isOfLowRisk(world.village())).isFalse();
        assertThat(isOfLowRisk(world.west())).isTrue();

        var taken = ok(world.passes().guard().get("/api/bundle/parts/zones.zones?area=" + world.village()));
        assertThat(taken.toString()).contains(id(zone)).contains("\"level\":\"HIGH\"");
        var newcomer = world.passes().resident();
        takingIn.look();
        assertThat(world.passes().colour(newcomer)).as("who moves in").isEqualTo("RED");
    }

    @Test
    void it_is_lowered_by_the_rule_after_the_clean_days_and_the_round_and_lifted_after_three_more() {
        var resident = world.passes().resident();
        var zone = world.raised(zone("HIGH", world.village()));
        Eventually.holds(() -> world.passes().colour(resident).equals("RED"));
        assertThat(proposedDays()).as("the round of the last day is proposed").contains("2020-02-10");

        at("2020-02-10T15:59:00Z");
        rule.run();
        assertThat(world.level(zone)).isEqualTo("HIGH");

        at("2020-02-10T16:01:00Z");
        rule.run();
        assertThat(world.stages(zone)).containsExactly("HIGH RAISED", "HIGH ROUND_MISSING");
        Eventually.holds(() -> world.passes().colour(resident).equals("RED"));
        assertThat(world.alarms()).as("within the days of grace").doesNotContain("ZONE_LONGER_THAN_THE_RULE");

        at("2020-02-11T02:00:00Z");
        world.cleanRound(world.village(), List.of(resident), "2020-02-11T02:00:00Z");
        assertThat(proposedDays()).as("answered by a round").isEmpty();
        rule.run();
        assertThat(world.stages(zone)).endsWith("MEDIUM BY_RULE");
        assertThat(world.zone(id(zone)).path("until").asString()).isEqualTo("2020-02-13");
        Eventually.holds(() -> world.passes().colour(resident).equals("YELLOW"));
        assertThat(world.passes().status(resident).path("ground").asString()).isEqualTo("MEDIUM_RISK_ZONE");

        at("2020-02-13T16:01:00Z");
        assertThat(world.passes().colour(resident))
                .as("computed, before the clock has looked")
                .isEqualTo("GREEN");
        rule.run();
        var lifted = world.zone(id(zone));
        assertThat(lifted.path("level").asString()).isEqualTo("LOW");
        assertThat(lifted.path("endedWhy").asString()).isEqualTo("BY_RULE");
        assertThat(rule.run()).as("done again it changes nothing").isZero();
        assertThat(isOfLowRisk(world.village())).isTrue();
    }

    @Test
    void a_round_in_which_nobody_was_swabbed_there_lifts_nothing_and_standing_longer_raises_an_alarm() {
        var zone = world.raised(zone("MEDIUM", world.neighbour()));
        at("2020-02-10T17:00:00Z");
        world.cleanRound(world.neighbour(), List.of(), "2020-02-10T17:00:00Z");
        rule.run();
        assertThat(world.level(zone)).isEqualTo("MEDIUM");

        at("2020-02-11T17:00:00Z");
        rule.run();
        Eventually.holds(() -> world.alarms().contains("ZONE_LONGER_THAN_THE_RULE"));
        assertThat(world.stages(zone)).endsWith("MEDIUM ROUND_MISSING");
    }

    @Test
    void whoever_is_found_begins_the_clean_days_anew() {
        var resident = world.passes().testing().familyIn(world.west(), 1).getFirst();
        var zone = world.raised(zone("HIGH", world.west()));
        at("2020-02-06T01:00:00Z");
        var told = new CaseFound(Ids.next(), AreaKey.of(world.west()), null, hands.instant());
        transactions.run(() -> events.publishEvent(told));
        Eventually.holds(() -> world.stages(zone).contains("HIGH NEW_CASE"));
        assertThat(world.zone(id(zone)).path("until").asString()).isEqualTo("2020-02-13");
        Eventually.holds(
                () -> world.passes().status(resident).path("until").asString().equals("2020-02-13T16:00:00Z"));
        transactions.run(() -> events.publishEvent(told));
        rule.run();
        assertThat(world.stages(zone)).hasSize(2);
    }

    @Test
    void a_zone_for_somebody_found_the_day_before_counts_from_that_day() {
        var resident = world.passes().testing().familyIn(world.west(), 1).getFirst();
        world.passes().single(resident, "POSITIVE");
        Eventually.holds(
                () -> world.passes().status(resident).path("ground").asString().equals("TESTED_POSITIVE"));
        Eventually.holds(() -> {
            world.liftAll();
            return world.raised(zone("HIGH", world.west()))
                    .path("until")
                    .asString()
                    .equals("2020-02-09");
        });
    }

    private void at(String moment) {
        hands.set(moment);
        world = ZoneWorld.at(port, "4420", PLAN_9);
    }

    private String registered(String number) {
        var resident = PassWorld.id();
        ok(world.passes()
                .lead()
                .post(
                        "/api/residents",
                        Map.of(
                                "id",
                                resident,
                                "name",
                                "李四光",
                                "areaKey",
                                world.village(),
                                "door",
                                "5组991号",
                                "idKind",
                                "CN_ID",
                                "idNumber",
                                number,
                                "since",
                                "2020-01-20")));
        return resident;
    }

    private JsonNode checked(String number) {
        return ok(world.passes()
                .guard()
                .post("/api/passes/check", Map.of("idNumber", number, "areaKey", world.village())));
    }

    private String yellowAt(String area) {
        return ok(world.passes().guard().get("/api/passes/gate-rule?area=" + area))
                .path("yellow")
                .asString();
    }

    private boolean isOfLowRisk(String area) {
        InstantSource now = hands;
        return passes.isOfLowRisk(List.of(AreaKey.of(area)), null, now.instant());
    }

    private List<String> proposedDays() {
        return ok(world.passes().lead().get("/api/testing/round-proposals?area=" + world.village()))
                .path("items")
                .valueStream()
                .map(one -> one.path("day").asString())
                .toList();
    }
}
