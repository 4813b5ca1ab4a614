package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class AdmissionTests {

    @LocalServerPort
    int port;

    private IsolationWorld world;

    @BeforeEach
    void aSite() {
        world = IsolationWorld.at(port, "4410", "covid-19/2020-early");
    }

    @Test
    void the_list_computes_days_by_the_rule_and_sending_again_changes_nothing() {
        var entry = IsolationWorld.entry(world.adult(), "CLOSE_CONTACT", "CENTRAL", "2020-02-01");
        var added = ok(world.lead().post("/api/isolation/quarantines", entry));
        assertThat(added.path("until").asString()).isEqualTo("2020-02-15");
        assertThat(added.path("rule").asString()).isEqualTo("covid-19/2020-early 1 contacts.close");

        assertThat(ok(world.lead().post("/api/isolation/quarantines", entry))).isEqualTo(added);
        assertThat(world.lead()
                        .post("/api/isolation/quarantines", with(entry, "id", IsolationWorld.id()))
                        .code())
                .isEqualTo("isolation/already-apart");
        assertThat(world.lead()
                        .post("/api/isolation/quarantines", with(entry, "residentId", world.adult()))
                        .code())
                .isEqualTo("isolation/id-already-used");
        assertThat(world.lead()
                        .post(
                                "/api/isolation/quarantines",
                                IsolationWorld.entry(world.adult(), "CLOSE_CONTACT", "CENTRAL", "2020-02-04"))
                        .code())
                .isEqualTo("isolation/day-not-possible");
        assertThat(world.lead()
                        .post(
                                "/api/isolation/quarantines",
                                IsolationWorld.entry(world.adult(), "CONTACT_OF_CONTACT", "HOME", "2020-02-01"))
                        .code())
                .isEqualTo("isolation/no-rule");
    }

    @Test
    void one_person_one_room_and_a_second_is_refused() {
        var site = world.newSite();
        var room = world.room(site, Map.of("beds", 2, "family", true));
        world.admit(world.onTheList(world.adult(), "2020-02-01"), room);

        var second = world.onTheList(world.adult(), "2020-02-01");
        assertThat(world.tryToAdmit(world.lead(), second, room).code()).isEqualTo("isolation/room-taken");
        var line = world.board(site).getFirst();
        assertThat(line.path("state").asString()).isEqualTo("OCCUPIED");
        assertThat(line.path("people")).hasSize(1);
        assertThat(line.path("people").path(0).path("day").asInt()).isEqualTo(2);
        assertThat(line.path("people").path(0).path("of").asInt()).isEqualTo(14);
        assertThat(line.path("people").path(0).at("/person/nameMasked").asString())
                .isEqualTo("李**");
    }

    @Test
    void a_child_and_its_carer_share_a_family_room_and_no_other_one() {
        var site = world.newSite();
        var people = world.household(world.village(), "1985-03-03", "2012-06-06", "1986-04-04");
        var quarantines = people.stream()
                .map(person -> world.onTheList(person, "2020-02-01"))
                .toList();
        var plain = world.room(site, Map.of("beds", 2));
        assertThat(together(plain, quarantines.subList(0, 2)).code()).isEqualTo("isolation/one-person-one-room");

        var family = world.room(site, Map.of("beds", 3, "family", true));
        assertThat(together(family, List.of(quarantines.get(0), quarantines.get(2)))
                        .code())
                .as("two grown-ups")
                .isEqualTo("isolation/one-person-one-room");
        var admitted = ok(together(family, quarantines.subList(0, 2))).path("items");
        assertThat(admitted.path(0).path("bed").asInt()).isEqualTo(1);
        assertThat(admitted.path(1).path("bed").asInt()).isEqualTo(2);
        ok(together(family, quarantines.subList(2, 3)));
        assertThat(ok(together(family, quarantines.subList(0, 2))).path("items"))
                .as("sent again")
                .isEqualTo(admitted);
    }

    @Test
    void whoever_cannot_climb_steps_gets_a_room_without() {
        var site = world.newSite();
        var entry = with(
                IsolationWorld.entry(world.adult(), "CLOSE_CONTACT", "CENTRAL", "2020-02-01"), "barrierFree", true);
        var quarantine = ok(world.lead().post("/api/isolation/quarantines", entry))
                .path("id")
                .asString();
        assertThat(world.tryToAdmit(world.lead(), quarantine, world.room(site)).code())
                .isEqualTo("isolation/room-not-barrier-free");
        var fit = world.room(site, Map.of("barrierFree", true));
        var proposed = propose(site, List.of(quarantine)).getFirst();
        assertThat(proposed.path("roomId").asString()).isEqualTo(fit);
    }

    @Test
    void a_proposal_puts_children_with_their_carer_and_everybody_else_alone() {
        var site = world.newSite();
        var people = world.household(world.village(), "1985-03-03", "2012-06-06", "1986-04-04");
        var quarantines = new ArrayList<>(
                people.stream().map(one -> world.onTheList(one, "2020-02-01")).toList());
        quarantines.add(world.onTheList(world.adult(), "2020-02-01"));
        var family = world.room(site, Map.of("beds", 3, "family", true));
        world.room(site);
        world.room(site);

        var proposed = propose(site, quarantines);
        assertThat(proposed)
                .allSatisfy(one -> assertThat(one.path("roomId").asString()).isNotEmpty());
        var inFamily = proposed.stream()
                .filter(one -> one.path("roomId").asString().equals(family))
                .map(one -> one.path("quarantineId").asString())
                .toList();
        assertThat(inFamily).hasSize(2).contains(quarantines.get(1));
        assertThat(proposed.stream().map(one -> one.path("roomId").asString()).distinct())
                .hasSize(3);
    }

    @Test
    void people_move_between_rooms_sites_and_home_and_leave_for_hospital_and_return() {
        var stay = world.inARoom("2020-02-01");
        var other = world.room(world.newSite());
        var moved = post(stay, "transfer", Map.of("roomId", other));
        assertThat(moved.path("roomId").asString()).isEqualTo(other);
        assertThat(moved.path("until")).isEqualTo(stay.path("until"));
        assertThat(world.lead()
                        .post("/api/isolation/stays/" + stay.path("id").asString() + "/home", Map.of())
                        .code())
                .isEqualTo("isolation/stay-ended");

        post(moved, "leave", Map.of());
        assertThat(world.lead()
                        .post("/api/isolation/stays/" + moved.path("id").asString() + "/leave", Map.of())
                        .code())
                .isEqualTo("isolation/away");
        post(moved, "return", Map.of());

        var home = post(moved, "home", Map.of());
        assertThat(home.path("kind").asString()).isEqualTo("HOME");
        assertThat(home.has("roomId") && !home.path("roomId").isNull()).isFalse();
        assertThat(TestingWorld.all(world.lead(), "/api/isolation/at-home?limit=200&area=" + world.area()))
                .anyMatch(one -> one.path("stayId").equals(home.path("id")));
        var back = post(home, "transfer", Map.of("roomId", other));
        assertThat(back.path("kind").asString()).isEqualTo("ROOM");
    }

    @Test
    void a_bus_brings_people_with_seats_and_they_are_handed_over_by_name() {
        var site = world.newSite();
        var quarantines = List.of(
                world.onTheList(world.adult(), "2020-02-01"),
                world.onTheList(world.adult(), "2020-02-01"),
                world.onTheList(world.adult(), "2020-02-01"));
        var passengers = quarantines.stream()
                .map(one -> Map.of("quarantineId", one, "roomId", world.room(site)))
                .toList();
        var trip = Map.<String, Object>of(
                "id", IsolationWorld.id(), "plate", "湘H12345", "driver", "赵师傅", "seats", 3, "passengers", passengers);
        assertThat(world.lead()
                        .post("/api/isolation/trips", with(trip, "seats", 2))
                        .code())
                .isEqualTo("isolation/not-enough-seats");
        var planned = ok(world.lead().post("/api/isolation/trips", trip));
        assertThat(ok(world.lead().post("/api/isolation/trips", trip))).isEqualTo(planned);
        assertThat(planned.path("passengers").path(2).path("seat").asInt()).isEqualTo(3);
        assertThat(world.board(site))
                .allSatisfy(line -> assertThat(line.path("state").asString()).isEqualTo("EXPECTED"));

        var path = "/api/isolation/trips/" + planned.path("id").asString();
        ok(world.worker().post(path + "/depart", Map.of()));
        var stays = new ArrayList<String>();
        planned.path("passengers").forEach(one -> stays.add(one.path("stayId").asString()));
        var arrived = ok(world.worker()
                .post(
                        path + "/hand-over",
                        Map.of("stayIds", stays.subList(0, 2), "to", "孙护士", "missedIds", stays.subList(2, 3))));
        assertThat(arrived.path("passengers").path(0).path("handedOverTo").asString())
                .isEqualTo("孙护士");
        var states = new HashSet<String>();
        world.board(site).forEach(line -> states.add(line.path("state").asString()));
        assertThat(states).containsExactlyInAnyOrder("OCCUPIED", "FREE");
        assertThat(waiting()).contains(quarantines.get(2)).doesNotContain(quarantines.get(0));
    }

    @Test
    void nobody_of_another_area_sees_or_admits_anybody() {
        var site = world.newSite();
        var room = world.room(site);
        var quarantine = world.onTheList(world.adult(), "2020-02-01");
        var elsewhere = world.elsewhere();
        assertThat(elsewhere.get("/api/isolation/board?area=" + world.area()).status())
                .isEqualTo(403);
        assertThat(elsewhere.get("/api/isolation/sites/" + site).code()).isEqualTo("isolation/unknown-site");
        assertThat(world.tryToAdmit(elsewhere, quarantine, room).code()).isEqualTo("isolation/unknown-quarantine");
        assertThat(elsewhere
                        .post(
                                "/api/isolation/quarantines",
                                IsolationWorld.entry(world.adult(), "CLOSE_CONTACT", "HOME", "2020-02-01"))
                        .code())
                .isEqualTo("isolation/unknown-resident");
        var stay = world.admit(quarantine, room).path("id").asString();
        for (var act : List.of("leave", "home", "release", "letter")) {
            assertThat(elsewhere
                            .post("/api/isolation/stays/" + stay + "/" + act, Map.of())
                            .code())
                    .as(act)
                    .isEqualTo("isolation/unknown-stay");
        }
    }

    private List<String> waiting() {
        return TestingWorld.all(world.lead(), "/api/isolation/quarantines?limit=200&area=" + world.area()).stream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private org.lianfang.support.Api.Answer together(String room, List<String> quarantines) {
        return world.lead()
                .post(
                        "/api/isolation/admissions",
                        Map.of(
                                "items",
                                quarantines.stream()
                                        .map(one -> Map.of("quarantineId", one, "roomId", room))
                                        .toList()));
    }

    private List<JsonNode> propose(String site, List<String> quarantines) {
        var items = new ArrayList<JsonNode>();
        ok(world.lead().post("/api/isolation/proposals", Map.of("siteId", site, "quarantineIds", quarantines)))
                .path("items")
                .forEach(items::add);
        return items;
    }

    private JsonNode post(JsonNode stay, String act, Map<String, Object> body) {
        return ok(world.lead().post("/api/isolation/stays/" + stay.path("id").asString() + "/" + act, body));
    }
}
