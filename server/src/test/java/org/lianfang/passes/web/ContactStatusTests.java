package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.passes.PassWorld;
import org.lianfang.passes.usecase.TakingInCases;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.zones.ZoneWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// From a verified contact to a status and back.
@ServerTest
@Import(MovableClock.class)
class ContactStatusTests {

    private static final String PREFECTURE = "4429";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    TakingInCases takingIn;

    private ZoneWorld zones;
    private PassWorld passes;
    private CaseWorld cases;

    @BeforeEach
    void people() {
        at("2020-02-03T00:30:00Z");
    }

    @Test
    void a_close_contact_is_red_then_yellow_and_green_with_a_negative_sample_of_the_last_day() {
        var contact = passes.resident();
        var caseId = cases.reported(passes.resident(), "2020-02-01");
        decide(caseId, cases.verified(contact, "2020-02-01T10:00:00Z"));

        Eventually.holds(() -> passes.colour(contact).equals("RED"));
        var status = passes.status(contact);
        assertThat(status.path("ground").asString()).isEqualTo("CLOSE_CONTACT");
        assertThat(status.path("rule").asString()).isEqualTo("covid-19/plan-9 1 passes.close-contact");
        assertThat(status.path("evidence").path("kind").asString()).isEqualTo("CONTACT");
        assertThat(status.path("evidence").path("reference").asString())
                .isEqualTo(cases.planOf(contact).path("id").asString());
        assertThat(status.path("issuer").asString()).startsWith("INVESTIGATOR");
        assertThat(status.path("until").asString()).isEqualTo("2020-02-08T16:00:00Z");
        assertThat(status.path("appeal").path("answerHours").asInt()).isEqualTo(24);

        at("2020-02-08T16:30:00Z");
        assertThat(passes.colour(contact)).isEqualTo("YELLOW");
        at("2020-02-11T02:00:00Z");
        zones.cleanRound(passes.village(), List.of(contact), "2020-02-11T02:00:00Z");
        assertThat(passes.colour(contact)).as("the last day").isEqualTo("YELLOW");
        at("2020-02-11T16:30:00Z");
        assertThat(passes.colour(contact)).isEqualTo("GREEN");
    }

    @Test
    void a_contact_of_a_contact_is_yellow_and_green_at_once_when_nothing_is_left_that_it_rests_on() {
        var contact = passes.resident();
        var caseId = cases.reported(passes.resident(), "2020-02-01");
        var entry = with(cases.verified(contact, "2020-02-02T10:00:00Z"), "kind", "OF_CONTACT");
        var decided = decide(caseId, entry);
        Eventually.holds(() -> passes.colour(contact).equals("YELLOW"));
        assertThat(passes.status(contact).path("ground").asString()).isEqualTo("CONTACT_OF_CONTACT");

        var nearer = cases.reported(passes.resident(), "2020-02-01");
        decide(nearer, cases.verified(contact, "2020-02-01T10:00:00Z"));
        Eventually.holds(() -> passes.colour(contact).equals("RED"));
        assertThat(passes.status(contact).path("until").asString())
                .as("the days of the nearer exposure, not of the later one")
                .isEqualTo("2020-02-08T16:00:00Z");

        ruledOut(nearer);
        Eventually.holds(() -> passes.colour(contact).equals("YELLOW"));
        ok(cases.investigator().post("/api/contacts/" + decided + "/withdraw", Map.of("why", "认错人")));
        Eventually.holds(() -> passes.colour(contact).equals("GREEN"));
    }

    @Test
    void a_reported_case_is_red_as_somebody_tested_and_green_when_it_was_none() {
        var person = passes.resident();
        var caseId = cases.reported(person, "2020-02-01");
        Eventually.holds(() -> passes.colour(person).equals("RED"));
        var status = passes.status(person);
        assertThat(status.path("ground").asString()).isEqualTo("TESTED_POSITIVE");
        assertThat(status.path("evidence").path("kind").asString()).isEqualTo("CASE");
        assertThat(status.path("evidence").path("reference").asString()).isEqualTo(caseId);
        ruledOut(caseId);
        Eventually.holds(() -> passes.colour(person).equals("GREEN"));
    }

    @Test
    void a_contact_who_becomes_a_case_keeps_one_ground_that_of_the_case() {
        var person = passes.resident();
        decide(cases.reported(passes.resident(), "2020-02-01"), cases.verified(person, "2020-02-01T10:00:00Z"));
        Eventually.holds(() -> passes.status(person).path("ground").asString().equals("CLOSE_CONTACT"));
        cases.reported(person, "2020-02-02");
        Eventually.holds(() -> passes.status(person).path("ground").asString().equals("TESTED_POSITIVE"));
    }

    @Test
    void whatever_comes_twice_or_late_changes_nothing() {
        var person = passes.resident();
        var plan = Ids.next();
        takingIn.decided(decided(plan, 3, person));
        takingIn.decided(decided(plan, 3, person));
        assertThat(passes.colour(person)).isEqualTo("RED");
        assertThat(passes.whole(person).path("history")).hasSize(1);
        takingIn.ended(ended(plan, 5, person));
        takingIn.ended(ended(plan, 5, person));
        takingIn.decided(decided(plan, 4, person));
        assertThat(passes.colour(person)).as("told before the end").isEqualTo("GREEN");
        assertThat(passes.whole(person).path("history")).hasSize(2);

        var other = passes.resident();
        var unknown = Ids.next();
        takingIn.ended(ended(unknown, 2, other));
        takingIn.decided(decided(unknown, 1, other));
        assertThat(passes.colour(other)).as("the end came first").isEqualTo("GREEN");
        takingIn.decided(decided(Ids.next(), 1, Ids.next().toString()));
    }

    private CaseEvent.MeasureDecided decided(UUID plan, int version, String person) {
        var day = LocalDate.of(2020, 2, 1);
        var reason =
                new CaseEvent.Reason(ContactKind.CLOSE, day, Caller.SYSTEM_ID, Instant.parse("2020-02-02T00:00:00Z"));
        return new CaseEvent.MeasureDecided(
                plan,
                version,
                UUID.fromString(person),
                AreaKey.of(passes.village()).value(),
                List.of(reason),
                MeasurePlace.CENTRAL,
                day,
                day.plusDays(7),
                List.of());
    }

    private CaseEvent.MeasureEnded ended(UUID plan, int version, String person) {
        return new CaseEvent.MeasureEnded(
                plan,
                version,
                UUID.fromString(person),
                AreaKey.of(passes.village()).value(),
                LocalDate.of(2020, 2, 3),
                CaseEvent.Why.NO_REASON_LEFT);
    }

    private String decide(String caseId, Map<String, Object> entry) {
        return ok(cases.investigator().post("/api/cases/" + caseId + "/contacts", entry))
                .path("id")
                .asString();
    }

    private void ruledOut(String caseId) {
        ok(cases.investigator()
                .post("/api/cases/" + caseId + "/classify", Map.of("classification", "EXCLUDED", "reason", "复核阴性")));
    }

    private void at(String moment) {
        hands.set(moment);
        zones = ZoneWorld.at(port, PREFECTURE, "covid-19/plan-9");
        passes = zones.passes();
        cases = CaseWorld.at(port, PREFECTURE);
    }
}
