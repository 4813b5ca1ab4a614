package org.lianfang.testing.planning;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.people.Buildings;
import org.lianfang.response.RulePack;
import org.lianfang.testing.model.TestingRefusal;

/// What a rule pack says about planning a round.
///
/// @param homeVisitSamples samples that could be taken in the time of one at home
/// @param dayBegins hour
/// @param dayEnds hour
/// @param metres how bad each wish that is not met is
///
/// Source: rules/covid-19/plan-9.yaml, testing.plan, testing.site, testing.persons-per-sampler
public record PlanRules(
        Staffing staffing,
        int slotMinutes,
        int homeVisitSamples,
        int dayBegins,
        int dayEnds,
        Frailty frailty,
        RoughWalk roughWalk,
        Map<Wish, Integer> metres) {

    /// @param personsMost for one station
    /// @param personsPerSampler in a round
    public record Staffing(int personsLeast, int personsMost, int personsPerSampler, int samplesPerSamplerHour) {}

    /// @param fromYears age
    /// @param needs care needs with which somebody comes early
    /// @param atHome care needs with which nobody can come
    public record Frailty(int fromYears, Set<String> needs, Set<String> atHome) {

        public Buildings.Sorting sorting(Collection<UUID> held) {
            return new Buildings.Sorting(fromYears, needs, atHome, held);
        }
    }

    /// Metres to a station where no position is known, by the smallest area around both.
    public record RoughWalk(int grid, int village, int township, int farther) {

        int within(AreaLevel around) {
            return switch (around) {
                case CELL, GRID -> grid;
                case VILLAGE -> village;
                case TOWNSHIP -> township;
                case COUNTY, PREFECTURE, PROVINCE, NATION -> farther;
            };
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/no-plan-rules`
    public static PlanRules of(RulePack pack) {
        return new PlanRules(
                new Staffing(
                        number(pack, "testing.site.persons-min"),
                        number(pack, "testing.site.persons-max"),
                        number(pack, "testing.persons-per-sampler"),
                        number(pack, "testing.plan.samples-per-sampler-hour")),
                number(pack, "testing.plan.slot-minutes"),
                number(pack, "testing.plan.home-visit-samples"),
                number(pack, "testing.plan.day-begins-hour"),
                number(pack, "testing.plan.day-ends-hour"),
                new Frailty(
                        number(pack, "testing.plan.frail-from-years"),
                        kinds(pack, "testing.plan.frail-needs"),
                        kinds(pack, "testing.plan.home-needs")),
                new RoughWalk(
                        number(pack, "testing.plan.rough-walk-grid-metres"),
                        number(pack, "testing.plan.rough-walk-village-metres"),
                        number(pack, "testing.plan.rough-walk-township-metres"),
                        number(pack, "testing.plan.rough-walk-farther-metres")),
                metres(pack));
    }

    /// From a building to a station.
    public int walk(Building building, Site site) {
        if (building.spot() != null && site.spot() != null) {
            return building.spot().metresTo(site.spot());
        }
        return roughWalk.within(building.key().area().around(site.area()).level());
    }

    private static Map<Wish, Integer> metres(RulePack pack) {
        var metres = new EnumMap<Wish, Integer>(Wish.class);
        for (var wish : Wish.values()) {
            metres.put(wish, number(pack, wish.rule()));
        }
        return metres;
    }

    private static int number(RulePack pack, String key) {
        return pack.integer(key).orElseThrow(() -> TestingRefusal.NO_PLAN_RULES.with("rule", key));
    }

    private static Set<String> kinds(RulePack pack, String key) {
        return Stream.of(pack.text(key)
                        .orElseThrow(() -> TestingRefusal.NO_PLAN_RULES.with("rule", key))
                        .split(",", -1))
                .map(word -> word.toUpperCase(Locale.ROOT).replace('-', '_'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
