package org.lianfang.testing.web;

import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.usecase.LookingAtBuildings;
import org.lianfang.testing.web.CoverageView.Classes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Coverage of a community by building and door.
@RestController
class BuildingCoverageController {

    private final LookingAtBuildings looking;

    BuildingCoverageController(LookingAtBuildings looking) {
        this.looking = looking;
    }

    record Answer(List<Building> buildings) {}

    /// @param label empty for houses of one door each
    record Building(AreaKey areaKey, String label, Classes classes, List<Door> doors) {}

    record Door(UUID householdId, String door, Classes classes) {}

    @GetMapping("/api/testing/rounds/{id}/coverage/buildings")
    Answer buildings(@PathVariable UUID id, @RequestParam AreaKey area) {
        return new Answer(looking.of(id, area).stream()
                .map(building -> new Building(
                        building.area(),
                        building.label(),
                        Classes.of(building.coverage()),
                        building.doors().stream()
                                .map(door -> new Door(door.household(), door.door(), Classes.of(door.coverage())))
                                .toList()))
                .toList());
    }
}
