package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;
import static org.lianfang.testing.TestingWorld.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// How a round went: turnaround by step, throughput by hour, pools by size, positives.
@ServerTest
class StatisticsTests {

    private static final Instant EIGHT = Instant.parse(TestingWorld.MORNING);

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ALab lab;

    @BeforeEach
    void aLab() {
        world = TestingWorld.at(port, "4372");
        lab = new ALab(
                world,
                Api.asHolderOf(port, "LAB", world.places().prefecture()),
                world.roundIn(world.places().prefecture()),
                world.stationIn(world.places().eastVillage()));
    }

    @Test
    void each_step_tells_how_many_tubes_made_it_and_how_long_half_and_nine_tenths_of_them_took() {
        for (var tube = 1; tube <= 11; tube++) {
            travels(tube);
        }
        var onlySealed = newTube();
        take(onlySealed, EIGHT);
        seals(onlySealed, EIGHT.plusSeconds(11 * 600));

        var steps = statistics().path("turnaround");

        assertThat(steps)
                .extracting(step -> step.path("step").asString() + " "
                        + step.path("tubes").asInt() + " "
                        + step.path("medianSeconds").asInt() + " "
                        + step.path("ninetiethSeconds").asInt())
                .containsExactly(
                        "SEALED 12 3900 6540",
                        "BOXED 11 60 60",
                        "CARRIED 11 120 120",
                        "RECEIVED 11 1800 1800",
                        "RESULTED 11 3600 3600",
                        "WHOLE 11 9180 11580");
    }

    @Test
    void a_step_of_which_one_end_is_missing_is_not_counted_and_clocks_never_run_backwards() {
        var brought = newTube();
        take(brought, EIGHT.plusSeconds(60));
        seals(brought, EIGHT);
        lab.receive(brought);

        assertThat(statistics().path("turnaround"))
                .extracting(step -> step.path("step").asString() + " "
                        + step.path("tubes").asInt() + " "
                        + step.path("medianSeconds").asInt())
                .containsExactly("SEALED 1 0");
    }

    @Test
    void samples_are_counted_by_the_hour_at_all_stations_and_at_each() {
        var other = world.stationIn(world.places().westVillage());
        take(newTube(), EIGHT.plusSeconds(60));
        var voided = take(newTube(), EIGHT.plusSeconds(90));
        take(newTube(), EIGHT.plusSeconds(3_599));
        take(newTube(), EIGHT.plusSeconds(3_600));
        swabAt(other, newTube(), EIGHT.plusSeconds(120));
        ok(world.lead()
                .post(
                        "/api/testing/samples/" + voided.get("id") + "/void",
                        Map.of("id", Ids.next(), "reason", "MISTAKE")));

        assertThat(statistics().path("hours"))
                .extracting(StatisticsTests::hour)
                .containsExactly("2020-02-02T00:00:00Z 2 3 2", "2020-02-02T01:00:00Z 1 1 1");
        var stations = TestingWorld.all(
                world.lead(), path("/statistics/stations", world.places().prefecture()) + "&limit=1");
        assertThat(stations)
                .extracting(station -> station.path("stationId").asString() + " "
                        + station.path("samples").asInt() + " "
                        + station.path("samplesPerHour").asInt() + " "
                        + station.path("hours").size())
                .containsExactlyInAnyOrder(lab.station() + " 3 200 2", other + " 1 200 1");
        assertThat(statistics(world.places().west()).path("hours"))
                .extracting(StatisticsTests::hour)
                .containsExactly("2020-02-02T00:00:00Z 1 1 1");
    }

