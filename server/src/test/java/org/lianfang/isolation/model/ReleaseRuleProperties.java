package org.lianfang.isolation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lianfang.isolation.model.ReleaseRule.Taken;
import org.lianfang.isolation.model.ReleaseRule.Verdict;

/// Whatever days a rule asks for and whatever was sampled: nobody goes early, nobody stays longer than they must.
class ReleaseRuleProperties {

    private static final LocalDate ZERO = LocalDate.of(2022, 7, 1);
    private static final int LAST = 10;

    @Provide
    Arbitrary<Set<Integer>> testDays() {
        return Arbitraries.integers().between(1, LAST).set().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Integer>> sampled() {
        return Arbitraries.integers().between(0, LAST + 4).list().ofMaxSize(9);
    }

    @Property
    void nobody_goes_before_the_last_day(
            @ForAll("testDays") Set<Integer> days,
            @ForAll("sampled") List<Integer> sampled,
            @ForAll @IntRange(min = 0, max = LAST - 1) int today) {
        assertThat(rule(days, 1).on(ZERO.plusDays(today), negatives(sampled)))
                .isEqualTo(new Verdict.TooEarly(ZERO.plusDays(LAST)));
    }

    @Property
    void whoever_was_sampled_on_every_day_goes_on_the_last_one(@ForAll("testDays") Set<Integer> days) {
        assertThat(rule(days, 1).on(ZERO.plusDays(LAST), negatives(days))).isEqualTo(new Verdict.Ready());
    }

    /// Compared with trying every way to give samples to days.
    @Property
    void somebody_is_ready_exactly_when_every_day_can_have_a_sample_of_its_own(
            @ForAll("testDays") Set<Integer> days, @ForAll("sampled") List<Integer> sampled) {
        var verdict = rule(days, 1).on(ZERO.plusDays(LAST + 5), negatives(sampled));

        assertThat(verdict instanceof Verdict.Ready).isEqualTo(canBeGiven(List.copyOf(days), sampled));
        if (verdict instanceof Verdict.TestMissing missing) {
            assertThat(days).contains((int) (missing.day().toEpochDay() - ZERO.toEpochDay()));
        }
    }

    @Property
    void a_positive_sample_keeps_the_door_shut_whatever_else(
            @ForAll("testDays") Set<Integer> days,
            @ForAll("sampled") List<Integer> sampled,
            @ForAll @IntRange(min = 0, max = LAST) int positive) {
        var tests = new ArrayList<>(negatives(sampled));
        tests.add(new Taken(ZERO.plusDays(positive), true, false));

        assertThat(rule(days, 1).on(ZERO.plusDays(LAST), tests))
                .isEqualTo(new Verdict.TestedPositive(ZERO.plusDays(positive)));
    }

    @Example
    void what_was_positive_before_the_exposure_says_nothing() {
        var old = new Taken(ZERO.minusDays(1), true, false);
        assertThat(rule(Set.of(), 0).on(ZERO.plusDays(LAST), List.of(old))).isEqualTo(new Verdict.Ready());
    }

    @Example
    void a_missing_day_three_sample_keeps_it_shut_and_names_the_day() {
        assertThat(rule(Set.of(1, 3, 10), 1).on(ZERO.plusDays(LAST), negatives(List.of(1, 2, 10))))
                .isEqualTo(new Verdict.TestMissing(ZERO.plusDays(3)));
    }

    @Example
    void plan_8_wants_two_samples_at_release() {
        assertThat(rule(Set.of(1, 10), 2).on(ZERO.plusDays(LAST), negatives(List.of(1, 10))))
                .isEqualTo(new Verdict.TestMissing(ZERO.plusDays(10)));
        assertThat(rule(Set.of(1, 10), 2).on(ZERO.plusDays(LAST), negatives(List.of(1, 10, 10))))
                .isEqualTo(new Verdict.Ready());
    }

    private static boolean canBeGiven(List<Integer> days, List<Integer> sampled) {
        if (days.isEmpty()) {
            return true;
        }
        for (var index = 0; index < sampled.size(); index++) {
            if (sampled.get(index) >= days.getFirst()) {
                var rest = new ArrayList<>(sampled);
                rest.remove(index);
                if (canBeGiven(days.subList(1, days.size()), rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ReleaseRule rule(Set<Integer> days, int negatives) {
        return new ReleaseRule(
                ZERO,
                ZERO.plusDays(LAST),
                new TreeSet<>(days).stream().map(ZERO::plusDays).toList(),
                negatives);
    }

    private static List<Taken> negatives(Iterable<Integer> days) {
        var tests = new ArrayList<Taken>();
        days.forEach(day -> tests.add(new Taken(ZERO.plusDays(day), false, true)));
        return tests;
    }
}
