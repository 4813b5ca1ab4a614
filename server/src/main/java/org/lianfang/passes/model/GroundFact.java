package org.lianfang.passes.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.Ground;

/// A ground as it was told, and how it ended.
///
/// @param area where the person lived when it was told
/// @param dayZero from which days are counted
/// @param until last day, where the fact brings it
/// @param issuer how the account signs
/// @param known when it was told: nothing holds before
/// @param ended from when it holds no longer
public record GroundFact(
        UUID id,
        UUID resident,
        AreaKey area,
        Ground ground,
        Source source,
        LocalDate dayZero,
        @Nullable LocalDate until,
        Evidence evidence,
        Issuer issuer,
        Instant known,
        @Nullable Instant ended) {

    public enum Source {
        TESTING,
        PEOPLE,
        ANNOUNCED,
        /// A verified contact, or a case.
        CASES,
        /// Where somebody lives.
        ZONES,
        /// Two people.
        HAND
    }

    public record Issuer(UUID account, String name) {}

    public boolean holdsAt(Instant moment) {
        return !known.isAfter(moment) && (ended == null || ended.isAfter(moment));
    }
}
