package org.lianfang.zones.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.zones.ZoneWorld.ZONES;
import static org.lianfang.zones.ZoneWorld.id;
import static org.lianfang.zones.ZoneWorld.lowering;
import static org.lianfang.zones.ZoneWorld.zone;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.zones.ZoneWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// Who may change the level of a zone, and how.
@ServerTest
@Import(MovableClock.class)
class ChangingZonesTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    private ZoneWorld world;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = ZoneWorld.at(port, "4422", "covid-19/plan-9");
        world.liftAll();
    }

    @Test
    void lowering_early_needs_a_reason_a_document_and_a_second_person() {
        var resident = world.passes().resident();
        var zone = world.raised(zone("HIGH", world.village()));
        Eventually.holds(() -> world.passes().colour(resident).equals("RED"));
        var path = ZONES + "/" + id(zone) + "/lowerings";
        var entry = lowering("LOW");
        for (var bad : List.of(with(entry, "reason", "NOBODY_LIKES_IT"), with(entry, "evidence", " "))) {
            assertThat(world.commander().post(path, bad).code()).isEqualTo("zones/lowering-incomplete");
        }
        assertThat(world.commander().post(path, lowering("HIGH")).code()).isEqualTo("zones/not-lower");
        assertThat(world.passes().lead().post(path, entry).code()).isEqualTo("kernel/right-missing");

        var proposed = ok(world.commander().post(path, entry)).path("lowerings").path(0);
        assertThat(proposed.path("own").asBoolean()).isTrue();
        assertThat(ok(world.second().get(ZONES + "/" + id(zone)))
                        .path("lowerings")
                        .path(0)
                        .path("own")
                        .asBoolean())
                .as("the second person may decide")
                .isFalse();
        var approve = ZONES + "/lowerings/" + id(proposed) + "/approve";
        assertThat(world.commander().post(approve, Map.of()).code()).isEqualTo("zones/approver-needed");
        assertThat(world.commander().post(path, lowering("MEDIUM")).code()).isEqualTo("zones/lowering-waits");
        assertThat(world.level(zone)).as("nothing changes yet").isEqualTo("HIGH");

        var lowered = ok(world.second().post(approve, Map.of()));
        assertThat(lowered.path("endedWhy").asString()).isEqualTo("EARLY");
        var record = lowered.path("lowerings").path(0);
        assertThat(record.path("reason").asString()).isEqualTo("CASE_RULED_OUT");
        assertThat(record.path("decider").asString()).startsWith("COMMANDER");
        Eventually.holds(() -> world.passes().colour(resident).equals("GREEN"));
        assertThat(ok(world.passes().officer().get("/api/audit?action=zones.lifted&area=" + world.village()))
                        .path("items")
                        .path(0)
                        .path("subjectId")
                        .asString())
                .isEqualTo(id(zone));
        assertThat(world.second().post(approve, Map.of()).code()).isEqualTo("zones/lowering-decided");
        assertThat(world.commander()
                        .post(ZONES + "/" + id(zone) + "/raise", Map.of("level", "HIGH", "evidence", "ORDER-1"))
                        .code())
                .isEqualTo("zones/zone-over");
    }

    @Test
    void a_medium_zone_is_raised_at_once_and_a_lowering_by_one_level_keeps_three_days() {
        var zone = world.raised(zone("MEDIUM", world.village()));
        var raise = ZONES + "/" + id(zone) + "/raise";
        var higher = Map.of("level", "HIGH", "evidence", "ORDER-2022/8");
        assertThat(ok(world.commander().post(raise, higher)).path("level").asString())
                .isEqualTo("HIGH");
        assertThat(world.commander().post(raise, higher).code()).isEqualTo("zones/not-higher");

        var proposed = ok(world.commander().post(ZONES + "/" + id(zone) + "/lowerings", lowering("MEDIUM")))
                .path("lowerings")
                .path(0);
        var lowered = ok(world.second().post(ZONES + "/lowerings/" + id(proposed) + "/approve", Map.of()));
        assertThat(lowered.path("level").asString()).isEqualTo("MEDIUM");
        assertThat(lowered.path("until").asString()).isEqualTo("2020-02-05");
        assertThat(world.stages(zone)).containsExactly("MEDIUM RAISED", "HIGH RAISED", "MEDIUM EARLY");
    }

    @Test
    void wider_than_the_rule_is_refused_and_raises_an_alarm() {
        var township = world.village().substring(0, 9) + "0".repeat(9);
        assertThat(world.commander().post(ZONES, zone("HIGH", township)).code()).isEqualTo("zones/wider-than-the-rule");
        Eventually.holds(() -> world.alarms().contains("ZONE_WIDER_THAN_THE_RULE"));
        assertThat(ok(world.commander().get(ZONES + "?area=" + township)).path("items"))
                .allMatch(one -> one.has("endedAt"));
        assertThat(world.raised(zone("MEDIUM", township)).path("level").asString())
                .as("medium may be a township")
                .isEqualTo("MEDIUM");
    }

    @Test
    void nobody_raises_zones_elsewhere_and_whoever_works_in_a_part_sees_the_whole() {
        var elsewhere = Api.asHolderOf(
                port, "COMMANDER", world.passes().testing().places().west());
        assertThat(elsewhere.post(ZONES, zone("HIGH", world.village())).code()).isEqualTo("kernel/outside-your-area");
        var both =
                ZoneWorld.zoneOf("HIGH", List.of(Map.of("areaKey", world.village()), Map.of("areaKey", world.west())));
        var zone = world.raised(both);
        var worker = Api.asHolderOf(port, "GRID_WORKER", world.west());
        var seen = ok(worker.get(ZONES + "?area=" + world.west())).path("items").path(0);
        assertThat(id(seen)).isEqualTo(id(zone));
        assertThat(seen.path("places")).hasSize(2);
        assertThat(worker.get(ZONES + "?area=" + world.village()).status()).isEqualTo(403);
        assertThat(elsewhere
                        .post(ZONES + "/" + id(zone) + "/lowerings", lowering("LOW"))
                        .code())
                .as("who may not change all of it changes nothing of it")
                .isEqualTo("zones/unknown-zone");
        assertThat(world.commander().post(ZONES, both).code()).isEqualTo("zones/id-already-used");
    }
}
