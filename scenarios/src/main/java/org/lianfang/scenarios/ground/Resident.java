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

    /// How somebody belongs to the village, in the API's words.
    public enum Standing {
        RESIDENT,
        TENANT,
        MIGRANT
    }

    /// @param kind in the API's words @param until the day on which somebody looks again
    public record CareNeed(String kind, LocalDate until) {}
}
