package org.lianfang.scenarios.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.invention.Sex;

/// @param idNumber null: without papers @param phone null: has none
/// @param returnedOn day of return from a key region, null for everybody who was not there
public record Resident(
        UUID id,
        String name,
        Sex sex,
        LocalDate born,
        @Nullable String idNumber,
        @Nullable String phone,
        Standing standing,
        List<CareNeed> careNeeds,
        @Nullable LocalDate returnedOn) {

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 70;

    /// Whether they are about on their own: at work, at a theatre, in a bus.
    public boolean isAboutAlone(LocalDate on) {
        return born.isBefore(on.minusYears(YOUNGEST)) && born.isAfter(on.minusYears(OLDEST));
    }

    /// How somebody belongs to the village, in the API's words.
    public enum Standing {
        RESIDENT,
        TENANT,
        MIGRANT
    }

    /// @param kind in the API's words @param until the day on which somebody looks again
    public record CareNeed(String kind, LocalDate until) {}
}
