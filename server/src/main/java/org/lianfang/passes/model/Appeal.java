package org.lianfang.passes.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What somebody holds against their status, and what was answered.
///
/// @param ground what it is held against
/// @param text in the person's own words
/// @param takenDownBy the clerk; absent when the person wrote it
/// @param dueAt until when it must be answered
/// @param decided absent while it is open
public record Appeal(
        UUID id,
        UUID resident,
        AreaKey area,
        UUID ground,
        Channel channel,
        String text,
        GroundFact.@Nullable Issuer takenDownBy,
        Instant madeAt,
        Instant dueAt,
        @Nullable Decided decided) {

    public enum Channel {
        ONLINE,
        COUNTER,
        TELEPHONE
    }

    public enum Outcome {
        UPHELD,
        REJECTED
    }

    /// @param reason in words for the person
    public record Decided(GroundFact.Issuer by, Instant at, Outcome outcome, String reason) {}

    public boolean isOverdueAt(Instant now) {
        return decided == null && dueAt.isBefore(now);
    }

    /// What somebody writes about themselves never slips into a log.
    @Override
    public String toString() {
        return "Appeal[" + id + "]";
    }
}
