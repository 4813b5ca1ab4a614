package org.lianfang.testing.planning;

import java.util.UUID;

/// A turn that people were told in the plan before.
///
/// @param pinned somebody has set it by hand
public record Told(UUID station, int slot, boolean pinned) {

    /// Whose turn it is.
    public record Who(BuildingKey building, Crowd crowd, int number) {

        public static Who of(Cutting.Piece piece) {
            return new Who(piece.building().key(), piece.crowd(), piece.number());
        }
    }
}
