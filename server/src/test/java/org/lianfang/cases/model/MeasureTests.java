package org.lianfang.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.cases.MeasurePlace.CENTRAL;
import static org.lianfang.cases.MeasurePlace.HOME;
import static org.lianfang.cases.MeasurePlace.MONITORING;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;

class MeasureTests {

    private static final LocalDate DAY_0 = LocalDate.of(2022, 7, 1);

    @Example
    void plan_9_asks_seven_days_central_then_three_of_monitoring() {
        var measure =
                Packs.of("covid-19/plan-9", ContactKind.CLOSE).from(DAY_0, null).orElseThrow();
        assertThat(measure.phases())
                .containsExactly(
                        new Measure.Phase(CENTRAL, DAY_0, DAY_0.plusDays(7)),
                        new Measure.Phase(MONITORING, DAY_0.plusDays(8), DAY_0.plusDays(10)));
        assertThat(measure.testDays()).containsExactly(days(1, 2, 3, 5, 7, 10));
    }

    @Example
    void plan_8_asks_fourteen_and_seven() {
        var measure =
                Packs.of("covid-19/plan-8", ContactKind.CLOSE).from(DAY_0, null).orElseThrow();
        assertThat(measure.phases())
                .containsExactly(
                        new Measure.Phase(CENTRAL, DAY_0, DAY_0.plusDays(14)),
                        new Measure.Phase(MONITORING, DAY_0.plusDays(15), DAY_0.plusDays(21)));
        assertThat(measure.testDays()).containsExactly(days(1, 4, 7, 14));
    }

    @Example
    void the_twenty_measures_ask_five_and_three_at_home_and_nothing_of_contacts_of_contacts() {
        var measure = Packs.of("covid-19/twenty-measures", ContactKind.CLOSE)
                .from(DAY_0, null)
                .orElseThrow();
        assertThat(measure.phases())
                .containsExactly(
                        new Measure.Phase(CENTRAL, DAY_0, DAY_0.plusDays(5)),
                        new Measure.Phase(HOME, DAY_0.plusDays(6), DAY_0.plusDays(8)));
        assertThat(measure.testDays()).containsExactly(days(1, 2, 3, 5, 6, 8));
        assertThat(Packs.of("covid-19/twenty-measures", ContactKind.OF_CONTACT).from(DAY_0, null))
                .isEmpty();
    }

    @Example
    void the_early_plan_leaves_the_place_open_and_who_asks_for_fourteen_days_of_support() {
        var early = Packs.of("covid-19/2020-early", ContactKind.CLOSE);
        assertThat(early.from(DAY_0, null).orElseThrow().phases())
                .containsExactly(new Measure.Phase(HOME, DAY_0, DAY_0.plusDays(14)));
        assertThat(early.from(DAY_0, CENTRAL).orElseThrow().phases())
                .containsExactly(new Measure.Phase(CENTRAL, DAY_0, DAY_0.plusDays(14)));
        assertThat(Packs.of("covid-19/who-2021", ContactKind.CLOSE)
                        .from(DAY_0, CENTRAL)
                        .orElseThrow()
                        .phases())
                .as("nobody chooses where the pack does not leave it open")
                .containsExactly(new Measure.Phase(HOME, DAY_0, DAY_0.plusDays(14)));
    }

    @Example
    void two_reasons_make_one_plan_the_stricter_on_each_day() {
        var ofContact = Packs.of("covid-19/plan-9", ContactKind.OF_CONTACT)
                .from(DAY_0.plusDays(4), null)
                .orElseThrow();
        var close =
                Packs.of("covid-19/plan-9", ContactKind.CLOSE).from(DAY_0, null).orElseThrow();
        var plan = Measure.strictest(List.of(ofContact, close));
        assertThat(plan.phases())
                .containsExactly(
                        new Measure.Phase(CENTRAL, DAY_0, DAY_0.plusDays(7)),
                        new Measure.Phase(HOME, DAY_0.plusDays(8), DAY_0.plusDays(11)));
        assertThat(plan.testDays()).containsExactly(days(1, 2, 3, 5, 7, 8, 10, 11));
        assertThat(plan.lastExposure()).isEqualTo(DAY_0.plusDays(4));
    }

