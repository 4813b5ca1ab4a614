package org.lianfang.zones.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.zones.ZoneWorld.ZONES;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.zones.ZoneWorld;
import org.lianfang.zones.usecase.FollowingTheRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// The twenty measures: a zone is a building, five clean days lift it, and nothing else is needed.
@ServerTest
@Import(MovableClock.class)
class BuildingZoneTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    FollowingTheRule rule;

    private ZoneWorld world;

    @BeforeEach
    void people() {
        at("2020-02-03T00:30:00Z");
    }

    @Test
    void a_building_is_a_zone_and_its_neighbours_are_free() {
        var inside = world.residentIn(world.village(), "3栋");
        var beside = world.residentIn(world.village(), "4栋");
        var zone =
                world.raised(ZoneWorld.zoneOf("HIGH", List.of(Map.of("areaKey", world.village(), "building", "3栋"))));

        Eventually.holds(() -> world.passes().colour(inside).equals("RED"));
        assertThat(world.passes().colour(beside)).isEqualTo("GREEN");
        assertThat(zone.path("until").asString()).isEqualTo("2020-02-08");
        assertThat(zone.path("calendar")).hasSize(1);

        at("2020-02-08T16:01:00Z");
        rule.run();
        assertThat(world.zone(zone.path("id").asString()).path("endedWhy").asString())
                .isEqualTo("BY_RULE");
        Eventually.holds(() -> world.passes().colour(inside).equals("GREEN"));
    }

    @Test
    void a_whole_village_is_wider_than_the_rule_and_there_is_no_medium_level() {
        assertThat(world.commander()
                        .post(ZONES, ZoneWorld.zone("HIGH", world.village()))
                        .code())
                .isEqualTo("zones/wider-than-the-rule");
        assertThat(world.commander()
                        .post(ZONES, ZoneWorld.zone("MEDIUM", world.village()))
                        .code())
                .isEqualTo("zones/level-not-in-the-pack");
    }

    private void at(String moment) {
        hands.set(moment);
        world = ZoneWorld.at(port, "4421", "covid-19/twenty-measures");
    }
}
