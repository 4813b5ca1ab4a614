package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.Buildings;
import org.lianfang.people.model.Door;
import org.lianfang.people.store.Doors;
import org.springframework.stereotype.Service;

/// Counts who lives behind which door, for other modules.
@Service
class CountingBuildings implements Buildings {

    private static final Comparator<Placed> IN_ORDER = Comparator.comparing((Placed placed) -> placed.way.area())
            .thenComparing(placed -> placed.door.buildingOrder())
            .thenComparing(placed -> placed.door.order())
            .thenComparing(placed -> placed.way.household());

    private final Doors doors;

    CountingBuildings(Doors doors) {
        this.doors = doors;
    }

    private record Placed(Door door, Doorway way) {}

    @Override
    public List<Doorway> doorways(AreaKey area, LocalDate day, Sorting sorting) {
        return doors.inhabited(area, day, sorting).stream()
                .map(CountingBuildings::placed)
                .sorted(IN_ORDER)
                .map(Placed::way)
                .toList();
    }

    private static Placed placed(Doorway read) {
        var door = new Door(read.door());
        return new Placed(
                door,
                new Doorway(
                        read.household(),
                        read.area(),
                        door.building(),
                        door.buildingLabel(),
                        read.door(),
                        read.others(),
                        read.frail(),
                        read.atHome(),
                        read.held()));
    }
}
