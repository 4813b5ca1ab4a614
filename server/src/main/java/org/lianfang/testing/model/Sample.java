package org.lianfang.testing.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// One swab of one person in one tube: a fact.
///
/// @param area of the station
/// @param day civil day on which it counts
/// @param person the resident, or what stands for a guest
/// @param home where a resident lives; absent for guests
public record Sample(
        UUID id,
        UUID round,
        UUID station,
        AreaKey area,
        LocalDate day,
        TubeCode tube,
        UUID person,
        @Nullable Home home) {

    public Sample movedTo(UUID newId, TubeCode other) {
        return new Sample(newId, round, station, area, day, other, person, home);
    }
}
