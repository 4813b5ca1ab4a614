package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.zones.ZoneWorld.id;
import static org.lianfang.zones.ZoneWorld.zone;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.usecase.TellingZones;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.zones.ZoneWorld;
import org.lianfang.zones.usecase.FollowingTheRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// What zones hear of cases.
@ServerTest
@Import({MovableClock.class, HeardEvents.class})
class CasesToldTests {

    private static final String PREFECTURE = "4428";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    HeardEvents.Ears ears;

    @Autowired
    TellingZones telling;

    @Autowired
    FollowingTheRule rule;

    private ZoneWorld zones;
    private CaseWorld cases;

    @BeforeEach
    void people() {
        at("2020-02-03T00:30:00Z");
        zones.liftAll();
    }

    @Test
    void a_reported_case_begins_the_clean_days_of_its_zone_anew_once_and_ruled_out_takes_nothing_back() {
        var resident = cases.family(1).getFirst();
        var raised = zones.raised(zone("HIGH", zones.village()));
        assertThat(raised.path("until").asString()).isEqualTo("2020-02-10");

        at("2020-02-06T01:00:00Z");
        var report = cases.report(resident, "2020-02-05");
        var caseId =
                ok(cases.investigator().post("/api/cases", report)).path("id").asString();
        Eventually.holds(() -> zones.stages(raised).contains("HIGH NEW_CASE"));
        assertThat(zones.zone(id(raised)).path("until").asString()).isEqualTo("2020-02-13");

        ok(cases.investigator().post("/api/cases", report));
        ears.confirmed(caseId).forEach(telling::confirmed);
        assertThat(ears.found(caseId)).as("told twice").hasSizeGreaterThan(1);
        rule.run();
        assertThat(zones.stages(raised)).as("begun anew once").hasSize(2);

        classify(caseId, "EXCLUDED");
        rule.run();
        assertThat(zones.zone(id(raised)).path("until").asString()).isEqualTo("2020-02-13");
        classify(caseId, "CONFIRMED");
        Eventually.holds(() -> ears.confirmed(caseId).size() == 2);
        ears.confirmed(caseId).forEach(telling::confirmed);
        rule.run();
        assertThat(zones.stages(raised)).as("the same case is found once").hasSize(2);
    }

    @Test
    void a_suspected_case_tells_nothing_until_somebody_confirms_it() {
        var resident = cases.family(1).getFirst();
        var suspected = with(cases.report(resident, "2020-02-02"), "classification", "SUSPECTED");
        var caseId = ok(cases.investigator().post("/api/cases", suspected))
                .path("id")
                .asString();
        assertThat(ears.confirmed(caseId)).isEmpty();
        classify(caseId, "CONFIRMED");
        Eventually.holds(() -> ears.found(caseId).size() == 1);
        assertThat(ears.found(caseId).getFirst().area()).hasToString(zones.village());
    }

    @Test
    void where_the_case_was_infected_counts_when_somebody_who_works_there_told_it() {
        var resident = cases.family(1).getFirst();
        var home = zones.raised(zone("HIGH", zones.village()));
        var other = zones.raised(zone("HIGH", zones.neighbour()));
        at("2020-02-05T01:00:00Z");
        var report = with(
                with(cases.report(resident, "2020-02-04"), "infectedAreaKey", zones.neighbour()),
                "infectedBuilding",
                "3栋");
        var elsewhere = with(report, "infectedAreaKey", zones.west());
        assertThat(cases.investigator().post("/api/cases", elsewhere).code()).isEqualTo("kernel/outside-your-area");

        var caseId =
                ok(cases.investigator().post("/api/cases", report)).path("id").asString();
        Eventually.holds(() -> zones.stages(other).contains("HIGH NEW_CASE"));
        assertThat(ears.found(caseId).getFirst().building()).isEqualTo("3栋");
        assertThat(zones.stages(home)).containsExactly("HIGH RAISED");
        var whole = cases.whole(caseId);
        assertThat(whole.path("infectedAreaKey").asString()).isEqualTo(zones.neighbour());
        assertThat(whole.path("infectedBuilding").asString()).isEqualTo("3栋");
    }

    @Test
    void what_a_sample_says_is_not_told_by_cases_once_more() {
        var resident = cases.family(1).getFirst();
        cases.single(resident, "POSITIVE");
        var caseId = cases.caseOf(resident).path("id").asString();
        Eventually.holds(() -> !ears.confirmed(caseId).isEmpty());
        var confirmed = ears.confirmed(caseId).getFirst();
        assertThat(confirmed.finding().known()).isEqualTo(CaseEvent.Known.BY_SAMPLE);
        telling.confirmed(confirmed);
        assertThat(ears.found(caseId)).isEmpty();

        classify(caseId, "EXCLUDED");
        classify(caseId, "CONFIRMED");
        assertThat(ears.confirmed(caseId))
                .as("whoever classifies: zones know of the sample")
                .allMatch(event -> event.finding().known() == CaseEvent.Known.BY_SAMPLE);
    }

    @Test
    void a_list_of_cases_of_the_past_begins_no_days_anew() {
        var list = "number,onset\nP-1,2020-01-20\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var path = "/api/line-lists/import?name=L" + CaseWorld.id() + "&area=" + zones.village();
        var listed = ok(cases.investigator().upload(path, "list.csv", list, Map.of()));
        var caseId = ok(cases.investigator().get("/api/cases?limit=200&area=" + zones.village()))
                .path("items")
                .valueStream()
                .filter(line -> line.path("number").asString().equals("P-1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(listed.toString()))
                .path("id")
                .asString();
        Eventually.holds(() -> ears.confirmed(caseId).size() == 1);
        telling.confirmed(ears.confirmed(caseId).getFirst());
        assertThat(ears.found(caseId)).isEmpty();
    }

    private void classify(String caseId, String classification) {
        ok(cases.investigator()
                .post("/api/cases/" + caseId + "/classify", Map.of("classification", classification, "reason", "复核")));
    }

    private void at(String moment) {
        hands.set(moment);
        zones = ZoneWorld.at(port, PREFECTURE, "covid-19/plan-9");
        cases = CaseWorld.at(port, PREFECTURE);
    }
}
