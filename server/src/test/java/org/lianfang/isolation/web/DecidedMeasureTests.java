package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.model.DecidedMeasure;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.usecase.PlacingNeeds;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Contacts whose place and days a case decided.
@ServerTest
class DecidedMeasureTests {

    @LocalServerPort
    int port;

    @Autowired
    PlacingNeeds placing;

    private IsolationWorld world;

    @BeforeEach
    void aSite() {
        world = IsolationWorld.at(port, "4416", "covid-19/plan-9");
    }

    @Test
    void a_decided_contact_waits_once_however_often_it_is_told() {
        var resident = world.adult();
        var measure = decided(resident, Place.CENTRAL, "2020-02-01", "2020-02-08");
        placing.takeIn(measure);
        placing.takeIn(measure);

        var waiting = waiting(resident);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().path("until").asString()).isEqualTo("2020-02-08");
        assertThat(waiting.getFirst().path("reason").asString()).isEqualTo("CONTACT");
        assertThat(waiting.getFirst().path("testDays")).hasSize(1);
    }

    @Test
    void a_contact_of_two_cases_has_one_plan_the_strictest_also_where_they_are_already() {
        var resident = world.adult();
        placing.takeIn(decided(resident, Place.HOME, "2020-02-01", "2020-02-08"));
        var quarantine = waiting(resident).getFirst().path("id").asString();
        var stay = ok(world.lead().post("/api/isolation/quarantines/" + quarantine + "/home", java.util.Map.of()));
        assertThat(stay.path("kind").asString()).isEqualTo("HOME");

        var second = decided(resident, Place.CENTRAL, "2020-02-03", "2020-02-10");
        placing.takeIn(second);
        placing.takeIn(second);
        placing.takeIn(decided(resident, Place.HOME, "2020-01-30", "2020-02-06"));
        var now = ok(world.lead().get("/api/isolation/stays/" + stay.path("id").asString()))
                .path("stay");
        assertThat(now.path("until").asString()).isEqualTo("2020-02-10");
        assertThat(now.path("dayZero").asString()).isEqualTo("2020-02-03");
        var moved = ok(world.lead()
                .post(
                        "/api/isolation/stays/" + stay.path("id").asString() + "/transfer",
                        java.util.Map.of("roomId", world.room(world.newSite()))));
        assertThat(moved.path("until").asString()).isEqualTo("2020-02-10");
    }

    @Test
    void whoever_is_no_contact_after_all_is_taken_off_and_their_room_is_free() {
        var resident = world.adult();
        placing.takeIn(decided(resident, Place.CENTRAL, "2020-02-01", "2020-02-08"));
        var quarantine = waiting(resident).getFirst().path("id").asString();
        var room = world.room(world.newSite());
        world.admit(quarantine, room);
        var path = "/api/isolation/quarantines/" + quarantine + "/withdraw";
        assertThat(world.elsewhere().post(path, java.util.Map.of()).code()).isEqualTo("isolation/unknown-quarantine");
        ok(world.lead().post(path, java.util.Map.of()));
        ok(world.lead().post(path, java.util.Map.of()));

        assertThat(waiting(resident)).isEmpty();
        world.admit(world.onTheList(world.adult(), "2020-02-01"), room);
    }

    @Test
    void the_next_phase_replaces_the_one_before_and_a_contact_that_was_none_ends_it() {
        var resident = world.adult();
        var contact = Ids.next();
        placing.takeIn(decided(contact, resident, Place.CENTRAL, "2020-02-01", "2020-02-08"));
        var next = decided(contact, resident, Place.MONITORING, "2020-02-01", "2020-02-11");
        placing.takeIn(next);
        placing.takeIn(next);

        var waiting = waiting(resident);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().path("place").asString()).isEqualTo("MONITORING");
        assertThat(waiting.getFirst().path("until").asString()).isEqualTo("2020-02-11");

        placing.over(Ids.next(), Stay.Why.WITHDRAWN);
        assertThat(waiting(resident)).hasSize(1);
        placing.over(contact, Stay.Why.WITHDRAWN);
        placing.over(contact, Stay.Why.WITHDRAWN);
        assertThat(waiting(resident)).isEmpty();
        placing.takeIn(next);
        assertThat(waiting(resident)).as("what was told before its end").isEmpty();
        placing.takeIn(decided(contact, resident, Place.HOME, "2020-02-02", "2020-02-09"));
        assertThat(waiting(resident)).hasSize(1);
    }

    @Test
    void whoever_is_still_in_a_room_when_the_next_phase_begins_is_due_by_the_days_of_the_room() {
        var resident = world.adult();
        var contact = Ids.next();
        placing.takeIn(decided(contact, resident, Place.CENTRAL, "2020-01-26", "2020-02-02"));
        var stay = world.admit(waiting(resident).getFirst().path("id").asString(), world.room(world.newSite()));
        var next = decided(contact, resident, Place.MONITORING, "2020-01-26", "2020-02-05");
        placing.takeIn(next);
        placing.takeIn(next);

        var view = ok(world.lead().get("/api/isolation/stays/" + stay.path("id").asString()));
        assertThat(view.at("/stay/until").asString()).isEqualTo("2020-02-02");
        assertThat(view.at("/stay/kind").asString()).isEqualTo("ROOM");
        var release = "/api/isolation/stays/" + stay.path("id").asString() + "/release";
        assertThat(world.lead().post(release, java.util.Map.of()).code())
                .as("not too early: what is missing is the sample")
                .isEqualTo("isolation/release-test-missing");
    }

    private DecidedMeasure decided(String resident, Place place, String lastExposure, String until) {
        return decided(Ids.next(), resident, place, lastExposure, until);
    }

    private DecidedMeasure decided(UUID contact, String resident, Place place, String lastExposure, String until) {
        return new DecidedMeasure(
                contact,
                UUID.fromString(resident),
                AreaKey.of(world.village()),
                place,
                LocalDate.parse(lastExposure),
                LocalDate.parse(until),
                List.of(LocalDate.parse(until)));
    }

    private List<JsonNode> waiting(String resident) {
        return TestingWorld.all(world.lead(), "/api/isolation/quarantines?limit=200&area=" + world.area()).stream()
                .filter(one -> one.at("/person/residentId").asString().equals(resident))
                .toList();
    }
}
