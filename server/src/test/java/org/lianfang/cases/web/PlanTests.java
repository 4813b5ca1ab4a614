package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.cases.usecase.RunningPlans;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import({MovableClock.class, HeardEvents.class})
class PlanTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    HeardEvents.Ears ears;

    @Autowired
    RunningPlans running;

    private CaseWorld world;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = CaseWorld.at(port, "4402");
    }

    @Test
    void a_verified_contact_gets_the_measure_of_the_pack_from_the_last_exposure_and_it_is_announced() {
        var family = world.family(2);
        var caseId = world.reported(family.getFirst(), "2020-02-01");
        var contact = family.get(1);
        var entry = world.verified(contact, "2020-02-01T15:59:59Z");
        var kept = ok(decide(caseId, entry));
        assertThat(kept.path("lastOn").asString()).as("the day in China").isEqualTo("2020-02-01");
        assertThat(ok(decide(caseId, entry)).path("id")).as("sent again").isEqualTo(kept.path("id"));
        assertThat(decide(caseId, world.verified(contact, "2020-02-01T15:59:59Z"))
                        .code())
                .isEqualTo("cases/contact-decided");

        var plan = world.planOf(contact);
        assertThat(plan.path("phases").path(0).path("place").asString()).isEqualTo("CENTRAL");
        assertThat(plan.path("phases").path(0).path("until").asString()).isEqualTo("2020-02-08");
        assertThat(plan.path("until").asString()).isEqualTo("2020-02-11");
        Eventually.holds(() -> ears.decidedAbout(contact).size() == 1);
        var told = ears.decidedAbout(contact).getFirst();
        assertThat(told.contactId().toString()).isEqualTo(plan.path("id").asString());
        assertThat(told.place()).isEqualTo(MeasurePlace.CENTRAL);
        assertThat(told.lastExposure()).isEqualTo("2020-02-01");
        assertThat(told.until()).isEqualTo("2020-02-08");
        assertThat(told.testDays())
                .extracting(Object::toString)
                .containsExactly("2020-02-02", "2020-02-03", "2020-02-04", "2020-02-06", "2020-02-08");
        assertThat(Long.toString(told.areaKey())).startsWith("4402");
    }

    @Test
    void the_next_phase_is_announced_on_its_first_day_and_the_end_on_the_first_free_one() {
        var family = world.family(2);
        var contact = family.get(1);
        ok(decide(world.reported(family.getFirst(), "2020-02-01"), world.verified(contact, "2020-02-01T10:00:00Z")));
        hands.set("2020-02-08T15:00:00Z");
        running.run();
        Eventually.holds(() -> ears.decidedAbout(contact).size() == 1);
        hands.set("2020-02-08T16:30:00Z");
        running.run();
        running.run();
        Eventually.holds(() -> ears.decidedAbout(contact).size() == 2);
        assertThat(ears.decidedAbout(contact).getLast().place()).isEqualTo(MeasurePlace.MONITORING);
        assertThat(ears.decidedAbout(contact).getLast().until()).isEqualTo("2020-02-11");
        hands.set("2020-02-11T16:30:00Z");
        running.run();
        Eventually.holds(() -> ears.endedAbout(contact).size() == 1);
        assertThat(ears.endedAbout(contact).getFirst().why()).isEqualTo(CaseEvent.Why.DONE);
        assertThat(ears.endedAbout(contact).getFirst().on()).isEqualTo("2020-02-12");
    }

    @Test
    void contacts_of_several_cases_have_one_plan_the_strictest_with_all_reasons_and_lose_them_one_by_one() {
        var contact = world.family(1).getFirst();
        var one = world.reported(world.family(1).getFirst(), "2020-02-01");
        var other = world.reported(world.family(1).getFirst(), "2020-02-01");
        ok(decide(one, world.verified(contact, "2020-01-31T10:00:00Z")));
        var second = new HashMap<>(world.verified(contact, "2020-02-02T10:00:00Z"));
        second.put("kind", "OF_CONTACT");
        var withdrawn = ok(decide(other, second)).path("id").asString();
        var plan = world.planOf(contact);
        assertThat(plan.path("phases")
                        .valueStream()
                        .map(phase -> phase.path("place").asString() + " "
                                + phase.path("until").asString()))
                .containsExactly("CENTRAL 2020-02-07", "HOME 2020-02-09", "MONITORING 2020-02-10");
        var whole = ok(world.lead().get("/api/contact-plans/" + plan.path("id").asString()));
        assertThat(whole.path("reasons")).hasSize(2);

        ok(world.investigator().post("/api/contacts/" + withdrawn + "/withdraw", Map.of("why", "认错人")));
        assertThat(world.planOf(contact).path("id")).isEqualTo(plan.path("id"));
        assertThat(world.planOf(contact).path("phases")).hasSize(2);
        ok(world.investigator()
                .post("/api/cases/" + one + "/classify", Map.of("classification", "EXCLUDED", "reason", "复核阴性")));
        Eventually.holds(() -> ears.endedAbout(contact).size() == 1);
        assertThat(ears.endedAbout(contact).getFirst().why()).isEqualTo(CaseEvent.Why.NO_REASON_LEFT);
        assertThat(world.hasPlan(contact)).isFalse();
    }

    @Test
    void whoever_decides_at_the_same_moment_for_many_cases_leaves_one_plan_with_all_reasons() throws Exception {
        var contact = world.family(1).getFirst();
        var cases = IntStream.range(0, 6)
                .mapToObj(number -> world.reported(world.family(1).getFirst(), "2020-02-01"))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 6)
                    .<Callable<Api.Answer>>mapToObj(number -> () -> decide(
                            cases.get(number),
                            world.verified(contact, "2020-01-3" + (number % 2) + "T1" + number + ":00:00Z")))
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get().status())
                        .as(answer.get().body().toString())
                        .isEqualTo(200);
            }
        }
        var plan = world.planOf(contact);
        assertThat(plan.path("lastExposure").asString()).isEqualTo("2020-01-31");
        assertThat(plan.path("until").asString()).isEqualTo("2020-02-10");
        assertThat(ok(world.lead().get("/api/contact-plans/" + plan.path("id").asString()))
                        .path("reasons"))
                .hasSize(6);
        assertThat(ears.decidedAbout(contact).stream()
                        .map(CaseEvent.MeasureDecided::contactId)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_contact_who_becomes_a_case_is_a_contact_no_more() {
        var family = world.family(2);
        var contact = family.get(1);
        ok(decide(world.reported(family.getFirst(), "2020-02-01"), world.verified(contact, "2020-02-01T10:00:00Z")));
        world.single(contact, "POSITIVE");
        Eventually.holds(() -> ears.endedAbout(contact).size() == 1);
        assertThat(ears.endedAbout(contact).getFirst().why()).isEqualTo(CaseEvent.Why.BECAME_A_CASE);
    }

    @Test
    void judgement_needs_words_rejection_brings_no_plan_and_nobody_is_a_contact_of_a_suspicion() {
        var family = world.family(2);
        var caseId = world.reported(family.getFirst(), "2020-02-01");
        var judged = new HashMap<>(world.verified(family.get(1), "2020-02-01T10:00:00Z"));
        judged.put("ground", "JUDGEMENT");
        assertThat(decide(caseId, judged).code()).isEqualTo("cases/judgement-needs-words");
        var rejected = new HashMap<>(world.verified(family.get(1), "2020-02-01T10:00:00Z"));
        rejected.put("decision", "REJECTED");
        ok(decide(caseId, rejected));
        assertThat(world.hasPlan(family.get(1))).isFalse();
        assertThat(ok(decide(caseId, world.verified(family.get(1), "2020-02-01T10:00:00Z")))
                        .path("decision")
                        .asString())
                .as("one may change one's mind")
                .isEqualTo("VERIFIED");
        assertThat(decide(caseId, world.verified(family.getFirst(), "2020-02-01T10:00:00Z"))
                        .code())
                .isEqualTo("cases/the-case-itself");
        var suspected = new HashMap<>(world.report(world.family(1).getFirst(), "2020-02-01"));
        suspected.put("classification", "SUSPECTED");
        var suspicion = ok(world.investigator().post("/api/cases", suspected))
                .path("id")
                .asString();
        assertThat(decide(suspicion, world.verified(family.get(1), "2020-02-01T10:00:00Z"))
                        .code())
                .isEqualTo("cases/not-infected");
    }

    @Test
    void follow_up_is_due_each_day_and_missed_days_and_samples_are_named() {
        var family = world.family(2);
        var contact = family.get(1);
        ok(decide(world.reported(family.getFirst(), "2020-02-01"), world.verified(contact, "2020-02-01T10:00:00Z")));
        var plan = world.planOf(contact).path("id").asString();
        assertThat(world.planOf(contact).path("testToday").asBoolean()).isTrue();
        var asked = Map.of("id", CaseWorld.id(), "outcome", "WELL", "celsiusTenths", 365);
        assertThat(ok(world.lead().post("/api/contact-plans/" + plan + "/follow-ups", asked)))
                .hasSize(1);
        assertThat(ok(world.lead().post("/api/contact-plans/" + plan + "/follow-ups", asked)))
                .as("again")
                .hasSize(1);
        assertThat(world.planOf(contact).path("askedToday").asBoolean()).isTrue();
        assertThat(world.lead()
                        .post(
                                "/api/contact-plans/" + plan + "/follow-ups",
                                Map.of("id", CaseWorld.id(), "outcome", "WELL", "celsiusTenths", 12))
                        .code())
                .isEqualTo("cases/temperature-not-possible");

        hands.set("2020-02-06T02:00:00Z");
        world = CaseWorld.at(port, "4402");
        var later = world.planOf(contact);
        assertThat(later.path("missed").valueStream().map(JsonNode::asString))
                .containsExactly("2020-02-04", "2020-02-05");
        assertThat(later.path("testsMissing").valueStream().map(JsonNode::asString))
                .containsExactly("2020-02-03", "2020-02-04");
        assertThat(ok(world.lead().get("/api/contact-plans?overdue=true&area=" + world.area()))
                        .path("items"))
                .anyMatch(line -> line.path("id").asString().equals(plan));
        var outsider =
                Api.asHolderOf(port, "GRID_WORKER", world.testing().places().west());
        assertThat(outsider.get("/api/contact-plans/" + plan).code()).isEqualTo("cases/unknown-plan");
        assertThat(outsider.get("/api/contact-plans?area=" + world.east()).status())
                .isEqualTo(403);
    }

    private Api.Answer decide(String caseId, Map<String, Object> entry) {
        return world.investigator().post("/api/cases/" + caseId + "/contacts", entry);
    }
}
