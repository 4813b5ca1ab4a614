package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lianfang.cases.web.AnalysisDesk.counts;
import static org.lianfang.cases.web.AnalysisDesk.path;
import static org.lianfang.cases.web.AnalysisDesk.search;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// What cases say together. Each test has its own month, and what must come out is counted by hand.
@ServerTest
@Import(MovableClock.class)
class AnalysisTests {

    private static final String JUNE_EAST = AnalysisDesk.HEAD + """
            A1,2019-06-03,2019-06-05,59,
            A2,2019-06-03,2019-06-07,50s,A1
            A3,2019-06-05,2019-06-08,8,A1
            A4,,2019-06-08,,A1
            """;
    private static final String JUNE_OTHER = AnalysisDesk.HEAD + "B1,2019-06-05,2019-06-09,83,\n";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    private CaseWorld world;
    private AnalysisDesk desk;

    @BeforeEach
    void later() {
        hands.set("2020-03-01T02:00:00Z");
        desk = AnalysisDesk.at(port);
        world = desk.world();
    }

    @Test
    void a_curve_is_counted_by_onset_and_by_report_and_split_by_area_age_and_setting() {
        june();
        var plain = curve("");
        assertThat(counts(plain, "")).containsExactly(0, 0, 2, 0, 2, 0, 0, 0, 0, 0);
        assertThat(plain.path("withoutDay").asInt()).as("A4").isEqualTo(1);
        assertThat(counts(curve("&by=REPORT"), "")).containsExactly(0, 0, 0, 0, 1, 0, 1, 2, 1, 0);

        var byArea = curve("&split=AREA");
        assertThat(counts(byArea, world.village())).containsExactly(0, 0, 2, 0, 1, 0, 0, 0, 0, 0);
        assertThat(counts(byArea, desk.otherVillage())).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(group(byArea, desk.otherVillage()).path("name").asString()).isEqualTo("东二村");

        var byAge = curve("&split=AGE&by=REPORT");
        assertThat(counts(byAge, "50")).containsExactly(0, 0, 0, 0, 1, 0, 1, 0, 0, 0);
        assertThat(counts(byAge, "00")).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
        assertThat(counts(byAge, "80")).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        assertThat(counts(byAge, "")).as("A4").containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0);

