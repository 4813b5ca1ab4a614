package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.usecase.OpeningCases;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class CaseTests {

    @LocalServerPort
    int port;

    @Autowired
    OpeningCases opening;

    private CaseWorld world;

    @BeforeEach
    void people() {
        world = CaseWorld.at(port, "4405");
    }

    @Test
    void a_positive_single_sample_makes_a_case_with_its_clocks_and_told_again_makes_no_other() {
        var resident = world.family(1).getFirst();
        world.single(resident, "POSITIVE");
        var line = world.caseOf(resident);
        assertThat(line.path("classification").asString()).isEqualTo("ASYMPTOMATIC");
        assertThat(line.path("positiveOn").asString()).isEqualTo("2020-02-02");
        assertThat(line.path("clocks")
                        .valueStream()
                        .map(clock -> clock.path("kind").asString()))
                .containsExactly("REPORT", "INTERVIEW", "CONTACTS");

        var whole = world.whole(line.path("id").asString());
        var sample = java.util.UUID.fromString(
                whole.path("samples").path(0).path("sampleId").asString());
        opening.testedPositive(sample, java.util.UUID.fromString(resident), AreaKey.of(world.village()));
        var again = world.whole(line.path("id").asString());
        assertThat(again.path("samples")).hasSize(1);
        assertThat(again.path("history")).hasSize(1);
        assertThat(again.path("window").path("from").asString())
                .as("two days before")
                .startsWith("2020-01-30T16:00");
    }

    @Test
    void a_negative_sample_makes_none() {
        var negative = world.family(1).getFirst();
        var positive = world.family(1).getFirst();
        world.single(negative, "NEGATIVE");
        world.single(positive, "POSITIVE");
        world.caseOf(positive);
        assertThat(world.find(negative)).isNull();
    }

    @Test
    void a_report_is_taken_down_once_and_a_positive_sample_settles_a_suspicion() {
        var resident = world.family(1).getFirst();
        var report = new HashMap<>(world.report(resident, "2020-02-01"));
        report.put("classification", "SUSPECTED");
        var first = ok(world.investigator().post("/api/cases", report));
        var again = ok(world.investigator().post("/api/cases", report));
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        report.put("id", CaseWorld.id());
        assertThat(world.investigator().post("/api/cases", report).code()).isEqualTo("cases/already-a-case");

        world.single(resident, "POSITIVE");
        org.lianfang.support.Eventually.holds(
                () -> world.caseOf(resident).path("classification").asString().equals("CONFIRMED"));
        var whole = world.whole(first.path("id").asString());
        assertThat(whole.path("history")).hasSize(2);
        assertThat(whole.path("history").path(0).path("reason").asString()).isEqualTo("BY_SAMPLE");
        assertThat(whole.path("window").path("since").asString()).isEqualTo("2020-02-01");
    }

    @Test
    void a_case_is_classified_as_the_pack_knows_classes_and_the_history_stays() {
        var id = world.reported(world.family(1).getFirst(), "2020-02-01");
        assertThat(classify(id, "PROBABLE").code()).isEqualTo("cases/class-not-of-pack");
        assertThat(classify(id, "CONFIRMED").code()).isEqualTo("cases/class-unchanged");
        var excluded = ok(classify(id, "EXCLUDED"));
        assertThat(excluded.path("infected").asBoolean()).isFalse();
        assertThat(excluded.path("history")
                        .valueStream()
                        .map(one -> one.path("classification").asString()))
                .containsExactly("EXCLUDED", "CONFIRMED");
    }

    @Test
    void whoever_was_excluded_may_become_a_case_again_but_never_two() {
        var resident = world.family(1).getFirst();
        var first = world.reported(resident, "2020-02-01");
        ok(classify(first, "EXCLUDED"));
        world.reported(resident, "2020-02-02");
        assertThat(classify(first, "CONFIRMED").code()).isEqualTo("cases/already-a-case");
    }

    @Test
    void clocks_stop_once_and_somebody_takes_the_case() {
        var id = world.reported(world.family(1).getFirst(), "2020-02-01");
        var stopped = ok(world.investigator().post("/api/cases/" + id + "/clocks/REPORT/stop", Map.of()));
        var clock = stopped.path("line").path("clocks").path(0);
        assertThat(clock.path("doneAt").asString()).isNotEmpty();
        assertThat(clock.path("overdue").asBoolean()).isFalse();
        assertThat(world.investigator()
                        .post("/api/cases/" + id + "/clocks/REPORT/stop", Map.of())
                        .code())
                .isEqualTo("cases/clock-stopped");
        var taken = ok(world.investigator().post("/api/cases/" + id + "/assign", Map.of()));
        assertThat(taken.path("line").path("investigator").asString()).startsWith("INVESTIGATOR");
        assertThat(ok(world.investigator().get("/api/cases?mine=true&area=" + world.east()))
                        .path("items"))
                .anyMatch(line -> line.path("id").asString().equals(id));
        assertThat(world.investigator()
                        .post("/api/cases/" + id + "/assign", Map.of("login", "nobody"))
                        .code())
                .isEqualTo("cases/unknown-investigator");
    }

    @Test
    void a_stale_edit_is_refused_and_the_future_is_no_onset() {
        var id = world.reported(world.family(1).getFirst(), "2020-02-01");
        var version = world.whole(id).path("version").asInt();
        var edit = Map.of("onsetOn", "2020-01-31", "note", "改正", "version", version);
        assertThat(ok(world.investigator().put("/api/cases/" + id, edit))
                        .path("line")
                        .path("onsetOn")
                        .asString())
                .isEqualTo("2020-01-31");
        assertThat(world.investigator().put("/api/cases/" + id, edit).code()).isEqualTo("cases/stale-write");
        assertThat(world.investigator()
                        .put("/api/cases/" + id, Map.of("onsetOn", "2020-02-20", "version", version + 1))
                        .code())
                .isEqualTo("cases/not-come-yet");
    }

    @Test
    void a_timeline_is_kept_in_order_an_entry_once_and_a_wrong_one_is_voided() {
        var id = world.reported(world.family(1).getFirst(), "2020-02-01");
        var meal = stay("老兵 饭店", "MEAL", "2020-02-01T04:00:00Z", "2020-02-01T05:30:00Z");
        var train = new HashMap<>(stay("G6101", "OPEN_COACH", "2020-02-01T01:00:00Z", "2020-02-01T03:00:00Z"));
        train.putAll(Map.of("section", 5, "row", 12));
        ok(world.investigator().post("/api/cases/" + id + "/timeline", meal));
        ok(world.investigator().post("/api/cases/" + id + "/timeline", meal));
        ok(world.investigator().post("/api/cases/" + id + "/timeline", train));
        var changed = new HashMap<>(meal);
        changed.put("place", "别处");
        assertThat(world.investigator()
                        .post("/api/cases/" + id + "/timeline", changed)
                        .code())
                .isEqualTo("cases/id-already-used");
        var timeline = world.whole(id).path("timeline");
        assertThat(timeline.valueStream().map(one -> one.path("place").asString()))
                .containsExactly("G6101", "老兵 饭店");
        assertThat(timeline.path(0).path("row").asInt()).isEqualTo(12);
        assertThat(ok(world.investigator().get("/api/cases/recent-places?word=%E8%80%81%E5%85%B5&area=" + world.east()))
                        .valueStream()
                        .map(one -> one.asString()))
                .contains("老兵 饭店");
        var left =
                ok(world.investigator().post("/api/cases/" + id + "/timeline/" + meal.get("id") + "/void", Map.of()));
        assertThat(left).hasSize(1);

        assertThat(world.investigator()
                        .post(
                                "/api/cases/" + id + "/timeline",
                                stay("X", "MEAL", "2020-02-01T05:00:00Z", "2020-02-01T04:00:00Z"))
                        .code())
                .isEqualTo("cases/ends-before-it-begins");
        var noSeat = new HashMap<>(train);
        noSeat.putAll(Map.of("id", CaseWorld.id(), "row", 9999));
        assertThat(world.investigator()
                        .post("/api/cases/" + id + "/timeline", noSeat)
                        .code())
                .isEqualTo("cases/seat-not-possible");
    }

    @Test
    void nobody_sees_or_changes_a_case_of_another_area() {
        var resident = world.family(1).getFirst();
        var id = world.reported(resident, "2020-02-01");
        var elsewhere =
                Api.asHolderOf(port, "INVESTIGATOR", world.testing().places().west());
        assertThat(elsewhere.get("/api/cases/" + id).code()).isEqualTo("cases/unknown-case");
        assertThat(elsewhere.get("/api/cases?area=" + world.east()).status()).isEqualTo(403);
        assertThat(elsewhere.post("/api/cases/" + id + "/assign", Map.of()).code())
                .isEqualTo("cases/unknown-case");
        assertThat(elsewhere.get("/api/cases/" + id + "/proposals").code()).isEqualTo("cases/unknown-case");
        assertThat(elsewhere
                        .post("/api/cases", world.report(resident, "2020-02-01"))
                        .code())
                .isEqualTo("cases/unknown-resident");
        var reader = Api.asHolderOf(port, "COMMANDER", world.area());
        ok(reader.get("/api/cases/" + id));
        assertThat(reader.post("/api/cases/" + id + "/assign", Map.of()).code()).isEqualTo("kernel/right-missing");
    }

    private Api.Answer classify(String id, String classification) {
        return world.investigator()
                .post("/api/cases/" + id + "/classify", Map.of("classification", classification, "reason", "复核"));
    }

    static Map<String, Object> stay(String place, String setting, String from, String to) {
        return Map.of("id", CaseWorld.id(), "place", place, "setting", setting, "from", from, "to", to);
    }
}
