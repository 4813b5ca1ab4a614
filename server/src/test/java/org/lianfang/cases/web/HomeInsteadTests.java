package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Who stays at home instead of a site.
@ServerTest
@Import({MovableClock.class, HeardEvents.class})
class HomeInsteadTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    HeardEvents.Ears ears;

    private CaseWorld world;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = CaseWorld.at(port, "4428");
    }

    @Test
    void whoever_is_marked_stays_at_home_for_as_many_days_with_as_many_samples() {
        var contact = world.family(1).getFirst();
        var other = world.family(1).getFirst();
        var caseId = world.reported(world.family(1).getFirst(), "2020-02-01");
        var marked =
                with(world.verified(contact, "2020-02-01T10:00:00Z"), "homeReasons", List.of("PREGNANT", "ONLY_CARER"));
        var kept = decide(caseId, marked);
        assertThat(texts(kept.path("homeReasons"))).containsExactly("PREGNANT", "ONLY_CARER");
        decide(caseId, world.verified(other, "2020-02-01T10:00:00Z"));

        var home = world.planOf(contact);
        var site = world.planOf(other);
        assertThat(texts(home.path("homeReasons"))).containsExactly("PREGNANT", "ONLY_CARER");
        assertThat(phases(home)).containsExactly("HOME 2020-02-08", "MONITORING 2020-02-11");
        assertThat(phases(site)).containsExactly("CENTRAL 2020-02-08", "MONITORING 2020-02-11");
        assertThat(home.path("testDays")).isEqualTo(site.path("testDays"));
        assertThat(site.path("homeReasons")).isEmpty();
        Eventually.holds(() -> ears.decidedAbout(contact).stream()
                .map(CaseEvent.MeasureDecided::place)
                .toList()
                .equals(List.of(MeasurePlace.HOME)));
    }

    @Test
    void a_mark_of_one_case_keeps_somebody_at_home_for_another_case_too_and_goes_with_it() {
        var contact = world.family(1).getFirst();
        var one = world.reported(world.family(1).getFirst(), "2020-02-01");
        var two = world.reported(world.family(1).getFirst(), "2020-02-01");
        var marked = with(world.verified(contact, "2020-02-01T10:00:00Z"), "homeReasons", List.of("ILLNESS"));
        var kept = decide(one, marked).path("id").asString();
        decide(two, world.verified(contact, "2020-02-02T10:00:00Z"));
        assertThat(phases(world.planOf(contact))).startsWith("HOME 2020-02-09");
        ok(world.investigator().post("/api/contacts/" + kept + "/withdraw", Map.of("why", "认错人")));
        assertThat(phases(world.planOf(contact))).startsWith("CENTRAL 2020-02-09");
    }

    @Test
    void ages_are_those_of_the_register_rounded_in_favour_of_the_person_and_nobody_marks_them() {
        var old = born("442999194901010015");
        var child = born("442999200605010027");
        var caseId = world.reported(world.family(1).getFirst(), "2020-02-01");
        for (var person : List.of(old, child)) {
            decide(caseId, world.verified(person, "2020-02-01T10:00:00Z"));
        }
        assertThat(texts(world.planOf(old).path("homeReasons"))).containsExactly("OLD");
        assertThat(texts(world.planOf(child).path("homeReasons")))
                .as("thirteen until May")
                .containsExactly("CHILD");
        var typed = with(
                world.verified(world.family(1).getFirst(), "2020-02-01T10:00:00Z"), "homeReasons", List.of("CHILD"));
        assertThat(world.investigator()
                        .post("/api/cases/" + caseId + "/contacts", typed)
                        .code())
                .isEqualTo("cases/home-reason-not-of-pack");
    }

    private String born(String idNumber) {
        var resident = CaseWorld.id();
        ok(world.lead()
                .post(
                        "/api/residents",
                        Map.of(
                                "id",
                                resident,
                                "name",
                                "王五",
                                "areaKey",
                                world.village(),
                                "door",
                                "7组" + idNumber.substring(6, 10) + "号",
                                "idKind",
                                "CN_ID",
                                "idNumber",
                                idNumber,
                                "since",
                                "2020-01-20")));
        return resident;
    }

    private JsonNode decide(String caseId, Map<String, Object> entry) {
        return ok(world.investigator().post("/api/cases/" + caseId + "/contacts", entry));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> phases(JsonNode plan) {
        return plan.path("phases")
                .valueStream()
                .map(phase -> phase.path("place").asString() + " "
                        + phase.path("until").asString())
                .toList();
    }
}
