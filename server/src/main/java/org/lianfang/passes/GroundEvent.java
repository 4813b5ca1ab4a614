package org.lianfang.passes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other modules tell this one: they publish, this one listens. Told again it changes nothing.
public sealed interface GroundEvent {

    /// A health ground has arisen for somebody.
    ///
    /// @param id of the fact in the module that tells it, a UUIDv7
    /// @param dayZero from which days are counted, such as the day of the last exposure
    /// @param until last day, for grounds that bring it; the pack counts the others
    /// @param evidenceKind such as `CASE`, and its id: where the ground can be looked at
    /// @param issuer account that decided, or [org.lianfang.kernel.access.Caller#SYSTEM_ID]
    record Arose(
            UUID id,
            UUID resident,
            Ground ground,
            LocalDate dayZero,
            @Nullable LocalDate until,
            String evidenceKind,
            String evidence,
            UUID issuer,
            Instant at)
            implements GroundEvent {}

    /// A ground holds no longer: the contact was none, the case was another person.
    ///
    /// @param id of the fact that was told before
    record Ended(UUID id, Instant at, UUID by) implements GroundEvent {}
}
