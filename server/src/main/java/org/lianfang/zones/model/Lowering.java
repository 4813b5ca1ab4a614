package org.lianfang.zones.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.zones.Level;

/// A zone is to be lowered earlier than the rule: proposed by one person, decided by another.
///
/// @param area the smallest around the zone
/// @param stage which it would end
/// @param to low means that the zone is lifted
/// @param evidence number of the decision or of the report that it rests on
/// @param decided absent while it waits for the second person
public record Lowering(
        UUID id,
        UUID zone,
        AreaKey area,
        UUID stage,
        Level to,
        Reason reason,
        String evidence,
        Issuer proposer,
        Instant proposedAt,
        @Nullable Decided decided) {

    /// Health reasons only.
    public enum Reason {
        RAISED_BY_MISTAKE,
        CASE_RULED_OUT,
        DRAWN_TOO_WIDE,
        EVERYBODY_MOVED_OUT
    }

    public enum Outcome {
        APPROVED,
        REFUSED
    }

    public record Decided(Issuer by, Instant at, Outcome outcome) {}
}
