package org.lianfang.cases.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What an analysis knows of a case.
///
/// @param resident absent for whoever is not in the register
/// @param age as it was told
public record CaseFact(
        UUID id,
        String number,
        AreaKey area,
        @Nullable UUID resident,
        String age,
        Days days,
        Steps steps,
        Infection infection) {

    /// Days in the zone of the response.
    ///
    /// @param known when it came into the books
    /// @param listed whether it came by a list, so that the day on which it is known tells nothing
    public record Days(
            @Nullable LocalDate onset,
            @Nullable LocalDate positive,
            @Nullable LocalDate confirmed,
            @Nullable LocalDate isolated,
            @Nullable LocalDate reported,
            LocalDate known,
            boolean listed) {

        /// @return absent when it is not known
        public @Nullable LocalDate of(CaseDay by) {
            return switch (by) {
                case ONSET -> onset;
                case REPORT -> first(reported, confirmed, positive, listed ? null : known);
            };
        }

        /// Onset, else the best that is known.
        public LocalDate best() {
            return Objects.requireNonNull(first(onset, of(CaseDay.REPORT), known));
        }

        private static @Nullable LocalDate first(@Nullable LocalDate... days) {
            return Stream.of(days).filter(Objects::nonNull).findFirst().orElse(null);
        }
    }

    /// @param known absent for what came by a list
    public record Steps(
            @Nullable Instant known,
            @Nullable Instant reported,
            @Nullable Instant interviewed,
            @Nullable Instant contactsListed) {}

    @Override
    public String toString() {
        return "CaseFact[" + id + "]";
    }
}
