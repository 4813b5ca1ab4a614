package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.usecase.KeepingPresences;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Whoever shared a room of a site or rode in the same vehicle with a case is found by the engine.
@ServerTest
@Import(MovableClock.class)
class PeopleTogetherTests {

    private static final String PREFECTURE = "4426";
    private static final String PACK = "covid-19/plan-9";
    private static final int FOUR_HOURS = 4 * 3_600;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    KeepingPresences presences;

    private IsolationWorld world;
    private CaseWorld cases;

    @BeforeEach
    void aSite() {
        at("2020-02-02T01:00:00Z");
        presences.build();
    }

    private void at(String moment) {
        hands.set(moment);
        world = IsolationWorld.at(port, PREFECTURE, PACK);
        cases = CaseWorld.at(port, PREFECTURE, PACK);
    }

    @Test
    void a_room_mate_is_found_with_the_room_and_whoever_comes_into_it_later_is_not() {
        var room = world.room(world.newSite(), Map.of("beds", 2, "family", true));
        var people = world.household(world.village(), "1985-03-03", "2012-06-06");
        var quarantines =
                people.stream().map(one -> world.onTheList(one, "2020-02-01")).toList();
        ok(world.lead()
                .post(
                        "/api/isolation/admissions",
                        Map.of(
                                "items",
                                quarantines.stream()
                                        .map(one -> Map.of("quarantineId", one, "roomId", room))
                                        .toList())));
        at("2020-02-02T05:00:00Z");
        var caseId = cases.reported(people.getFirst(), "2020-02-02");
        assertThat(secondsInRoom(proposed(caseId, people.get(1))))
                .as("four hours")
                .isBetween(FOUR_HOURS - 300, FOUR_HOURS + 300);

        quarantines.forEach(one -> ok(world.lead().post("/api/isolation/quarantines/" + one + "/withdraw", Map.of())));
        at("2020-02-02T06:00:00Z");
        var later = world.adult();
        world.admit(world.onTheList(later, "2020-02-01"), room);
        at("2020-02-02T08:00:00Z");
        assertThat(secondsInRoom(proposed(caseId, people.get(1))))
                .as("the whole stay once it is over")
                .isBetween(FOUR_HOURS - 300, FOUR_HOURS + 300);
        assertThat(close(caseId))
                .noneMatch(one -> one.path("personId").asString().equals(later));
    }

    @Test
    void a_stay_that_goes_on_grows_with_each_question_and_piles_up_nowhere() {
        var room = world.room(world.newSite(), Map.of("beds", 2, "family", true));
        var people = world.household(world.village(), "1985-03-03", "2012-06-06");
        ok(world.lead()
                .post(
                        "/api/isolation/admissions",
                        Map.of(
                                "items",
                                people.stream()
                                        .map(one -> Map.of(
                                                "quarantineId", world.onTheList(one, "2020-02-01"), "roomId", room))
                                        .toList())));
        at("2020-02-03T05:00:00Z");
        var caseId = cases.reported(people.getFirst(), "2020-02-03");
        var first = secondsInRoom(proposed(caseId, people.get(1)));
        var known = presences.state();
        for (var minute = 1; minute <= 12; minute++) {
            hands.set("2020-02-03T05:%02d:00Z".formatted(minute));
            assertThat(secondsInRoom(proposed(caseId, people.get(1))))
                    .isBetween(first + 60 * minute - 45, first + 60 * minute + 45);
        }
        assertThat(presences.state().pieces()).isEqualTo(known.pieces());
        assertThat(presences.state().bytes()).isEqualTo(known.bytes());
    }

    @Test
    void a_neighbour_in_a_ventilated_bus_is_found_and_whoever_sat_far_away_is_not_close() {
        var site = world.newSite();
        var people = new ArrayList<String>();
        var passengers = new ArrayList<Map<String, String>>();
        for (var seat = 1; seat <= 17; seat++) {
            var person = world.adult();
            people.add(person);
            passengers.add(Map.of("quarantineId", world.onTheList(person, "2020-02-01"), "roomId", world.room(site)));
        }
        ride("VENTILATED_BUS", passengers);
        var caseId = cases.reported(people.getFirst(), "2020-02-02");
        var near = proposed(caseId, people.get(1));
        assertThat(near.path("ground").asString()).isEqualTo("SAME_VEHICLE");
        assertThat(near.path("where").path(0).path("kind").asString()).isEqualTo("trip");
        assertThat(near.path("seconds").asInt()).isBetween(5_400 - 300, 5_400 + 300);
        assertThat(close(caseId))
                .extracting(one -> one.path("personId").asString())
                .contains(people.get(15))
                .as("the fifth row is more than three away")
                .doesNotContain(people.get(16));
    }

    @Test
    void everybody_on_board_meets_where_nobody_said_what_kind_of_vehicle_it_was() {
        var site = world.newSite();
        var people = List.of(world.adult(), world.adult());
        ride(
                null,
                people.stream()
                        .map(one ->
                                Map.of("quarantineId", world.onTheList(one, "2020-02-01"), "roomId", world.room(site)))
                        .toList());
        var caseId = cases.reported(people.getFirst(), "2020-02-02");
        assertThat(close(caseId))
                .extracting(one -> one.path("personId").asString())
                .containsExactly(people.get(1));
    }

    private void ride(@org.jspecify.annotations.Nullable String vehicle, List<Map<String, String>> passengers) {
        var trip = new java.util.HashMap<String, Object>(Map.of(
                "id", IsolationWorld.id(), "plate", "湘H12345", "driver", "赵师傅", "seats", 20, "passengers", passengers));
        if (vehicle != null) {
            trip.put("vehicle", vehicle);
        }
        var planned = ok(world.lead().post("/api/isolation/trips", trip));
        var path = "/api/isolation/trips/" + planned.path("id").asString();
        ok(world.worker().post(path + "/depart", Map.of()));
        at("2020-02-02T02:30:00Z");
        var stays = planned.path("passengers")
                .valueStream()
                .map(one -> one.path("stayId").asString())
                .toList();
        ok(world.worker().post(path + "/hand-over", Map.of("stayIds", stays, "to", "孙护士")));
    }

    private JsonNode proposed(String caseId, String person) {
        return close(caseId).stream()
                .filter(one -> one.path("personId").asString().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> close(String caseId) {
        return cases.proposals(caseId, "")
                .path("people")
                .valueStream()
                .filter(one -> !one.path("lead").asBoolean()
                        && one.path("kind").asString().equals("CLOSE"))
                .toList();
    }

    private static int secondsInRoom(JsonNode proposed) {
        return proposed.path("where")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("isolation-room"))
                .findFirst()
                .orElseThrow()
                .path("seconds")
                .asInt();
    }
}
