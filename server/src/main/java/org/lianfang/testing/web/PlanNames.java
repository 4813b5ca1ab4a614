package org.lianfang.testing.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.planning.PlannedSlot;
import org.lianfang.testing.planning.Slots;
import org.lianfang.testing.planning.Told;
import org.lianfang.testing.usecase.NamingStations;
import org.springframework.stereotype.Component;

/// Names of the areas and stations of turns.
@Component
class PlanNames {

    private final Areas areas;
    private final NamingStations stations;

    PlanNames(Areas areas, NamingStations stations) {
        this.areas = areas;
        this.stations = stations;
    }

    PlanSlotLine.Names of(List<PlannedSlot> slots, Slots time) {
        var keys = slots.stream().map(slot -> slot.who().building().area()).collect(Collectors.toSet());
        var ids = slots.stream()
                .flatMap(slot -> Stream.of(slot.turn(), slot.before()))
                .filter(Objects::nonNull)
                .map(Told::station)
                .collect(Collectors.toSet());
        return new PlanSlotLine.Names(
                areas.places(keys, AreaLevel.VILLAGE),
                stations.of(ids).stream()
                        .collect(Collectors.toMap(
                                station -> Objects.requireNonNull(station.id()), (Station station) -> station)),
                time);
    }
}
