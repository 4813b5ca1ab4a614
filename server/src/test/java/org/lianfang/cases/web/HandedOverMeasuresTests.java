package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.cases.HandoverWorld.changed;
import static org.lianfang.cases.HandoverWorld.export;
import static org.lianfang.cases.HandoverWorld.item;
import static org.lianfang.gates.GateWorld.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.HandoverWorld;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// What is asked of a contact ends here when another city has answered that it looks after them.
@ServerTest
@Import({MovableClock.class, HeardEvents.class})
class HandedOverMeasuresTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    HeardEvents.Ears ears;

    private HandoverWorld here;
    private HandoverWorld there;

    @BeforeEach
    void twoCities() {
        later("2020-02-03T00:30:00Z");
        there.trusting(here);
    }

    /// Sessions end on the way.
    private void later(String moment) {
        hands.set(moment);
        here = HandoverWorld.at(port, "4471");
        there = HandoverWorld.at(port, "4472");
    }

    @Test
    void the_plan_of_a_contact_ends_with_the_answer_of_the_city_that_took_over_and_not_before() {
        var atHomeThere = there.cases().familyWithPhone();
        var person = here.cases().registered("李四", atHomeThere.phone());
        var caseId = here.aCase();
        var contact = here.contact(caseId, person);
        var plan = here.cases().planOf(person).path("id").asString();
        Eventually.holds(() -> colour(person).equals("RED") && apart(person).size() == 1);
        var handover = sent("CONTACT", contact);
        ok(there.take(here.file(handover)));

        later("2020-02-06T01:00:00Z");
        var answer = there.answerTo(handover);
        assertThat(here.readBack(changed(answer, "signature", "")).code()).isEqualTo("cases/file-altered");
        assertThat(here.cases().planOf(person).path("missed"))
                .as("a refused answer changes nothing, and until an answer comes it is for the sender to ask")
                .hasSize(3);
        assertThat(colour(person)).isEqualTo("RED");
        assertThat(overdue()).contains(plan);
        assertThat(ears.endedAbout(person)).isEmpty();

        ok(here.readBack(answer));
        assertThat(here.cases().hasPlan(person)).isFalse();
        assertThat(overdue()).doesNotContain(plan);
        Eventually.holds(() -> colour(person).equals("GREEN") && apart(person).isEmpty());
        assertThat(ears.endedAbout(person)).singleElement().satisfies(ended -> {
            assertThat(ended.why()).isEqualTo(CaseEvent.Why.HANDED_OVER);
            assertThat(ended.on()).isEqualTo("2020-02-06");
        });
        assertThat(there.cases().hasPlan(atHomeThere.id()))
                .as("and goes on over there")
                .isTrue();
        assertThat(acts(person))
                .contains("cases.handover-acknowledged", "cases.measure-handed-over", "isolation.handed-over");

        var named = contacts(caseId).getFirst();
        assertThat(named.path("handedOverAt").asString())
                .as("when the answer was read; the clock goes on meanwhile")
                .startsWith("2020-02-06T01:0");
        assertThat(named.path("handedOverTo").asString()).contains("4472");
        later("2020-02-08T01:00:00Z");
        ok(here.readBack(there.answerTo(handover)));
        assertThat(contacts(caseId).getFirst()).as("read again").isEqualTo(named);
        assertThat(ears.endedAbout(person)).hasSize(1);
        var whole = ok(here.city().get("/api/contact-plans/" + plan));
        assertThat(whole.at("/plan/endedWhy").asString()).isEqualTo("HANDED_OVER");
        assertThat(whole.at("/plan/missed"))
                .as("the days until the answer and none after it")
                .hasSize(3);
        assertThat(whole.path("reasons")).hasSize(1);
        assertThat(here.city()
                        .post(
                                "/api/contact-plans/" + plan + "/follow-ups",
                                Map.of("id", CaseWorld.id(), "outcome", "WELL"))
                        .code())
                .isEqualTo("cases/plan-ended");
    }

    @Test
    void whoever_is_a_contact_of_another_case_too_keeps_the_plan_for_that_until_it_is_handed_over_as_well() {
        var person = here.cases().family(1).getFirst();
        var first = here.contact(here.aCase(), person);
        var second = here.contact(here.aCase(), person);
        var plan = here.cases().planOf(person).path("id");
        takenOver(sent("CONTACT", first));
        assertThat(here.cases().planOf(person).path("id")).isEqualTo(plan);
        takenOver(sent("CONTACT", first));
        assertThat(here.cases().planOf(person).path("id"))
                .as("a file may be lost: sent again it changes nothing")
                .isEqualTo(plan);
        takenOver(sent("CONTACT", second));
        assertThat(here.cases().hasPlan(person)).isFalse();
    }

    @Test
    void what_was_decided_after_the_file_was_written_is_not_taken_over_with_it() {
        var person = here.cases().family(1).getFirst();
        var caseId = here.aCase();
        var contact = here.contact(caseId, person);
        var handover = sent("CONTACT", contact);
        ok(there.take(here.file(handover)));
        later("2020-02-03T03:00:00Z");
        ok(here.east().post("/api/contacts/" + contact + "/withdraw", Map.of("why", "日期有误")));
        here.contact(caseId, person);
        ok(here.readBack(there.answerTo(handover)));
        assertThat(here.cases().hasPlan(person)).isTrue();
        assertThat(contacts(caseId).getFirst().has("handedOverAt")).isFalse();
    }

    @Test
    void a_contact_who_is_handed_over_as_a_suspected_case_is_followed_by_the_other_city() {
        var person = here.cases().family(1).getFirst();
        here.contact(here.aCase(), person);
        var report = new HashMap<>(here.cases().report(person, "2020-02-02"));
        report.put("classification", "SUSPECTED");
        var suspected = ok(here.east().post("/api/cases", report)).path("id").asString();
        assertThat(here.cases().hasPlan(person)).isTrue();
        takenOver(sent("CASE", suspected));
        assertThat(here.cases().hasPlan(person)).isFalse();
        assertThat(ears.endedAbout(person))
                .extracting(CaseEvent.MeasureEnded::why)
                .containsExactly(CaseEvent.Why.HANDED_OVER);
    }

    @Test
    void whoever_came_back_is_verified_anew_once_the_first_is_withdrawn() {
        var person = here.cases().family(1).getFirst();
        var caseId = here.aCase();
        var contact = here.contact(caseId, person);
        takenOver(sent("CONTACT", contact));
        var again = here.cases().verified(person, "2020-02-01T10:00:00Z");
        assertThat(here.east().post("/api/cases/" + caseId + "/contacts", again).code())
                .as("nobody is asked twice by accident")
                .isEqualTo("cases/contact-decided");
        ok(here.east().post("/api/contacts/" + contact + "/withdraw", Map.of("why", "已返回本市")));
        ok(here.east().post("/api/cases/" + caseId + "/contacts", again));
        assertThat(here.cases().hasPlan(person)).isTrue();
    }

    private void takenOver(String handover) {
        ok(there.take(here.file(handover)));
        ok(here.readBack(there.answerTo(handover)));
    }

    private String sent(String kind, String id) {
        return ok(handOver(kind, id)).path("id").asString();
    }

    private Api.Answer handOver(String kind, String id) {
        return here.east().post("/api/handovers/to-city", export(here.trusting(there), List.of(item(kind, id))));
    }

    private List<JsonNode> contacts(String caseId) {
        return ok(here.east().get("/api/cases/" + caseId + "/contacts"))
                .valueStream()
                .toList();
    }

    private List<String> overdue() {
        return TestingWorld.all(
                        here.city(),
                        "/api/contact-plans?overdue=true&limit=200&area="
                                + here.cases().area())
                .stream()
                .map(plan -> plan.path("id").asString())
                .toList();
    }

    private String colour(String person) {
        return ok(here.city().get("/api/passes/residents/" + person))
                .at("/status/colour")
                .asString();
    }

    private List<JsonNode> apart(String person) {
        return TestingWorld.all(
                        here.city(),
                        "/api/isolation/quarantines?limit=200&area="
                                + here.cases().area())
                .stream()
                .filter(one -> one.at("/person/residentId").asString().equals(person))
                .toList();
    }

    private List<String> acts(String subject) {
        var officer =
                Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", here.cases().area());
        return ok(officer.get("/api/audit?limit=200&subject=" + subject))
                .path("items")
                .valueStream()
                .map(act -> act.path("action").asString())
                .toList();
    }
}
