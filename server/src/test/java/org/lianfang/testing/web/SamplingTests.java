package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;
import static org.lianfang.testing.TestingWorld.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Swabs, tubes and corrections at a desk.
@ServerTest
class SamplingTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ADesk desk;
    private String round;
    private String station;
    private String tube;

    @BeforeEach
    void aRoundWithAStation() {
        world = TestingWorld.at(port, "4362");
        desk = ADesk.in(world);
        round = desk.round();
        station = desk.station();
        tube = newTube();
    }

    @Test
    void a_swab_counts_on_its_day_and_the_answer_shows_the_tube() {
        var samples = desk.figure("testing.samples");

        var answer = world.take(sample(round, station, tube, desk.resident()));

        assertThat(answer.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(answer.path("tube").path("members").asInt()).isEqualTo(1);
        assertThat(answer.path("tube").path("capacity").asInt()).isEqualTo(10);
        assertThat(answer.path("advice")).isEmpty();
        assertThat(desk.figure("testing.samples")).isEqualTo(samples + 1);
    }

    @Test
    void sending_again_changes_nothing_and_another_record_under_the_id_is_refused() {
        var sample = sample(round, station, tube, desk.resident());
        world.take(sample);
        var samples = desk.figure("testing.samples");

        assertThat(world.take(sample).path("status").asString()).isEqualTo("DUPLICATE");
        var other = world.tryTo(with(sample, "tubeCode", newTube()));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("testing/id-already-used");
        assertThat(desk.figure("testing.samples")).isEqualTo(samples);
    }

    @Test
    void a_tube_takes_as_many_as_it_holds_and_then_a_new_one_is_needed() {
        var small = world.roundOf(Map.of("areas", List.of(world.places().east()), "poolSize", 5));
        world.familyIn(world.places().eastVillage(), 5)
                .forEach(person -> world.take(sample(small, station, tube, person)));

        var sixth = world.tryTo(sample(small, station, tube, desk.resident()));

        assertThat(sixth.code()).isEqualTo("testing/tube-full");
        assertThat(sixth.body().path("detail").asString()).contains("5");
    }

    @Test
    void two_desks_fill_the_same_tube_at_once_and_never_beyond_its_capacity() throws Exception {
        var people = new ArrayList<String>();
        for (var family = 0; family < 4; family++) {
            people.addAll(world.familyIn(world.places().eastVillage(), 5));
        }
        var answers = ADesk.atOnce(people.stream()
                .map(person -> (Callable<Api.Answer>) () -> world.tryTo(sample(round, station, tube, person)))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allMatch(answer -> answer.code().equals("testing/tube-full"));
        assertThat(desk.sampled(people)).isEqualTo(10);
    }

    @Test
    void a_sealed_tube_never_changes() {
        var first = sample(round, station, tube, desk.resident());
        world.take(first);
        var tubes = desk.figure("testing.tubes");
        world.sealTube(station, tube);

        assertThat(desk.figure("testing.tubes")).isEqualTo(tubes + 1);
        assertThat(world.tryTo(sample(round, station, tube, desk.resident())).code())
                .isEqualTo("testing/tube-sealed");
        assertThat(desk.takeBack(first).code()).isEqualTo("testing/tube-sealed");
        assertThat(desk.move(first, newTube()).code()).isEqualTo("testing/tube-sealed");
        var later = sample(round, station, newTube(), desk.resident());
        world.take(later);
        assertThat(desk.move(later, tube).code()).isEqualTo("testing/tube-sealed");
    }

    @Test
    void sealing_again_is_the_same_message_or_refused_and_an_empty_tube_is_never_sealed() {
        world.take(sample(round, station, tube, desk.resident()));
        var seal = seal(station, tube);
        ok(world.lead().post("/api/testing/tubes/" + tube + "/seal", seal));

        assertThat(ok(world.lead().post("/api/testing/tubes/" + tube + "/seal", seal))
                        .path("status")
                        .asString())
                .isEqualTo("DUPLICATE");
        assertThat(world.lead()
                        .post("/api/testing/tubes/" + tube + "/seal", seal(station, tube))
                        .code())
                .isEqualTo("testing/tube-already-sealed");
        assertThat(world.lead()
                        .post("/api/testing/tubes/" + newTube() + "/seal", seal(station, tube))
                        .code())
                .isEqualTo("testing/unknown-tube");

        var emptied = newTube();
        var only = sample(round, station, emptied, desk.resident());
        world.take(only);
        ok(desk.takeBack(only));
        assertThat(world.lead()
                        .post("/api/testing/tubes/" + emptied + "/seal", seal(station, emptied))
                        .code())
                .isEqualTo("testing/tube-empty");
    }

    @Test
    void a_tube_belongs_to_its_station_and_round_for_ever() {
        world.take(sample(round, station, tube, desk.resident()));
        var elsewhere = world.stationIn(world.places().eastVillage());
        var second = world.roundIn(world.places().east());

        assertThat(world.tryTo(sample(round, elsewhere, tube, desk.resident())).code())
                .isEqualTo("testing/tube-used-elsewhere");
        assertThat(world.tryTo(sample(second, station, tube, desk.resident())).code())
                .isEqualTo("testing/tube-used-elsewhere");
        assertThat(world.lead()
                        .post("/api/testing/tubes/" + tube + "/seal", seal(elsewhere, tube))
                        .code())
                .isEqualTo("testing/tube-used-elsewhere");
    }

    @Test
    void a_swab_in_the_wrong_tube_is_moved_and_counts_once() {
        var person = desk.resident();
        var wrong = sample(round, station, tube, person);
        world.take(wrong);
        var samples = desk.figure("testing.samples");
        var right = newTube();

        var moved = ok(desk.move(wrong, right));

        assertThat(moved.path("tube").path("code").asString()).isEqualTo(right);
        assertThat(moved.path("tube").path("members").asInt()).isEqualTo(1);
        assertThat(desk.figure("testing.samples")).isEqualTo(samples);
        assertThat(desk.sampled(List.of(person))).isEqualTo(1);
        assertThat(desk.move(wrong, newTube()).code()).isEqualTo("testing/already-voided");
        world.take(sample(round, station, tube, person));
    }

    @Test
    void a_swab_that_was_taken_back_covers_nobody_until_they_are_sampled_again() {
        var person = desk.resident();
        var sample = sample(round, station, tube, person);
        world.take(sample);
        var samples = desk.figure("testing.samples");
        var correction = Map.of("id", Ids.next(), "reason", "NO_SWAB");
        var path = "/api/testing/samples/" + sample.get("id") + "/void";

        ok(world.lead().post(path, correction));
        assertThat(ok(world.lead().post(path, correction)).path("status").asString())
                .isEqualTo("DUPLICATE");

        assertThat(world.lead()
                        .post(path, Map.of("id", Ids.next(), "reason", "OTHER"))
                        .code())
                .isEqualTo("testing/already-voided");
        assertThat(desk.figure("testing.samples")).isEqualTo(samples - 1);
        assertThat(desk.sampled(List.of(person))).isZero();
        assertThat(world.take(sample(round, station, newTube(), person)).path("advice"))
                .isEmpty();
        assertThat(desk.sampled(List.of(person))).isEqualTo(1);
    }
}
