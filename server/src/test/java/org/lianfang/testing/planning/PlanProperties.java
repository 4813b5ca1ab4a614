package org.lianfang.testing.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.testing.planning.AnEstate.RULES;
import static org.lianfang.testing.planning.AnEstate.VILLAGE;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.lianfang.testing.planning.Communities.Community;

/// Whatever estate is planned: what docs/flows/planning.md says always holds.
class PlanProperties {

    private static final SolvingSlots SOLVER = new SolvingSlots(Duration.ofSeconds(20));
    private static final Slots SLOTS = AnEstate.slots(24);

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void everybody_is_in_exactly_one_part_and_no_rule_is_broken(@ForAll("estates") Community estate) {
        var plan = solve(estate, Map.of());

        for (var building : estate.buildings()) {
            for (var crowd : Crowd.values()) {
                assertThat(plan.parts().stream()
                                .filter(part -> part.building().key().equals(building.key()))
                                .filter(part -> part.crowd() == crowd)
                                .mapToInt(Part::persons)
                                .sum())
                        .isEqualTo(building.persons(crowd));
            }
        }
        assertThat(plan.score().hardScore()).isZero();
        assertThat(plan.score().mediumScore()).isEqualTo(-withoutTurn(plan));
        assertNoRuleIsBroken(plan);
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void where_there_is_room_everybody_has_a_turn(@ForAll("estates") Community estate) {
        var roomy = new Community(VILLAGE, List.of(AnEstate.site(8, 600), AnEstate.site(9, 600)), estate.buildings());

        assertThat(withoutTurn(solve(roomy, Map.of()))).isZero();
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void the_reasons_that_are_told_add_up_to_what_the_solver_counted(@ForAll("estates") Community estate) {
        var plan = solve(estate, Map.of());
        var placed = plan.parts().stream().filter(part -> part.turn() != null).toList();

        var told = 0L;
        for (var part : placed) {
            var others = placed.stream()
                    .filter(other -> other.number() != part.number())
                    .toList();
            for (var reason : Reasons.of(part, others, estate.sites(), RULES)) {
                told += isShared(reason.code()) ? reason.metres() : 2 * reason.metres();
            }
        }
        assertThat(told).isEqualTo(-2 * plan.score().softScore());
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void a_plan_made_again_without_a_change_is_the_same(@ForAll("estates") Community estate) {
        var first = solve(estate, Map.of());
        if (withoutTurn(first) > 0) {
            return;
        }
        var again = Drafting.draft(estate, SLOTS, RULES, told(first));

        assertThat(Drafting.isSettled(again, SLOTS)).isTrue();
        assertThat(turns(again)).isEqualTo(turns(first));
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void when_a_station_closes_the_rest_is_planned_without_it_and_pinned_turns_stay(
            @ForAll("estates") Community estate) {
        var first = solve(estate, Map.of());
        var pinned = new HashMap<>(told(first));
        pinned.replaceAll((who, told) -> new Told(told.station(), told.slot(), who.crowd() == Crowd.FRAIL));
        var left =
                new Community(VILLAGE, estate.sites().subList(1, estate.sites().size()), estate.buildings());

        var second = solve(left, pinned);

        assertNoRuleIsBroken(second);
        var gone = estate.sites().getFirst().id();
        for (var part : second.parts()) {
            var before = pinned.get(Told.Who.of(part.piece()));
            assertThat(part.turn() == null || !part.site().id().equals(gone)).isTrue();
            if (before != null && before.pinned() && !before.station().equals(gone)) {
                assertThat(part.site().id()).isEqualTo(before.station());
                assertThat(part.slot()).isEqualTo(before.slot());
            }
        }
    }

    @Provide
    Arbitrary<Community> estates() {
        var doors = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 1)),
                        Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 2)))
                .as((others, frail, atHome, held) -> new int[] {others, frail, atHome, held});
        var spots = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 40))
                .as((east, north) -> new Spot(110.5 + east / 10_000.0, 29.3 + north / 10_000.0));
        var buildings = Combinators.combine(doors.list().ofMinSize(1).ofMaxSize(25), spots.injectNull(0.2))
                .as(AnEstate::raw)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        var sites = Combinators.combine(Arbitraries.integers().between(20, 200), spots)
                .as(AnEstate::rawSite)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3);
        return Combinators.combine(buildings, sites)
                .as((homes, stands) -> new Community(VILLAGE, AnEstate.numbered(stands), AnEstate.named(homes)));
    }

    private static SlotPlan solve(Community estate, Map<Told.Who, Told> told) {
        return SOLVER.solve(Drafting.draft(estate, SLOTS, RULES, told));
    }

    private static int withoutTurn(SlotPlan plan) {
        return plan.parts().stream()
                .filter(part -> part.turn() == null)
                .mapToInt(Part::persons)
                .sum();
    }

    private static void assertNoRuleIsBroken(SlotPlan plan) {
        var placed = plan.parts().stream().filter(part -> part.turn() != null).toList();
        for (var part : placed) {
            var others = placed.stream()
                    .filter(other -> other.number() != part.number()
                            && other.site().id().equals(part.site().id()))
                    .toList();
            assertThat(HardRules.brokenBy(part, Objects.requireNonNull(part.turn()), others, SLOTS))
                    .isEmpty();
        }
        var loads = placed.stream()
                .collect(Collectors.groupingBy(
                        part -> part.site().id() + "#" + part.slot(),
                        Collectors.summingInt(part -> part.piece().load())));
        placed.forEach(part -> assertThat(loads.getOrDefault(part.site().id() + "#" + part.slot(), 0))
                .isLessThanOrEqualTo(part.site().samplesPerHour() / 2));
        for (var held : placed) {
            for (var other : placed) {
                if (held.isHeld()
                        && !other.isHeld()
                        && other.crowd() != Crowd.AT_HOME
                        && held.site().id().equals(other.site().id())) {
                    assertThat(other.slot()).isLessThan(held.slot());
                }
            }
        }
    }

    private static boolean isShared(Reason.Code code) {
        return switch (code) {
            case FRAIL_WITH_OTHERS, MEETING, CROSSING, TORN, WHOLE -> true;
            case STATION_HAS_ROOM, WALK, AT_HOME, LATER, FRAIL_EARLY, HELD_LAST, NIGHT, UNCHANGED, CHANGED, PINNED ->
                false;
        };
    }

    private static Map<Told.Who, Told> told(SlotPlan plan) {
        var told = new HashMap<Told.Who, Told>();
        for (var part : plan.parts()) {
            if (part.turn() != null) {
                told.put(Told.Who.of(part.piece()), new Told(part.site().id(), part.slot(), false));
            }
        }
        return told;
    }

    private static List<String> turns(SlotPlan plan) {
        return plan.parts().stream().map(Part::toString).toList();
    }
}
