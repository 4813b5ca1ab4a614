package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.usecase.KeepingPresences;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Rooms of the days to come, in a county where nothing else happens.
@ServerTest
@Import(MovableClock.class)
class ForecastTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    KeepingPresences presences;

    private IsolationWorld world;
    private String west;
    private String village;

    @BeforeEach
    void theWest() {
        hands.set("2020-02-03T00:30:00Z");
        world = IsolationWorld.at(port, "4427", "covid-19/plan-9");
        west = world.testing().places().west();
        village = world.testing().places().westVillage();
        presences.build();
    }

    @Test
    void rooms_are_needed_through_the_last_day_of_whoever_is_there_or_waits_and_may_be_for_whoever_is_near_a_case() {
        var before = forecast();
        assertThat(before.path("days")).hasSize(14);
        var rooms = before.path("rooms").asInt();
        var site = ok(world.lead().post("/api/isolation/sites", IsolationWorld.site(village)))
                .path("id")
                .asString();
        world.admit(world.onTheList(adult(), "2020-02-01"), world.room(site));
        world.room(site);
        var family = world.household(village, "1985-03-03", "2012-06-06");
        family.forEach(one -> world.onTheList(one, "2020-02-02"));

        var now = forecast();
        assertThat(now.path("rooms").asInt()).isEqualTo(rooms + 2);
        assertThat(more(before, now, "occupied")).isEqualTo(1);
        assertThat(more(before, now, "waiting")).as("a child is with its carer").isEqualTo(1);
        assertThat(now.path("wanted").asInt())
                .as("20 rooms for 10,000 residents")
                .isPositive();
        assertThat(List.of(0, 5, 6, 7).stream().map(day -> needed(before, now, day, "decided")))
                .as("until the 8th and the 9th")
                .containsExactly(2, 2, 1, 0);
        assertThat(now.path("days").path(0).path("day").asString()).isEqualTo("2020-02-03");

        var household = world.household(village, "1970-01-01", "1971-01-01");
        var investigator = Api.asHolderOf(port, "INVESTIGATOR", west);
        var caseId = ok(investigator.post(
                        "/api/cases",
                        Map.of(
                                "id",
                                IsolationWorld.id(),
                                "residentId",
                                household.getFirst(),
                                "number",
                                "R-" + IsolationWorld.id(),
                                "classification",
                                "CONFIRMED",
                                "onsetOn",
                                "2020-02-02",
                                "note",
                                "x")))
                .path("id")
                .asString();
        var open = forecast();
        assertThat(more(now, open, "proposed")).isEqualTo(1);
        assertThat(needed(now, open, 0, "decided")).as("nobody has decided").isZero();
        assertThat(List.of(0, 7, 8).stream().map(day -> needed(now, open, day, "most")))
                .as("seven days from today")
                .containsExactly(1, 1, 0);

        ok(investigator.post("/api/cases/" + caseId + "/clocks/CONTACTS/stop", Map.of()));
        assertThat(more(now, forecast(), "proposed"))
                .as("the contacts are listed")
                .isZero();
    }

    @Test
    void rooms_run_out_on_the_first_day_with_too_few() {
        var missing = forecast().path("rooms").asInt() + 1;
        for (var number = 0; number < missing; number++) {
            world.onTheList(adult(), "2020-02-02");
        }
        var scarce = forecast();
        assertThat(scarce.path("runsOut").asString()).isEqualTo("2020-02-03");
        assertThat(scarce.path("mayRunOut").asString()).isEqualTo("2020-02-03");
    }

    @Test
    void a_prefecture_has_a_line_for_each_county_and_nobody_looks_into_another_area() {
        var site = ok(world.lead().post("/api/isolation/sites", IsolationWorld.site(village)))
                .path("id")
                .asString();
        world.room(site);
        var whole = ok(world.lead().get("/api/isolation/forecast?area=" + world.area()));
        assertThat(whole.path("counties")
                        .valueStream()
                        .map(one -> one.path("areaKey").asString()))
                .contains(west)
                .doesNotContain(world.area());
        assertThat(whole.path("contactsKnown").asBoolean()).isTrue();
        var elsewhere =
                Api.asHolderOf(port, "DUTY_LEAD", world.testing().places().east());
        assertThat(elsewhere.get("/api/isolation/forecast?area=" + west).status())
                .isEqualTo(403);
    }

    private String adult() {
        return world.household(village, "1980-05-05").getFirst();
    }

    private JsonNode forecast() {
        return ok(world.lead().get("/api/isolation/forecast?area=" + west))
                .path("counties")
                .path(0);
    }

    private static int more(JsonNode before, JsonNode after, String what) {
        return after.path(what).asInt() - before.path(what).asInt();
    }

    private static int needed(JsonNode before, JsonNode after, int day, String what) {
        return more(before.path("days").path(day), after.path("days").path(day), what);
    }
}
