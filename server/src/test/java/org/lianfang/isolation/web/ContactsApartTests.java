package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// From a verified contact to the list of those who need a place, and off it when they were no contact.
@ServerTest
@Import(MovableClock.class)
class ContactsApartTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    private CaseWorld world;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = CaseWorld.at(port, "4409");
    }

    @Test
    void a_verified_contact_waits_for_a_place_with_the_days_of_the_plan_until_the_case_was_none() {
        var family = world.family(2);
        var contact = family.get(1);
        var caseId = world.reported(family.getFirst(), "2020-02-01");
        ok(world.investigator()
                .post("/api/cases/" + caseId + "/contacts", world.verified(contact, "2020-02-01T10:00:00Z")));

        Eventually.holds(() -> waiting(contact).size() == 1);
        var need = waiting(contact).getFirst();
        assertThat(need.path("place").asString()).isEqualTo("CENTRAL");
        assertThat(need.path("dayZero").asString()).isEqualTo("2020-02-01");
        assertThat(need.path("until").asString()).isEqualTo("2020-02-08");
        assertThat(need.path("testDays")).hasSize(5);

        ok(world.investigator()
                .post("/api/cases/" + caseId + "/classify", Map.of("classification", "EXCLUDED", "reason", "复核阴性")));
        Eventually.holds(() -> waiting(contact).isEmpty());
    }

    private List<JsonNode> waiting(String resident) {
        return TestingWorld.all(world.lead(), "/api/isolation/quarantines?limit=200&area=4409" + "0".repeat(14))
                .stream()
                .filter(one -> one.at("/person/residentId").asString().equals(resident))
                .toList();
    }
}
