package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A round planned over HTTP: who comes when and where, why, and who may see it.
@ServerTest
class PlanTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private String village;
    private APlan round;
    private String plan;

    @BeforeEach
    void anEstate() {
        world = TestingWorld.at(port, "4372");
        village = world.places().eastVillage();
        round = new APlan(world);
        plan = round.path();
    }

    @Test
    void everybody_gets_one_turn_frail_people_first_and_held_people_last() {
        var station = world.stationIn(village);
        round.planned();

        var state = ok(world.lead().get(plan));
        assertThat(state.path("state").asString()).isEqualTo("DONE");
        assertThat(state.path("placed").asInt()).isEqualTo(state.path("persons").asInt());
        assertThat(state.path("communitiesDone").asInt())
                .isEqualTo(state.path("communities").asInt());
        var slots = round.slots();
        assertThat(slots.stream().mapToInt(slot -> slot.path("persons").asInt()).sum())
                .isEqualTo(state.path("persons").asInt());
        var lastOthers = "";
        var firstHeld = "9999";
        for (var slot : ok(world.lead().get(plan + "/stations/" + station)).path("slots")) {
            var begins = slot.at("/turn/begins").asString();
            if (slot.path("crowd").asString().equals("HELD")) {
                firstHeld = begins.compareTo(firstHeld) < 0 ? begins : firstHeld;
            } else if (begins.compareTo(lastOthers) > 0) {
                lastOthers = begins;
            }
        }
        assertThat(lastOthers).isLessThan(firstHeld);
        round.close(station);
    }

    @Test
    void a_turn_tells_why_in_the_reader_s_language() {
        var station = world.stationIn(village);
        round.planned();
        var slot = round.slots().getFirst().path("id").asString();

        var english = ok(world.lead().in("en").get(plan + "/slots/" + slot)).path("reasons");
        var chinese =
                ok(world.lead().in("zh-Hans").get(plan + "/slots/" + slot)).path("reasons");
        world.lead().in("en");

        assertThat(english.toString()).contains("There is room").contains("The walk is");
        assertThat(chinese.toString()).contains("有余量").contains("步行");
        assertThat(chinese).hasSameSizeAs(english);
        round.close(station);
    }

    @Test
    void stations_that_are_missing_are_proposed_and_set_up_when_somebody_accepts() {
        round.closeAllIn(village);
        var needs = ok(world.lead().get(plan + "/needs?area=" + village)).path("items");
        assertThat(needs).hasSize(1);
        var need = needs.path(0);
        assertThat(need.path("persons").asInt()).isPositive();
        assertThat(need.path("stationsLeast").asInt()).isEqualTo(1);
        assertThat(need.path("proposed")).hasSize(1);

        var placed = ok(world.lead().post(plan + "/stations", Map.of("areaKey", village)))
                .path("stations");

        assertThat(placed).hasSize(1);
        assertThat(placed.path(0).path("samplesPerHour").asInt()).isEqualTo(60);
        assertThat(ok(world.lead().get(plan + "/needs?area=" + village))
                        .path("items")
                        .path(0)
                        .path("proposed"))
                .isEmpty();
        round.close(placed.path(0).path("id").asString());
    }

    @Test
    void buildings_that_stand_nearer_walk_less_once_somebody_tells_where_they_are() {
        var station = world.stationIn(village);
        var building = round.buildings().getFirst();
        var put = world.lead()
                .put(
                        plan + "/places",
                        Map.of(
                                "buildings",
                                List.of(Map.of(
                                        "areaKey",
                                        building.path("areaKey").asString(),
                                        "building",
                                        building.path("building").asString(),
                                        "longitude",
                                        110.5,
                                        "latitude",
                                        29.3)),
                                "stations",
                                List.of(Map.of("stationId", station, "longitude", 110.5, "latitude", 29.301))));
        assertThat(put.status()).isEqualTo(204);
        round.planned();

        var slot = round.slots().stream()
                .filter(one -> one.path("building").equals(building.path("building")))
                .filter(one -> one.path("crowd").asString().equals("ORDINARY"))
                .findFirst()
                .orElseThrow();
        assertThat(ok(world.lead().get(plan + "/slots/" + slot.path("id").asString()))
                        .path("reasons")
                        .toString())
                .contains("111 m");
        round.close(station);
    }

    @Test
    void whoever_may_look_sees_the_own_area_and_only_who_manages_all_of_it_plans() {
        var station = world.stationIn(village);
        round.planned();
        var sampler = Api.asHolderOf(port, "SAMPLER", village);
        var west = Api.asHolderOf(port, "DUTY_LEAD", world.places().west());
        var slot = round.slots().getFirst().path("id").asString();

        assertThat(sampler.get(plan).status()).isEqualTo(200);
        assertThat(sampler.get(plan + "/slots?area=" + village).status()).isEqualTo(200);
        assertThat(sampler.get(plan + "/slots?area=" + world.places().east()).status())
                .isEqualTo(403);
        assertThat(sampler.post(plan, Map.of()).status()).isEqualTo(403);
        assertThat(sampler.post(plan + "/slots/" + slot + "/release", Map.of("version", 1))
                        .status())
                .isEqualTo(403);
        assertThat(sampler.post(plan + "/stations", Map.of("areaKey", village)).status())
                .isEqualTo(403);
        assertThat(west.get(plan).code()).isEqualTo("testing/unknown-round");
        assertThat(west.get(plan + "/slots/" + slot).status()).isEqualTo(404);
        assertThat(west.post(plan, Map.of()).status()).isEqualTo(404);
        assertThat(Api.asHolderOf(port, "DUTY_LEAD", village)
                        .post(plan, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(Api.at(port).get(plan).status()).isEqualTo(401);
        round.close(station);
    }

    @Test
    void a_round_that_is_closed_over_or_not_planned_yet_says_so() {
        assertThat(world.lead().get(plan).code()).isEqualTo("testing/no-plan");
        var over = world.roundOf(Map.of("areas", List.of(village), "startsAt", "2020-02-01T00:00:00Z"));
        assertThat(world.lead()
                        .post("/api/testing/rounds/" + over + "/plan", Map.of())
                        .code())
                .isEqualTo("testing/hours-are-over");
        ok(world.lead().post("/api/testing/rounds/" + over + "/close", Map.of()));
        assertThat(world.lead()
                        .post("/api/testing/rounds/" + over + "/plan", Map.of())
                        .code())
                .isEqualTo("testing/round-closed");
    }

    @Test
    void doors_of_a_building_are_told_without_those_who_are_held() {
        var building = round.buildings().getFirst().path("building").asString();
        var doors = ok(world.lead().get(plan + "/doors?area=" + village + "&building=" + building))
                .path("doors");

        assertThat(doors).isNotEmpty();
        assertThat(doors.toString()).doesNotContain("held");
        var sampler = Api.asHolderOf(port, "LAB", village);
        assertThat(sampler.get(plan + "/doors?area=" + village + "&building=" + building)
                        .status())
                .isEqualTo(403);
    }
}