    @Test
    void swabs_of_sealed_tubes_count_in_their_own_hours_whether_or_not_a_tube_was_filled_across_hours() {
        var withinAnHour = newTube();
        take(withinAnHour, EIGHT);
        take(withinAnHour, EIGHT.plusSeconds(3_599));
        var mistaken = take(withinAnHour, EIGHT.plusSeconds(7_200));
        ok(world.lead()
                .post(
                        "/api/testing/samples/" + mistaken.get("id") + "/void",
                        Map.of("id", Ids.next(), "reason", "MISTAKE")));
        seals(withinAnHour, EIGHT.plusSeconds(7_300));
        var acrossHours = newTube();
        take(acrossHours, EIGHT.plusSeconds(3_598));
        take(acrossHours, EIGHT.plusSeconds(3_601));
        take(acrossHours, EIGHT.plusSeconds(3_602));
        seals(acrossHours, EIGHT.plusSeconds(3_700));

        assertThat(statistics().path("hours"))
                .extracting(StatisticsTests::hour)
                .containsExactly("2020-02-02T00:00:00Z 1 3 3", "2020-02-02T01:00:00Z 1 2 2");
        assertThat(statistics().path("turnaround").path(0).path("tubes").asInt())
                .isEqualTo(2);
    }

    @Test
    void pools_are_counted_by_size_and_outcome_and_positives_by_person() {
        var people = List.of(lab.resident(), lab.resident());
        lab.enter(lab.received(people), "POSITIVE");
        lab.enter(lab.received(List.of(lab.resident(), lab.resident())), "NEGATIVE");
        lab.sealed(List.of(lab.resident(), lab.resident()));
        lab.enter(lab.received(List.of(lab.resident(), lab.resident(), lab.resident())), "UNCLEAR");
        lab.enter(lab.single(people.get(0)), "POSITIVE");
        lab.enter(lab.single(people.get(0)), "POSITIVE");
        lab.enter(lab.single(people.get(1)), "INVALID");

        var statistics = statistics();

        assertThat(statistics.path("pools"))
                .extracting(pool -> List.of("swabs", "tubes", "negative", "positive", "unclear", "invalid").stream()
                        .map(field -> pool.path(field).asInt())
                        .toList())
                .containsExactly(List.of(1, 3, 0, 2, 0, 1), List.of(2, 3, 1, 1, 0, 0), List.of(3, 1, 0, 0, 1, 0));
        assertThat(statistics.path("positives").asInt()).isEqualTo(1);
        assertThat(statistics.path("prevalence").asDouble()).isEqualTo(2.0 / 4);
    }

