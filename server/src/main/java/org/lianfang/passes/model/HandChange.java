package org.lianfang.passes.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.Ground;

/// A change of one person's status by hand: proposed by one, decided by another.
///
/// @param decided absent while it waits for the second person
public record HandChange(
        UUID id,
        UUID resident,
        AreaKey area,
        What what,
        Evidence evidence,
        GroundFact.Issuer proposer,
        Instant proposedAt,
        @Nullable Decided decided) {

    /// What is to be changed.
    public sealed interface What {}

    /// A ground is added. It ends by itself after the days of the rule, or those that changes by hand last, if
    /// earlier.
    public record Raise(Ground ground, LocalDate dayZero) implements What {}

    /// A ground is ended before its time.
    public record Lift(UUID ground, LiftReason reason) implements What {}

    public enum LiftReason {
        FALSE_POSITIVE,
        WRONG_PERSON,
        RULE_MISAPPLIED,
        APPEAL_UPHELD
    }

    public enum Outcome {
        APPROVED,
        REFUSED
    }

    public record Decided(GroundFact.Issuer by, Instant at, Outcome outcome) {}
}
