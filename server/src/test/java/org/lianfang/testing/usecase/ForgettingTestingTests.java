package org.lianfang.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;
import static org.lianfang.testing.TestingWorld.swab;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.PassingDays;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Samples of 2 February 2020 under a clock of 21 days: kept on 23 February, over on the 24th.
@ServerTest
@Import(PassingDays.class)
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class ForgettingTestingTests {

    private static final String LAST_KEPT = "2020-02-23";
    private static final String OVER = "2020-02-24";
    private static int next = 10;

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    @Autowired
    PassingDays.Look look;

    private String prefecture = "";
    private TestingWorld world;
    private String round;
    private String station;

    @BeforeEach
    void aPrefectureOfItsOwn() {
        time.set("2020-02-03");
        prefecture = "43" + next++;
        world = TestingWorld.at(port, prefecture);
        round = world.roundIn(world.places().prefecture());
        station = world.stationIn(world.places().eastVillage());
    }

    @Test
    void samples_and_who_was_tested_are_forgotten_on_time_and_every_figure_stays() {
        var family = world.familyIn(world.places().eastVillage(), 4);
        var tube = newTube();
        world.take(sample(round, station, tube, family.get(0)));
        world.take(sample(round, station, tube, family.get(1)));
        world.take(swab(round, station, tube, Map.of("name", "客人", "phone", "10011112222")));
        var mistake = sample(round, station, newTube(), family.get(2));
        world.take(mistake);
        ok(world.lead()
                .post(
                        "/api/testing/samples/" + mistake.get("id") + "/void",
                        Map.of("id", Ids.next(), "reason", "MISTAKE")));
        visit(family.get(3));
        world.sealTube(station, tube);
        var covered = world.coverage(round, world.places().prefecture()).path("all");
        var hours = statistics().path("hours");
        assertThat(hours.path(0).path("samples").asInt()).isEqualTo(3);

        time.passTo(LAST_KEPT);
        assertThat(held("testing.samples")).isEqualTo(4);
        time.passTo(OVER);

        for (var table : List.of("testing.samples", "testing.sample_voids", "testing.cover", "testing.visits")) {
            assertThat(held(table)).as(table).isZero();
        }
        world = TestingWorld.at(port, prefecture);
        assertThat(world.places().figure(world.places().east(), "testing.samples"))
                .isEqualTo(3);
        assertThat(world.places().figure(world.places().east(), "testing.tubes"))
                .isEqualTo(1);
        var frozen = world.coverage(round, world.places().prefecture());
        assertThat(frozen.path("all")).isEqualTo(covered);
        assertThat(frozen.has("frozenAt")).isTrue();
        assertThat(statistics().path("hours")).isEqualTo(hours);
        time.requireReconciled();
    }

    private JsonNode statistics() {
        return ok(world.lead()
                .get("/api/testing/rounds/" + round + "/statistics?area="
                        + world.places().prefecture()));
    }

    @Test
    void a_tube_s_code_is_remembered_for_ever_and_a_late_record_is_refused() {
        var person = world.familyIn(world.places().eastVillage(), 1).getFirst();
        var tube = newTube();
        var late = sample(round, station, tube, person);
        world.take(late);
        world.sealTube(station, tube);
        time.passTo(OVER);
        world = TestingWorld.at(port, prefecture);

        assertThat(world.tryTo(late).code()).isIn("testing/day-no-longer-kept");
        var second = world.roundIn(world.places().prefecture());
        assertThat(world.tryTo(with(sample(second, station, tube, person), "at", "2020-02-23T10:00:00Z"))
                        .code())
                .isEqualTo("testing/tube-used-elsewhere");
    }

    @Test
    void whoever_is_held_stays_until_a_single_sample_decides_and_then_for_sixty_days() {
        var family = world.familyIn(world.places().eastVillage(), 2);
        var tube = newTube();
        family.forEach(person -> world.take(sample(round, station, tube, person)));
        world.sealTube(station, tube);
        enter(tube, "POSITIVE");
        time.passTo(OVER);
        assertThat(held("testing.samples")).isEqualTo(2);
        assertThat(held("testing.calls")).isEqualTo(2);

        world = TestingWorld.at(port, prefecture);
        for (var person : family) {
            var single = newTube();
            world.take(
                    with(with(sample(round, station, single, person), "single", true), "at", "2020-02-23T16:15:00Z"));
            world.sealTube(station, single);
            enter(single, "NEGATIVE");
        }
        time.passTo("2020-04-24");
        assertThat(held("testing.calls")).isEqualTo(2);
        time.passTo("2020-04-25");

        assertThat(held("testing.calls")).isZero();
        assertThat(held("testing.samples")).isZero();
        time.requireReconciled();
    }

    @Test
    void plans_and_volunteers_are_forgotten_sixty_days_after_the_last_day_of_the_round() {
        var village = world.places().eastVillage();
        world.familyIn(village, 4);
        var planned = world.roundOf(Map.of("areas", List.of(village), "startsAt", "2020-02-03T02:00:00Z"));
        var plan = "/api/testing/rounds/" + planned + "/plan";
        ok(world.lead().post(plan, Map.of()));
        Eventually.holds(
                () -> ok(world.lead().get(plan)).path("state").asString().equals("DONE"));
        ok(world.lead().post(plan + "/volunteers", Map.of("areaKey", village, "building", "5", "name", "李志愿")));

        time.passTo("2020-04-04");
        assertThat(held("testing.plan_slots")).isPositive();
        assertThat(held("testing.volunteers")).isEqualTo(1);
        time.passTo("2020-04-05");

        assertThat(held("testing.plan_slots")).isZero();
        assertThat(held("testing.volunteers")).isZero();
    }

    private void enter(String tube, String outcome) {
        var lab = Api.asHolderOf(port, "LAB", world.places().prefecture());
        ok(lab.post("/api/testing/tubes/receive", Map.of("tubeCodes", List.of(tube))));
        ok(lab.post("/api/testing/results", Map.of("id", Ids.next().toString(), "tubeCode", tube, "outcome", outcome)));
    }

    private void visit(String person) {
        var answer = ok(world.lead()
                .post(
                        "/api/testing/visits/batch",
                        batch(List.of(Map.of(
                                "id",
                                Ids.next().toString(),
                                "roundId",
                                round,
                                "residentId",
                                person,
                                "outcome",
                                "REFUSED",
                                "at",
                                TestingWorld.MORNING)))));
        assertThat(answer.path("items").path(0).path("status").asString()).isEqualTo("ACCEPTED");
    }

    private long held(String table) {
        return look.rows(table, AreaKey.of(prefecture));
    }
}
