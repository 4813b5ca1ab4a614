package org.lianfang.passes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.HandChange;
import org.lianfang.passes.usecase.HandChangeEntry;

/// A change by hand.
///
/// @param outcome absent while it waits for the second person
record ChangeView(
        UUID id,
        UUID residentId,
        AreaKey areaKey,
        HandChangeEntry.Kind kind,
        @Nullable Ground ground,
        @Nullable LocalDate dayZero,
        @Nullable UUID groundId,
        HandChange.@Nullable LiftReason liftReason,
        StatusView.EvidenceView evidence,
        String proposer,
        Instant proposedAt,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        HandChange.@Nullable Outcome outcome) {

    static ChangeView of(HandChange change) {
        var raise = change.what() instanceof HandChange.Raise one ? one : null;
        var lift = change.what() instanceof HandChange.Lift one ? one : null;
        var decided = change.decided();
        return new ChangeView(
                change.id(),
                change.resident(),
                change.area(),
                raise == null ? HandChangeEntry.Kind.LIFT : HandChangeEntry.Kind.RAISE,
                raise == null ? null : raise.ground(),
                raise == null ? null : raise.dayZero(),
                lift == null ? null : lift.ground(),
                lift == null ? null : lift.reason(),
                new StatusView.EvidenceView(
                        change.evidence().kind().name(), change.evidence().reference()),
                change.proposer().name(),
                change.proposedAt(),
                decided == null ? null : decided.by().name(),
                decided == null ? null : decided.at(),
                decided == null ? null : decided.outcome());
    }
}