    @Test
    void tubes_that_wait_are_counted_by_the_step_that_they_wait_for() {
        lab.sealed(List.of(lab.resident(), lab.resident()));
        lab.sealed(List.of(lab.resident()));
        lab.received(List.of(lab.resident(), lab.resident(), lab.resident()));
        lab.enter(lab.received(List.of(lab.resident())), "NEGATIVE");
        take(newTube(), EIGHT);

        assertThat(statistics().path("waiting"))
                .extracting(waiting -> waiting.path("before").asString() + " "
                        + waiting.path("tubes").asInt() + " "
                        + waiting.path("swabs").asInt())
                .containsExactly("BOX 2 3", "RESULT 1 3");
        assertThat(statistics().path("waiting").path(0).path("oldest").asString())
                .isEqualTo(TestingWorld.MORNING);
        assertThat(ok(world.lead()
                                .get(path("/statistics/stations", world.places().prefecture())))
                        .path("items")
                        .path(0)
                        .path("waiting")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void calls_are_counted_with_how_they_ended_where_people_live() {
        var infected = lab.resident();
        var released = lab.resident();
        lab.enter(lab.received(List.of(infected, released, lab.resident())), "POSITIVE");
        lab.enter(lab.received(List.of(lab.resident(), lab.resident())), "INVALID");
        lab.enter(lab.single(infected), "POSITIVE");
        lab.enter(lab.single(released), "NEGATIVE");

        var counted = calls(world.places().prefecture());

        assertThat(List.of("called", "held", "released", "positive", "open").stream()
                        .map(field -> counted.path(field).asInt())
                        .toList())
                .containsExactly(5, 3, 1, 1, 3);
        assertThat(calls(world.places().west()).path("called").asInt()).isZero();
    }

    private JsonNode calls(String area) {
        return ok(world.lead().get(path("/statistics/calls", area)));
    }

    @Test
    void they_are_told_to_those_who_may_look_there_as_coverage_is() {
        var western = Api.asHolderOf(port, "GRID_WORKER", world.places().west());
        var guard = Api.asHolderOf(port, "GATE_GUARD", world.places().prefecture());
        for (var kind : List.of("/statistics", "/statistics/stations", "/statistics/calls")) {
            assertThat(western.get(path(kind, world.places().east())).status()).isEqualTo(403);
            assertThat(western.get(path(kind, world.places().west())).status()).isEqualTo(200);
            assertThat(guard.get(path(kind, world.places().east())).status()).isEqualTo(403);
        }
        var small = world.roundIn(world.places().east());
        assertThat(western.get("/api/testing/rounds/" + small + "/statistics?area="
                                + world.places().west())
                        .code())
                .isEqualTo("testing/unknown-round");
        assertThat(world.lead()
                        .get("/api/testing/rounds/" + small + "/statistics?area="
                                + world.places().west())
                        .code())
                .isEqualTo("testing/area-outside-round");
        var empty = ok(world.lead()
                .get("/api/testing/rounds/" + small + "/statistics?area="
                        + world.places().east()));
        assertThat(empty.path("turnaround")).isEmpty();
        assertThat(empty.path("positives").asInt()).isZero();
        assertThat(empty.has("prevalence")).isFalse();
    }

    /// From the swab to the result, sealed after so many times ten minutes.
    private void travels(int number) {
        var tube = newTube();
        take(tube, EIGHT);
        var sealed = EIGHT.plusSeconds(number * 600L);
        seals(tube, sealed);
        var box = Ids.next().toString();
        ok(world.lead()
                .post(
                        "/api/testing/boxes",
                        Map.of(
                                "id",
                                box,
                                "code",
                                "B-1",
                                "stationId",
                                lab.station(),
                                "tubeCodes",
                                List.of(tube),
                                "at",
                                sealed.plusSeconds(60).toString())));
        ok(world.lead().post("/api/testing/boxes/" + box + "/carry", counted(sealed.plusSeconds(180))));
        ok(lab.api().post("/api/testing/boxes/" + box + "/receive", counted(sealed.plusSeconds(1_980))));
        ok(lab.api()
                .post(
                        "/api/testing/results",
                        with(
                                ALab.result(tube, "NEGATIVE"),
                                "at",
                                sealed.plusSeconds(5_580).toString())));
    }

    private static Map<String, Object> counted(Instant at) {
        return Map.of("id", Ids.next().toString(), "counted", 1, "at", at.toString());
    }

    private Map<String, Object> take(String tube, Instant at) {
        return swabAt(lab.station(), tube, at);
    }

    private Map<String, Object> swabAt(String station, String tube, Instant at) {
        var swab = with(sample(lab.round(), station, tube, lab.resident()), "at", at.toString());
        world.take(swab);
        return swab;
    }

    private void seals(String tube, Instant at) {
        ok(world.lead()
                .post("/api/testing/tubes/" + tube + "/seal", with(seal(lab.station(), tube), "at", at.toString())));
    }

    private JsonNode statistics() {
        return statistics(world.places().prefecture());
    }

    private JsonNode statistics(String area) {
        return ok(world.lead().get(path("/statistics", area)));
    }

    private String path(String kind, String area) {
        return "/api/testing/rounds/" + lab.round() + kind + "?area=" + area;
    }

    private static String hour(JsonNode hour) {
        return hour.path("begins").asString() + " " + hour.path("stations").asInt() + " "
                + hour.path("samples").asInt() + " " + hour.path("mostAtOne").asInt();
    }
}
