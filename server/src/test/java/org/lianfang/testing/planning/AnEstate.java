package org.lianfang.testing.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.Buildings.Doorway;
import org.lianfang.response.model.RuleKeys;
import org.lianfang.response.model.RulePackReader;
import org.lianfang.testing.model.Setting;

/// Buildings, stations and slots for tests, under the rules of plan 9. The day begins at eight.
final class AnEstate {

    static final AreaKey VILLAGE = AreaKey.of("430811105201");
    static final PlanRules RULES = rules();
    static final Instant EIGHT = Instant.parse("2021-08-03T00:00:00Z");
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private AnEstate() {}

    static Slots slots(int hours) {
        return Slots.of(EIGHT, hours, RULES, EIGHT.minusSeconds(60), CHINA);
    }

    static Doorway door(String building, int number, int others, int frail, int atHome, int held) {
        return new Doorway(
                new UUID(building.hashCode(), number),
                VILLAGE,
                building,
                building + "栋",
                building + "-" + number,
                others,
                frail,
                atHome,
                held);
    }

    static Building building(String name, @Nullable Spot spot, Doorway... doors) {
        return new Building(new BuildingKey(VILLAGE, name), name + "栋", spot, List.of(doors));
    }

    /// A building with so many ordinary people, three behind each door.
    static Building of(String name, int persons) {
        var doors = new ArrayList<Doorway>();
        for (var left = persons; left > 0; left -= 3) {
            doors.add(door(name, doors.size() + 1, Math.min(3, left), 0, 0, 0));
        }
        return building(name, null, doors.toArray(Doorway[]::new));
    }

    static Site site(int number, int perHour) {
        return new Site(new UUID(0, number), Setting.COMMUNITY, VILLAGE, null, perHour, true);
    }

    static Site siteAt(int number, Spot spot) {
        return new Site(new UUID(0, number), Setting.COMMUNITY, VILLAGE, spot, 200, true);
    }

    static Turn turn(Site site, int slot) {
        return new Turn(site, slot, slots(24));
    }

    static Part part(int number, Building building, Crowd crowd, int persons, @Nullable Turn turn) {
        return part(number, building, crowd, 0, persons, turn);
    }

    static Part part(int number, Building building, Crowd crowd, int piece, int persons, @Nullable Turn turn) {
        return new Part(number, new Cutting.Piece(building, crowd, piece, null, null, persons, persons), null, false)
                .at(turn);
    }

    /// A building without a name yet.
    ///
    /// @param doors how many others, frail, at home and held live behind each
    static Building raw(List<int[]> doors, @Nullable Spot spot) {
        var made = new ArrayList<Doorway>();
        doors.forEach(door -> made.add(door("0", made.size() + 101, door[0], door[1], door[2], door[3])));
        return building("0", spot, made.toArray(Doorway[]::new));
    }

    static Site rawSite(int perHour, Spot spot) {
        return new Site(new UUID(0, 0), Setting.COMMUNITY, VILLAGE, spot, perHour, true);
    }

    static List<Building> named(List<Building> raw) {
        var named = new ArrayList<Building>();
        for (var building : raw) {
            var name = String.valueOf(named.size() + 1);
            named.add(new Building(new BuildingKey(VILLAGE, name), name, building.spot(), building.doors()));
        }
        return named;
    }

    static List<Site> numbered(List<Site> raw) {
        var numbered = new ArrayList<Site>();
        for (var site : raw) {
            numbered.add(new Site(
                    new UUID(0, numbered.size() + 1L),
                    site.setting(),
                    site.area(),
                    site.spot(),
                    site.samplesPerHour(),
                    true));
        }
        return numbered;
    }

    private static PlanRules rules() {
        var keys = RuleKeys.read("keys.yaml", text("/rules/keys.yaml"));
        return PlanRules.of(new RulePackReader(keys).read("covid-19/plan-9", text("/rules/covid-19/plan-9.yaml")));
    }

    private static String text(String resource) {
        try (var file = Objects.requireNonNull(AnEstate.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
