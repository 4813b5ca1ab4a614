package org.lianfang.people.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// Somebody who lives at a door.
///
/// @param area that of the household
/// @param version 1 at first, one more with each edit
public record Resident(UUID id, AreaKey area, UUID household, Person person, Stay stay, int version) {

    /// How long the resident counts.
    ///
    /// @param areaSince civil day from which the resident is counted in the area
    /// @param leftOn civil day from which the resident is no longer counted
    /// @param why as told; absent while the resident is here
    public record Stay(
            LocalDate areaSince,
            @Nullable LocalDate leftOn,
            @Nullable String why) {

        public static Stay since(LocalDate day) {
            return new Stay(day, null, null);
        }
    }

    public boolean hasLeft() {
        return stay.leftOn() != null;
    }
}
