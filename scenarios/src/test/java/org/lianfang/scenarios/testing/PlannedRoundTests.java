package org.lianfang.scenarios.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.AZhangjiajie;
import org.lianfang.scenarios.testing.Result.Outcome;
import org.lianfang.scenarios.testing.Swabbed.Registered;

/// Tubes, boxes and results of the three rounds of Zhangjiajie.
class PlannedRoundTests {

    private static final AZhangjiajie CITY = AZhangjiajie.generated();
    private static final List<PlannedRound> ROUNDS = CITY.rounds(AZhangjiajie.CAPACITIES);
    private static final long HOUR = 3_600_000L;

    @Test
    void more_than_ten_thousand_samples_are_taken_at_the_point_of_one_school() {
        for (var round : ROUNDS) {
            long atSchool = round.tubes()
                    .filter(tube -> tube.station().name().contains("学校"))
                    .mapToLong(tube -> tube.swabs().size())
                    .sum();
            assertThat(atSchool).isGreaterThanOrEqualTo(10_000);
        }
    }

    /// Whatever the rule pack says about pools.
    @Test
    void everybody_who_comes_is_swabbed_once_in_a_tube_that_takes_as_many() {
        for (int capacity : new int[] {1, 5, 10, 20}) {
            var capacities = new Capacities(1, capacity, capacity);
            for (var round : CITY.rounds(capacities)) {
                var turnout = round.turnout();
                assertThat(round.swabs().map(swab -> swab.who().id()))
                        .doesNotHaveDuplicates()
                        .hasSize(Math.toIntExact(turnout.sampled() + turnout.guests()));
                assertThat(round.tubes())
                        .allMatch(tube -> !tube.swabs().isEmpty()
                                && tube.swabs().size()
                                        <= capacities.of(tube.station().setting()));
            }
        }
    }

    @Test
    void in_sealed_buildings_a_tube_is_for_one_household() {
        var sealed = ROUNDS.getFirst()
                .tubes()
                .filter(tube -> tube.station().setting() == Station.Setting.SEALED_BUILDING)
                .toList();
        assertThat(sealed)
                .hasSizeGreaterThan(1_000)
                .allMatch(tube -> tube.swabs().stream()
                                .map(swab -> ((Registered) swab.who()).home().id())
                                .distinct()
                                .count()
                        == 1);
    }

    @Test
    void no_code_and_no_id_is_ever_used_twice() {
        var codes = new HashSet<String>();
        var ids = new HashSet<UUID>();
        for (var round : ROUNDS) {
            round.tubes().forEach(tube -> assertThat(codes.add(tube.code())).isTrue());
            round.swabs().forEach(swab -> assertThat(ids.add(swab.id())).isTrue());
            round.tubes().forEach(tube -> assertThat(ids.add(tube.seal().id())).isTrue());
            round.boxes().forEach(box -> addSteps(box, ids));
            round.results().forEach(result -> assertThat(ids.add(result.id())).isTrue());
            round.recalls().values().forEach(recall -> {
                assertThat(codes.add(recall.tube().code())).isTrue();
                assertThat(ids.add(recall.tube().swabs().getFirst().id())).isTrue();
                assertThat(ids.add(recall.result().id())).isTrue();
                addSteps(recall.box(), ids);
            });
        }
        assertThat(codes).allMatch(code -> code.matches("[A-Z0-9][A-Z0-9._:+-]{2,39}"));
    }

    @Test
    void every_tube_goes_to_the_lab_in_one_box_and_has_one_result() {
        for (var round : ROUNDS) {
            var codes = round.tubes().map(Tube::code).toList();
            assertThat(round.boxes().stream()
                            .flatMap(box -> box.tubes().stream())
                            .map(Tube::code))
                    .containsExactlyInAnyOrderElementsOf(codes);
            assertThat(round.results().stream().map(result -> result.tube().code()))
                    .containsExactlyInAnyOrderElementsOf(codes);
            assertThat(round.boxes().stream()
                            .mapToInt(box -> box.way().miscounted())
                            .sum())
                    .isEqualTo(1);
        }
    }

