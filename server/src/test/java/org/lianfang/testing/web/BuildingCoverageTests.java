package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Building by building and door by door, everybody who lives in a community is in one class.
@ServerTest
class BuildingCoverageTests {

    private static final List<String> CLASSES = List.of("sampled", "exempt", "moved", "refused", "notFound", "notYet");

    @LocalServerPort
    int port;

    private TestingWorld world;
    private String round;
    private String village;

    @BeforeEach
    void aRound() {
        world = TestingWorld.at(port, "4358");
        village = world.places().eastVillage();
        round = world.roundIn(world.places().prefecture());
    }

    @Test
    void doors_add_up_to_buildings_and_buildings_to_the_community() {
        var station = world.stationIn(village);
        var upstairs = living("3栋2单元501", 3);
        living("3栋1单元101", 2);
        living("12栋1单元101", 4);
        upstairs.forEach(person -> world.take(sample(round, station, newTube(), person)));

        var buildings = ok(world.lead().get(path(village))).path("buildings");

        var whole = world.coverage(round, village).path("all");
        for (var name : CLASSES) {
            assertThat(sum(buildings, name)).as(name).isEqualTo(whole.path(name).asInt());
        }
        var third = buildings
                .valueStream()
                .filter(building -> building.path("label").asString().startsWith("3栋"))
                .findFirst()
                .orElseThrow();
        assertThat(third.path("classes").path("registered").asInt()).isEqualTo(5);
        assertThat(third.path("classes").path("sampled").asInt()).isEqualTo(3);
        assertThat(third.path("doors"))
                .extracting(
                        door -> door.path("door").asString(),
                        door -> door.path("classes").path("notYet").asInt())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("3栋1单元101", 2),
                        org.assertj.core.groups.Tuple.tuple("3栋2单元501", 0));
        assertThat(buildings)
                .extracting(building -> building.path("label").asString())
                .containsSubsequence(
                        third.path("label").asString(),
                        buildings.get(buildings.size() - 1).path("label").asString());
    }

    @Test
    void a_county_is_too_wide_a_closed_round_over_and_another_county_nobody_s_business() {
        assertThat(world.lead().get(path(world.places().east())).code()).isEqualTo("testing/area-too-wide");
        var western = Api.asHolderOf(port, "GRID_WORKER", world.places().west());
        assertThat(western.get(path(village)).status()).isEqualTo(403);
        assertThat(Api.asHolderOf(port, "LAB", village).get(path(village)).status())
                .isEqualTo(403);

        ok(world.lead().post("/api/testing/rounds/" + round + "/close", Map.of()));
        assertThat(world.lead().get(path(village)).code()).isEqualTo("testing/round-closed");
    }

    private String path(String area) {
        return "/api/testing/rounds/" + round + "/coverage/buildings?area=" + area;
    }

    private static int sum(JsonNode buildings, String name) {
        var sum = 0;
        for (var building : buildings) {
            var doors = 0;
            for (var door : building.path("doors")) {
                doors += door.path("classes").path(name).asInt();
            }
            assertThat(doors).isEqualTo(building.path("classes").path(name).asInt());
            sum += doors;
        }
        return sum;
    }

    private List<String> living(String door, int persons) {
        var ids = new ArrayList<String>();
        var items = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < persons; number++) {
            ids.add(Ids.next().toString());
            items.add(Map.of(
                    "id", ids.getLast(), "name", "张三丰", "areaKey", village, "since", "2020-01-20", "door", door));
        }
        var answer = ok(world.lead().post("/api/residents/batch", batch(items)));
        assertThat(ADesk.codes(answer)).containsOnly("ACCEPTED");
        return ids;
    }
}
