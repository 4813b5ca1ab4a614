package org.lianfang.testing.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.testing.planning.AnEstate.RULES;
import static org.lianfang.testing.planning.AnEstate.VILLAGE;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.Buildings.Doorway;
import org.lianfang.testing.model.Setting;
import org.lianfang.testing.planning.Communities.Community;

/// Plans as large as the responses that are told of.
class LargePlansTests {

    private static final Slots SLOTS = AnEstate.slots(24);

    @Test
    void the_estate_of_1080_is_planned_in_seconds_with_everybody_in_one_turn() {
        var estate = new Community(
                VILLAGE,
                List.of(
                        AnEstate.siteAt(1, new Spot(110.4810, 29.3410)),
                        AnEstate.siteAt(2, new Spot(110.4830, 29.3410))),
                buildings(VILLAGE, 12, 30, 3));
        assertThat(estate.buildings().stream().mapToInt(Building::persons).sum())
                .isEqualTo(1_080);
        var begun = InstantSource.system().instant();

        var plan = new SolvingSlots(Duration.ofSeconds(10)).solve(Drafting.draft(estate, SLOTS, RULES, Map.of()));

        assertThat(Duration.between(begun, InstantSource.system().instant())).isLessThan(Duration.ofSeconds(15));
        assertThat(plan.score().hardScore()).isZero();
        assertThat(plan.score().mediumScore()).isZero();
        assertThat(plan.parts().stream().mapToInt(Part::persons).sum()).isEqualTo(1_080);
        assertThat(plan.parts()).allSatisfy(part -> assertThat(part.turn()).isNotNull());
        assertThat(plan.parts().stream().mapToInt(Part::slot).max().orElseThrow())
                .as("done before the evening")
                .isLessThan(20);
    }

    /// `-Dlianfang.county=true`.
    @Test
    @EnabledIfSystemProperty(named = "lianfang.county", matches = "true")
    void a_county_of_500_000_is_planned_in_minutes() {
        var buildings = new ArrayList<Building>();
        var sites = new ArrayList<Site>();
        for (var village = 0; village < 170; village++) {
            var area = AreaKey.of("430811%03d%03d".formatted(100 + village / 10, 200 + village % 10));
            buildings.addAll(buildings(area, 30, 33, 3));
            sites.add(new Site(new UUID(1, village), Setting.COMMUNITY, area, null, 500, true));
        }
        var persons = buildings.stream().mapToInt(Building::persons).sum();
        assertThat(persons).isGreaterThan(500_000);
        var solver = new SolvingSlots(Duration.ofSeconds(10));
        var begun = InstantSource.system().instant();
        var placed = 0;

        for (var community : Communities.divide(buildings, sites, RULES)) {
            var plan = solver.solve(Drafting.draft(community, SLOTS, RULES, Map.of()));
            assertThat(plan.score().hardScore()).isZero();
            placed += plan.parts().stream()
                    .filter(part -> part.turn() != null)
                    .mapToInt(Part::persons)
                    .sum();
        }

        var took = Duration.between(begun, InstantSource.system().instant());
        System.out.println("County: " + persons + " persons, " + placed + " placed, in " + took.toSeconds() + " s");
        assertThat(placed).isEqualTo(persons);
        assertThat(took).isLessThan(Duration.ofMinutes(15));
    }

    /// Of each hundred people a few are frail, some stay at home, some are held.
    private static List<Building> buildings(AreaKey area, int count, int doors, int persons) {
        var random = new Random(area.value());
        var buildings = new ArrayList<Building>();
        for (var number = 1; number <= count; number++) {
            var name = String.valueOf(number);
            var made = new ArrayList<Doorway>();
            for (var door = 0; door < doors; door++) {
                var classes = new int[4];
                for (var person = 0; person < persons; person++) {
                    var dice = random.nextInt(100);
                    classes[dice < 84 ? 0 : dice < 97 ? 1 : dice < 99 ? 2 : 3]++;
                }
                made.add(new Doorway(
                        new UUID(area.value() + number, door),
                        area,
                        name,
                        name + "栋",
                        name + "-" + (101 + door),
                        classes[0],
                        classes[1],
                        classes[2],
                        classes[3]));
            }
            var spot = new Spot(110.4800 + number % 4 * 0.001, 29.3400 + number / 4 * 0.0005);
            buildings.add(new Building(new BuildingKey(area, name), name + "栋", spot, made));
        }
        return buildings;
    }
}