    @Test
    void steps_follow_each_other_in_time_and_all_of_it_within_the_six_days() {
        long from = CITY.city().period().millisAt(0, 0);
        long until = CITY.city().period().millisAt(6, 0);
        for (var round : ROUNDS) {
            for (var box : round.boxes()) {
                inOrder(box);
            }
            round.recalls().values().forEach(recall -> inOrder(recall.box()));
            round.results().forEach(result -> assertThat(result.atMillis()).isBetween(from, until));
            round.recalls()
                    .values()
                    .forEach(recall -> assertThat(recall.result().atMillis()).isBetween(from, until));
            round.turnout()
                    .visits()
                    .values()
                    .forEach(visit -> assertThat(visit.atMillis()).isBetween(from, until));
            var start = CITY.city().rounds().get(round.turnout().round());
            long begins = CITY.city().period().millisAt(start.day(), start.hour() * 3600);
            assertThat(round.swabs())
                    .allMatch(swab -> swab.atMillis() >= begins && swab.atMillis() < begins + 24 * HOUR);
        }
    }

    @Test
    void who_is_in_a_pool_that_is_not_negative_is_called_back_and_only_the_infected_are_positive_then() {
        for (var round : ROUNDS) {
            var called = round.results().stream()
                    .filter(result -> result.outcome() != Outcome.NEGATIVE)
                    .filter(result -> result.tube().swabs().size() > 1)
                    .flatMap(result -> result.tube().swabs().stream())
                    .map(Swab::id)
                    .toList();
            assertThat(round.recalls().keySet()).containsExactlyInAnyOrderElementsOf(called);
            round.recalls().values().forEach(recall -> {
                boolean infected = round.turnout()
                        .infected()
                        .contains(recall.called().who().id());
                assertThat(recall.result().outcome()).isEqualTo(infected ? Outcome.POSITIVE : Outcome.NEGATIVE);
            });
            var found = CITY.city().rounds().get(round.turnout().round()).found();
            assertThat(count(round, Outcome.UNCLEAR)).isEqualTo(found.unclearPools());
            assertThat(count(round, Outcome.INVALID)).isEqualTo(found.invalidPools());
            assertThat(count(round, Outcome.POSITIVE))
                    .isBetween(Math.min(1L, found.infected()), (long) found.infected() + found.infectedContacts());
        }
    }

    @Test
    void a_result_comes_some_hours_after_the_first_swab() {
        for (var round : ROUNDS) {
            var minutes = round.results().stream()
                    .mapToLong(result -> (result.atMillis()
                                    - result.tube().swabs().getFirst().atMillis())
                            / 60_000)
                    .sorted()
                    .toArray();
            assertThat(minutes[minutes.length / 2]).isBetween(3L * 60, 7L * 60);
        }
    }

    private static long count(PlannedRound round, Outcome outcome) {
        return round.results().stream()
                .filter(result -> result.outcome() == outcome)
                .count();
    }

    private static void addSteps(Box box, HashSet<UUID> ids) {
        for (var step :
                List.of(box.way().packed(), box.way().carried(), box.way().received())) {
            assertThat(ids.add(step.id())).isTrue();
        }
    }

    /// No step takes as long as would raise an alarm.
    private static void inOrder(Box box) {
        var way = box.way();
        assertThat(box.tubes()).allMatch(tube -> {
            long swab = tube.swabs().getLast().atMillis();
            return swab <= tube.seal().atMillis()
                    && tube.seal().atMillis() <= way.packed().atMillis()
                    && way.packed().atMillis() - tube.seal().atMillis() < 2 * HOUR;
        });
        assertThat(way.carried().atMillis())
                .isBetween(way.packed().atMillis(), way.packed().atMillis() + 2 * HOUR);
        assertThat(way.received().atMillis())
                .isBetween(way.carried().atMillis(), way.carried().atMillis() + 4 * HOUR);
    }
}