        desk.infected(desk.idOf("A3", "2019-06"), Map.of("elsewhere", false, "setting", "SHARED_MEAL"));
        var bySetting = curve("&split=SETTING");
        assertThat(counts(bySetting, "SHARED_MEAL")).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(counts(bySetting, "")).containsExactly(0, 0, 2, 0, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void delays_are_told_with_their_middle_and_their_ninth_tenth() {
        june();
        var confirmed = delay(desk.ask("delays", desk.township(), "2019-06-01", "2019-06-10"), "ONSET_TO_CONFIRMED");
        // 2, 3, 4 and 4 days; a tenth from the end lies at 2.7 of 0 to 3
        assertThat(confirmed.path("count").asInt()).isEqualTo(4);
        assertThat(confirmed.path("median").asDouble()).isEqualTo(3.5);
        assertThat(confirmed.path("p90").asDouble()).isEqualTo(4);
        assertThat(confirmed.path("mean").asDouble()).isEqualTo(3.25);
        assertThat(confirmed.path("inHours").asBoolean()).isFalse();
        var reported = delay(desk.ask("delays", desk.township(), "2019-06-01", "2019-06-10"), "ONSET_TO_REPORT");
        assertThat(reported.path("count").asInt()).isZero();
        assertThat(reported.path("median").isMissingNode()
                        || reported.path("median").isNull())
                .isTrue();
    }

    @Test
    void from_what_is_known_to_the_report_and_the_interview_it_is_told_in_hours() {
        var id = world.reported(world.family(1).getFirst(), "2020-01-10");
        hands.set("2020-03-01T05:30:00Z");
        stop(id, "REPORT");
        hands.set("2020-03-01T09:31:00Z");
        stop(id, "INTERVIEW");
        var delays = ok(desk.api().get(path("delays", world.village(), "2020-01-10", "2020-01-10")));
        assertThat(delay(delays, "KNOWN_TO_REPORT").path("median").asDouble()).isEqualTo(3);
        assertThat(delay(delays, "REPORT_TO_INTERVIEW").path("median").asDouble())
                .isEqualTo(4);
        assertThat(delay(delays, "REPORT_TO_INTERVIEW").path("inHours").asBoolean())
                .isTrue();
        assertThat(delay(delays, "ONSET_TO_REPORT").path("median").asDouble())
                .as("10 January to 1 March")
                .isEqualTo(51);
    }

    @Test
    void growth_is_told_with_its_interval_and_one_case_says_nothing() {
        desk.upload(world.village(), "august", AnalysisDesk.HEAD + AnalysisDesk.onsets("G", "2019-08-0", 1, 2, 4, 8));
        var growth = desk.ask("growth", world.village(), "2019-08-01", "2019-08-04");
        // an exact doubling a day: Poisson, so the error is 1 / sqrt(90 - 34 * 34 / 15), and t with two degrees
        var half = 0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95)) / Math.sqrt(90 - 34.0 * 34 / 15);
        assertThat(growth.path("cases").asInt()).isEqualTo(15);
        assertThat(growth.path("perDay").asDouble()).isCloseTo(Math.log(2), within(1e-9));
        assertThat(growth.path("low").asDouble()).isCloseTo(Math.log(2) - half, within(1e-9));
        assertThat(growth.path("high").asDouble()).isCloseTo(Math.log(2) + half, within(1e-9));
        assertThat(growth.path("doublingDays").asDouble()).isCloseTo(1, within(1e-9));
        assertThat(growth.path("doublingShortest").asDouble())
                .isCloseTo(Math.log(2) / (Math.log(2) + half), within(1e-9));
        assertThat(growth.path("doublingLongest").asDouble(-1))
                .as("nobody knows whether they grow at all")
                .isEqualTo(-1);
        var none = desk.ask("growth", world.village(), "2019-08-01", "2019-08-01");
        assertThat(none.path("enough").asBoolean()).isFalse();
        assertThat(none.path("perDay").asDouble(-1)).isEqualTo(-1);
    }

    @Test
    void another_area_sees_nothing_and_impossible_days_are_refused() {
        june();
        var elsewhere =
                Api.asHolderOf(port, "INVESTIGATOR", world.testing().places().west());
        for (var what : List.of("curve", "delays", "growth", "reproduction", "clusters", "spread", "chains")) {
            var path = path(what, world.village(), "2019-06-01", "2019-06-10");
            assertThat(elsewhere.get(path).status()).as(what).isEqualTo(403);
            assertThat(desk.api().get(path).status()).as(what).isEqualTo(200);
        }
        assertThat(elsewhere
                        .post("/api/cases/analysis/chains/search", search(world.village(), "A1"))
                        .status())
                .isEqualTo(403);
        assertThat(elsewhere
                        .put("/api/cases/" + desk.idOf("A1", "2019-06") + "/infection", Map.of())
                        .code())
                .isEqualTo("cases/unknown-case");
        var own = world.testing().places().west();
        assertThat(counts(ok(elsewhere.get(path("curve", own, "2019-06-01", "2019-06-10"))), ""))
                .isEmpty();
        assertThat(desk.api()
                        .get(path("curve", world.village(), "2019-06-10", "2019-06-09"))
                        .code())
                .isEqualTo("cases/span-not-possible");
        assertThat(desk.api()
                        .get(path("curve", world.village(), "2017-06-10", "2019-06-12"))
                        .code())
                .isEqualTo("cases/span-not-possible");
        var powerless = Api.asHolderOf(port, "GATE_GUARD", world.area());
        assertThat(powerless
                        .get(path("spread", world.village(), "2019-06-01", "2019-06-10"))
                        .code())
                .isEqualTo("kernel/right-missing");
    }

    private void june() {
        desk.upload(world.village(), "june", JUNE_EAST);
        desk.upload(desk.otherVillage(), "june-elsewhere", JUNE_OTHER);
    }

    private void stop(String id, String kind) {
        ok(desk.api().post("/api/cases/" + id + "/clocks/" + kind + "/stop", Map.of()));
    }

    private JsonNode curve(String more) {
        return ok(desk.api().get(path("curve", desk.township(), "2019-06-01", "2019-06-10") + more));
    }

    private static JsonNode group(JsonNode curve, String key) {
        return curve.path("groups")
                .valueStream()
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode delay(JsonNode delays, String step) {
        return delays.valueStream()
                .filter(one -> one.path("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
