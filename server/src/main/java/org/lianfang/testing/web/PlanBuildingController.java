package org.lianfang.testing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Page;
import org.lianfang.people.Buildings.Doorway;
import org.lianfang.territory.Areas;
import org.lianfang.testing.planning.Building;
import org.lianfang.testing.planning.Spot;
import org.lianfang.testing.usecase.KeepingSpots;
import org.lianfang.testing.usecase.KeepingSpots.BuildingSpot;
import org.lianfang.testing.usecase.KeepingSpots.StationSpot;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Buildings of a round, where they stand, and their doors.
@RestController
@RequestMapping("/api/testing/rounds/{id}/plan")
class PlanBuildingController {

    private final KeepingSpots keeping;
    private final Areas areas;

    PlanBuildingController(KeepingSpots keeping, Areas areas) {
        this.keeping = keeping;
        this.areas = areas;
    }

    /// @param building tells it apart in its area; empty for houses with a door of their own
    /// @param place absent when nobody has told where it stands
    record BuildingLine(
            AreaKey areaKey,
            @Nullable String areaName,
            String building,
            String label,
            int persons,
            int doors,
            @Nullable Spot place) {

        static BuildingLine of(Building building, Map<AreaKey, String> names) {
            return new BuildingLine(
                    building.key().area(),
                    names.get(building.key().area()),
                    building.key().building(),
                    building.label(),
                    building.persons(),
                    building.doors().size(),
                    building.spot());
        }
    }

    /// A door and how many come from behind it. Who is held is told at the door and is not among them.
    record DoorLine(UUID householdId, String door, int persons, int frail, int atHome) {

        static DoorLine of(Doorway door) {
            return new DoorLine(
                    door.household(), door.door(), door.persons() - door.held(), door.frail(), door.atHome());
        }

        @Override
        public String toString() {
            return "DoorLine[" + householdId + "]";
        }
    }

    record Doors(List<DoorLine> doors) {}

    /// @param buildings at most 500
    /// @param stations at most 500
    record Places(
            @Nullable List<BuildingSpot> buildings,
            @Nullable List<StationSpot> stations) {}

    @GetMapping("/buildings")
    Page<BuildingLine> buildings(
            @PathVariable UUID id,
            @RequestParam AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var from = Page.afterText(after);
        var all = keeping.buildings(id, area);
        var found = all.stream()
                .dropWhile(building -> from != null && !mark(building).equals(from))
                .skip(from == null ? 0 : 1)
                .limit(size + 1L)
                .toList();
        var page = Page.cut(found, size, (Building building) -> mark(building));
        var names = areas.places(
                page.items().stream().map(building -> building.key().area()).collect(Collectors.toSet()),
                AreaLevel.VILLAGE);
        return page.map(building -> BuildingLine.of(building, names));
    }

    @GetMapping("/doors")
    Doors doors(@PathVariable UUID id, @RequestParam AreaKey area, @RequestParam(defaultValue = "") String building) {
        return new Doors(keeping.doors(id, area, building).stream()
                .map(DoorLine::of)
                .filter(door -> door.persons > 0)
                .toList());
    }

    /// Tells where buildings and stations stand; what was known before is replaced.
    @PutMapping("/places")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable UUID id, @RequestBody Places body) {
        var buildings = body.buildings == null ? List.<BuildingSpot>of() : body.buildings;
        var stations = body.stations == null ? List.<StationSpot>of() : body.stations;
        BatchItems.refuseTooMany(Math.max(buildings.size(), stations.size()));
        buildings.forEach(building -> Fields.required("buildings", building));
        stations.forEach(station -> Fields.required("stations", station));
        keeping.put(buildings, stations);
    }

    private static String mark(Building building) {
        return building.key().area() + "/" + building.key().building();
    }
}
