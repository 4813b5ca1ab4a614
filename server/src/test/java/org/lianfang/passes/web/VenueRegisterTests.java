package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.gates.PassingDays;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Where posters hang.
@ServerTest
@Import({PassingDays.class, Neighbours.Postbox.class})
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class VenueRegisterTests {

    private static final String PREFECTURE = "4433";

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    private CaseWorld cases;

    @BeforeEach
    void city() {
        time.clock().set("2020-02-03T04:00:00Z");
        cases = CaseWorld.at(port, PREFECTURE);
    }

    @Test
    void a_name_is_one_place_in_a_city_and_the_register_is_kept_where_one_works() {
        var name = Posters.name();
        var entry = Posters.venue(cases.village(), name, "MEAL", 60);
        var first = registered(entry);
        assertThat(registered(entry)).isEqualTo(first);
        assertThat(cases.lead()
                        .post("/api/venues", Posters.venue(cases.village(), name + " ", "SHOP", 20))
                        .code())
                .isEqualTo("places/name-taken");
        assertThat(cases.lead().post("/api/venues", with(entry, "minutes", 90)).code())
                .isEqualTo("places/id-already-used");
        assertThat(cases.lead()
                        .post("/api/venues", Posters.venue(cases.village(), Posters.name(), "HOUSEHOLD", 60))
                        .code())
                .isEqualTo("places/not-a-venue");
        assertThat(cases.lead()
                        .post("/api/venues", Posters.venue(cases.village(), Posters.name(), "MEAL", 4))
                        .code())
                .isEqualTo("places/minutes-not-possible");
        ok(cases.lead().post("/api/venues/" + first.path("id").asString() + "/close", Map.of()));
        assertThat(registered(Posters.venue(cases.village(), name, "MEAL", 60)).path("code"))
                .as("a new entry has a poster of its own")
                .isNotEqualTo(first.path("code"));
        var listed = ok(cases.lead().get("/api/venues?area=" + cases.area() + "&word=" + name.substring(2)));
        assertThat(listed.path("items")).hasSize(2);
        assertThat(listed.path("items").path(1).path("closedAt").isMissingNode())
                .isFalse();

        var guard = Api.asHolderOf(port, "GATE_GUARD", cases.area());
        assertThat(guard.post("/api/venues", Posters.venue(cases.village(), Posters.name(), "MEAL", 60))
                        .status())
                .isEqualTo(403);
        var elsewhere =
                Api.asHolderOf(port, "DUTY_LEAD", cases.testing().places().west());
        assertThat(elsewhere.get("/api/venues?area=" + cases.east()).status()).isEqualTo(403);
        assertThat(elsewhere
                        .get("/api/venues/" + first.path("id").asString() + "/poster")
                        .code())
                .isEqualTo("places/unknown-venue");
    }

    private JsonNode registered(Map<String, Object> entry) {
        return ok(cases.lead().post("/api/venues", entry));
    }
}
