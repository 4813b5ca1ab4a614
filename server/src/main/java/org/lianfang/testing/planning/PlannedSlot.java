package org.lianfang.testing.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.testing.planning.Cutting.Piece;

/// Part of a building with its turn, as it is kept.
///
/// @param label of the building
/// @param turn absent while there is no room
/// @param before the turn that the same people were told in the edition before
public record PlannedSlot(
        UUID id,
        Told.Who who,
        String label,
        @Nullable String fromDoor,
        @Nullable String toDoor,
        int persons,
        int load,
        @Nullable Told turn,
        @Nullable Told before) {

    public static PlannedSlot of(UUID id, Part part, @Nullable Told before) {
        var piece = part.piece();
        return new PlannedSlot(
                id,
                Told.Who.of(piece),
                piece.building().label(),
                piece.fromDoor(),
                piece.toDoor(),
                piece.persons(),
                piece.load(),
                told(part.turn(), part.isPinned()),
                before);
    }

    /// @param spot where its building stands
    public Piece piece(@Nullable Spot spot) {
        return new Piece(
                new Building(who.building(), label, spot, List.of()),
                who.crowd(),
                who.number(),
                fromDoor,
                toDoor,
                persons,
                load);
    }

    private static @Nullable Told told(@Nullable Turn turn, boolean pinned) {
        return turn == null ? null : new Told(turn.site().id(), turn.slot(), pinned);
    }

    @Override
    public String toString() {
        return "PlannedSlot[" + id + "]";
    }
}