    @Property
    void no_day_is_less_strict_than_any_reason_and_none_is_stricter_than_all(@ForAll("measures") List<Measure> all) {
        var plan = Measure.strictest(all);
        for (var day = DAY_0.minusDays(2); day.isBefore(DAY_0.plusDays(80)); day = day.plusDays(1)) {
            var asked = day;
            var strictest = all.stream()
                    .flatMap(one -> one.on(asked).stream())
                    .map(Measure.Phase::place)
                    .max(Comparator.naturalOrder());
            assertThat(plan.on(day).map(Measure.Phase::place)).as("%s", day).isEqualTo(strictest);
        }
    }

    @Property
    void the_order_of_the_reasons_and_saying_one_twice_change_nothing(@ForAll("measures") List<Measure> all) {
        var twice = new java.util.ArrayList<>(all);
        twice.addAll(all.reversed());
        assertThat(Measure.strictest(twice)).isEqualTo(Measure.strictest(all));
    }

    @Property
    void phases_follow_each_other_and_every_sample_of_any_reason_is_taken(@ForAll("measures") List<Measure> all) {
        var plan = Measure.strictest(all);
        for (var at = 1; at < plan.phases().size(); at++) {
            assertThat(plan.phases().get(at).from())
                    .isAfter(plan.phases().get(at - 1).until());
        }
        assertThat(plan.testDays()).isSorted().doesNotHaveDuplicates();
        all.forEach(one -> assertThat(plan.testDays()).containsAll(one.testDays()));
    }

    @Property
    void at_home_no_measure_is_longer_no_sample_is_dropped_and_nobody_is_at_a_site(
            @ForAll("measures") List<Measure> all) {
        var plan = Measure.strictest(all);
        var home = plan.atHome();
        assertThat(home.from()).isEqualTo(plan.from());
        assertThat(home.until()).isEqualTo(plan.until());
        assertThat(home.testDays()).isEqualTo(plan.testDays());
        for (var day = DAY_0.minusDays(2); day.isBefore(DAY_0.plusDays(80)); day = day.plusDays(1)) {
            var asked = plan.on(day).map(Measure.Phase::place);
            assertThat(home.on(day).map(Measure.Phase::place))
                    .as("%s", day)
                    .isEqualTo(asked.map(place -> place == CENTRAL ? HOME : place));
        }
        assertThat(home.atHome()).isEqualTo(home);
    }

    @Property
    void whoever_is_excepted_is_so_for_a_reason_of_the_pack_and_only_where_others_are_at_a_site(
            @ForAll("measures") List<Measure> all,
            @ForAll @IntRange(min = 1900, max = 2022) int born,
            @ForAll Set<HomeReason> marked) {
        var plan = Measure.strictest(all);
        for (var pack : Packs.ALL) {
            var rule = HomeRule.of(Packs.pack(pack));
            var reasons = rule.reasons(plan, born, marked);
            var atASite = plan.phases().stream().anyMatch(phase -> phase.place() == CENTRAL);
            assertThat(reasons).isEqualTo(atASite ? expected(plan, born, marked) : Set.of());
            assertThat(rule.reasons(plan, null, Set.of())).isEmpty();
        }
    }

    private static Set<HomeReason> expected(Measure plan, int born, Set<HomeReason> marked) {
        var reasons = EnumSet.noneOf(HomeReason.class);
        marked.stream().filter(HomeReason::isMarked).forEach(reasons::add);
        if (plan.from().getYear() - born <= 14) {
            reasons.add(HomeReason.CHILD);
        }
        if (plan.until().getYear() - born >= 70) {
            reasons.add(HomeReason.OLD);
        }
        return reasons;
    }

    @Provide
    Arbitrary<List<Measure>> measures() {
        var places = Arbitraries.of(MeasurePlace.class);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        places,
                        Arbitraries.integers().between(1, 14),
                        places,
                        Arbitraries.integers().between(0, 10))
                .as(MeasureTests::measure)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Measure measure(int start, MeasurePlace first, int days, MeasurePlace then, int more) {
        var zero = DAY_0.plusDays(start);
        var phases = new java.util.ArrayList<Measure.Phase>();
        phases.add(new Measure.Phase(first, zero, zero.plusDays(days)));
        if (more > 0) {
            phases.add(new Measure.Phase(then, zero.plusDays(days + 1L), zero.plusDays(days + more)));
        }
        return new Measure(
                zero,
                phases,
                List.of(zero.plusDays(1), zero.plusDays(days)).stream()
                        .distinct()
                        .toList());
    }

    private static LocalDate[] days(int... after) {
        return java.util.stream.IntStream.of(after).mapToObj(DAY_0::plusDays).toArray(LocalDate[]::new);
    }
}
