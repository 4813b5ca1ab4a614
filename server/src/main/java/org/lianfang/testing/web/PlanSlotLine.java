package org.lianfang.testing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.planning.Crowd;
import org.lianfang.testing.planning.PlannedSlot;
import org.lianfang.testing.planning.Slots;
import org.lianfang.testing.planning.Told;

/// Part of a building with its turn, as it is shown.
///
/// @param building tells it apart in its area; empty for houses with a door of their own
/// @param number of the part, from 0
/// @param fromDoor first of the doors whose people go together; absent where doors are not posted
/// @param load samples' worth of time
/// @param turn absent while there is no room
/// @param before the turn that they were told before, when it was another one
/// @param pinned somebody has set the turn by hand
record PlanSlotLine(
        UUID id,
        AreaKey areaKey,
        @Nullable String areaName,
        String building,
        String label,
        Crowd crowd,
        int number,
        @Nullable String fromDoor,
        @Nullable String toDoor,
        int persons,
        int load,
        @Nullable Turn turn,
        @Nullable Turn before,
        boolean pinned) {

    /// One slot at one station.
    record Turn(
            UUID stationId,
            @Nullable String stationCode,
            @Nullable String stationName,
            Instant begins,
            Instant ends) {}

    /// What lines are made with.
    record Names(Map<AreaKey, String> areas, Map<UUID, Station> stations, Slots time) {}

    static List<PlanSlotLine> of(List<PlannedSlot> slots, Names names) {
        return slots.stream().map(slot -> of(slot, names)).toList();
    }

    static PlanSlotLine of(PlannedSlot slot, Names names) {
        var building = slot.who().building();
        var turn = turn(slot.turn(), names);
        var before = turn(slot.before(), names);
        return new PlanSlotLine(
                slot.id(),
                building.area(),
                names.areas.get(building.area()),
                building.building(),
                slot.label(),
                slot.who().crowd(),
                slot.who().number(),
                slot.fromDoor(),
                slot.toDoor(),
                slot.persons(),
                slot.load(),
                turn,
                before == null || before.equals(turn) ? null : before,
                slot.turn() != null && slot.turn().pinned());
    }

    private static @Nullable Turn turn(@Nullable Told told, Names names) {
        if (told == null) {
            return null;
        }
        var station = names.stations.get(told.station());
        return new Turn(
                told.station(),
                station == null ? null : station.code(),
                station == null ? null : station.name(),
                names.time.beginOf(told.slot()),
                names.time.endOf(told.slot()));
    }

    /// Doors never slip into a log.
    @Override
    public String toString() {
        return "PlanSlotLine[" + id + "]";
    }
}
