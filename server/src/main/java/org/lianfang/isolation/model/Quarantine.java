package org.lianfang.isolation.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Reason;
import org.lianfang.kernel.area.AreaKey;

/// A person whom a rule keeps apart.
///
/// @param area where the person lives
/// @param ended absent while it holds
public record Quarantine(
        UUID id,
        UUID resident,
        AreaKey area,
        Reason reason,
        Plan plan,
        Person person,
        Instant addedAt,
        @Nullable Instant ended) {

    /// What decides about the room.
    ///
    /// @param language tag; empty when any will do
    public record Person(
            UUID household, @Nullable Integer birthYear, boolean barrierFree, boolean needsCarer, String language) {}

    @Override
    public String toString() {
        return "Quarantine[" + id + "]";
    }
}
