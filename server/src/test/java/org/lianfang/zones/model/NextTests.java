package org.lianfang.zones.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lianfang.zones.Level;

class NextTests {

    private static final ZoneRules PLAN_9 = Packs.plan9();
    private static final ZoneRules TWENTY = Packs.twentyMeasures();

    @Test
    void a_high_zone_stays_for_seven_clean_days() {
        for (var day = 0; day <= 7; day++) {
            assertThat(Next.after(high(), PLAN_9, nothing(), on(day))).isEqualTo(new Next.Stay());
        }
    }

    @Test
    void after_seven_clean_days_and_a_clean_round_on_the_seventh_it_is_medium_for_three_more() {
        var next = Next.after(high(), PLAN_9, rounds(7), on(8));

        assertThat(next).isInstanceOfSatisfying(Next.Lower.class, lower -> {
            assertThat(lower.to().phase()).isEqualTo(Phase.AFTER_HIGH);
            assertThat(lower.to().lastDay(lower.dayZero())).isEqualTo(on(10));
        });
    }

    @Test
    void the_next_level_is_counted_by_the_rule_and_not_by_when_the_clock_looked() {
        assertThat(Next.after(high(), PLAN_9, rounds(7), on(20)))
                .isInstanceOfSatisfying(
                        Next.Lower.class, lower -> assertThat(lower.dayZero()).isEqualTo(on(7)));
        assertThat(Next.after(high(), PLAN_9, rounds(12), on(12)))
                .isInstanceOfSatisfying(
                        Next.Lower.class, lower -> assertThat(lower.dayZero()).isEqualTo(on(11)));
    }

    @Test
    void a_round_before_the_seventh_day_does_not_count() {
        assertThat(Next.after(high(), PLAN_9, rounds(3, 6), on(8)))
                .isEqualTo(new Next.Again(Phase.HIGH, Stage.Cause.ROUND_MISSING, on(0), on(8), false));
    }

    @Test
    void without_the_round_it_goes_on_day_by_day_and_from_the_second_on_it_is_beyond_the_rule() {
        assertThat(Next.after(high(), PLAN_9, nothing(), on(9)))
                .isEqualTo(new Next.Again(Phase.HIGH, Stage.Cause.ROUND_MISSING, on(0), on(9), true));
        var prolonged = stage(Phase.HIGH, 0, 9);
        assertThat(Next.after(prolonged, PLAN_9, nothing(), on(9))).isEqualTo(new Next.Stay());
        assertThat(Next.after(prolonged, PLAN_9, rounds(9), on(9))).isInstanceOf(Next.Lower.class);
    }

    @Test
    void whoever_is_found_begins_the_days_anew() {
        assertThat(Next.after(high(), PLAN_9, found(2, 5), on(5)))
                .isEqualTo(new Next.Again(Phase.HIGH, Stage.Cause.NEW_CASE, on(5), on(12), false));
        assertThat(Next.after(high(), PLAN_9, found(0), on(5)))
                .as("the case for which it was raised")
                .isEqualTo(new Next.Stay());
    }

    @Test
    void after_a_high_zone_somebody_found_makes_it_medium_in_its_own_right() {
        var after = stage(Phase.AFTER_HIGH, 7, 10);

        assertThat(Next.after(after, PLAN_9, found(9), on(9)))
                .isEqualTo(new Next.Again(Phase.MEDIUM, Stage.Cause.NEW_CASE, on(9), on(16), false));
        assertThat(Next.after(after, PLAN_9, nothing(), on(10))).isEqualTo(new Next.Stay());
        assertThat(Next.after(after, PLAN_9, nothing(), on(11))).isEqualTo(new Next.Lift());
    }

    @Test
    void the_twenty_measures_lift_after_five_days_without_a_round() {
        var stage = stage(Phase.HIGH, 0, 5);

        assertThat(Next.after(stage, TWENTY, nothing(), on(5))).isEqualTo(new Next.Stay());
        assertThat(Next.after(stage, TWENTY, nothing(), on(6))).isEqualTo(new Next.Lift());
    }

    @Test
    void the_calendar_tells_all_of_it_in_advance() {
        assertThat(Calendar.of(high(), on(0), PLAN_9))
                .extracting(Calendar.Step::level, Calendar.Step::from, Calendar.Step::until, Calendar.Step::cleanRounds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Level.HIGH, on(0), on(7), 1),
                        org.assertj.core.groups.Tuple.tuple(Level.MEDIUM, on(8), on(10), 0));
        assertThat(Calendar.of(stage(Phase.HIGH, 0, 5), on(0), TWENTY)).hasSize(1);
    }

    @Test
    void a_pack_that_names_a_level_without_its_days_is_told_what_is_missing() {
        var half = Map.of("zones.levels", "high", "zones.high.clean-days", "5");

        assertThatThrownBy(() -> Packs.of(half)).hasMessageContaining("zones.high.clean-rounds");
    }

    /// In whatever order facts are told, what follows is the same; and until the clean days are over nothing is
    /// lowered.
    @Property
    void facts_in_any_order_give_the_same_and_nothing_is_lowered_before_its_days(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 20) Integer> found,
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 20) Integer> rounds,
            @ForAll @IntRange(min = 0, max = 25) int today,
            @ForAll Random random) {
        var facts = new Next.Facts(days(found), days(rounds));
        var next = Next.after(high(), PLAN_9, facts, on(today));

        var mixed = new Next.Facts(mixed(facts.found(), random), mixed(facts.cleanRounds(), random));
        assertThat(Next.after(high(), PLAN_9, mixed, on(today))).isEqualTo(next);
        var last = found.stream()
                .filter(day -> day <= today)
                .mapToInt(day -> day)
                .max()
                .orElse(0);
        if (next instanceof Next.Lower(var to, var dayZero)) {
            assertThat(last).as("nobody was found since day 0").isZero();
            assertThat(today).isGreaterThan(7);
            assertThat(rounds).anyMatch(day -> day >= 7);
            assertThat(dayZero).isBetween(on(7), on(20));
            assertThat(to.phase()).isEqualTo(Phase.AFTER_HIGH);
        }
        if (last > 0) {
            assertThat(next)
                    .isInstanceOfSatisfying(
                            Next.Again.class, again -> assertThat(again.until()).isEqualTo(on(last + 7)));
        }
    }

    private static List<LocalDate> mixed(java.util.Collection<LocalDate> days, Random random) {
        var copy = new ArrayList<>(days);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static List<LocalDate> days(List<Integer> days) {
        return days.stream().map(NextTests::on).toList();
    }

    private static LocalDate on(int day) {
        return LocalDate.of(2022, 7, 1).plusDays(day);
    }

    private static Next.Facts nothing() {
        return new Next.Facts(List.of(), List.of());
    }

    private static Next.Facts rounds(Integer... days) {
        return new Next.Facts(List.of(), days(List.of(days)));
    }

    private static Next.Facts found(Integer... days) {
        return new Next.Facts(days(List.of(days)), List.of());
    }

    private static Stage high() {
        return stage(Phase.HIGH, 0, 7);
    }

    private static Stage stage(Phase phase, int dayZero, int until) {
        return new Stage(
                new UUID(1, 1),
                phase,
                Stage.Cause.RAISED,
                Instant.parse("2022-07-01T00:00:00Z"),
                on(dayZero),
                on(until),
                "covid-19/test 1 " + phase.key(),
                "ORDER-2022/7",
                new Issuer(new UUID(2, 2), "王指挥"),
                null);
    }
}
