package org.lianfang.testing.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.people.Buildings.Doorway;

/// A building and its doors.
///
/// @param label as people write it
/// @param spot absent when nobody has told where it stands
/// @param doors in their order
public record Building(
        BuildingKey key, String label, @Nullable Spot spot, List<Doorway> doors) {

    /// Doors gathered into buildings, in the order of the doors.
    public static List<Building> gather(List<Doorway> doors, Map<BuildingKey, Spot> spots) {
        var gathered = new LinkedHashMap<BuildingKey, List<Doorway>>();
        doors.forEach(
                door -> gathered.computeIfAbsent(new BuildingKey(door.area(), door.building()), _ -> new ArrayList<>())
                        .add(door));
        return gathered.entrySet().stream()
                .map(entry -> new Building(
                        entry.getKey(),
                        entry.getValue().getFirst().label(),
                        spots.get(entry.getKey()),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    public int persons(Crowd crowd) {
        return doors.stream().mapToInt(door -> persons(door, crowd)).sum();
    }

    public int persons() {
        return doors.stream().mapToInt(Doorway::persons).sum();
    }

    static int persons(Doorway door, Crowd crowd) {
        return switch (crowd) {
            case FRAIL -> door.frail();
            case ORDINARY -> door.others();
            case AT_HOME -> door.atHome();
            case HELD -> door.held();
        };
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
