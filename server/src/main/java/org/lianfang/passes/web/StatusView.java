package org.lianfang.passes.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.Colour;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.Appeal;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.Standing;
import org.lianfang.passes.store.Statuses;
import org.lianfang.passes.usecase.PersonStatus;

/// What holds of a person now.
///
/// @param groundId by which a change by hand names it
/// @param rule pack, version and key
/// @param issuer how the account signs; empty when the server did by itself
/// @param until when the clock ends this colour
/// @param freeFrom when the clock ends the ground
/// @param localRules stricter than the rule pack, where the person lives
record StatusView(
        UUID residentId,
        Colour colour,
        @Nullable Ground ground,
        @Nullable UUID groundId,
        @Nullable String rule,
        @Nullable EvidenceView evidence,
        @Nullable String issuer,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Instant freeFrom,
        Standing.@Nullable EndsBy endsBy,
        AppealWays appeal,
        List<LocalRuleView> localRules) {

    record EvidenceView(String kind, String reference) {

        static @Nullable EvidenceView of(@Nullable Evidence evidence) {
            return evidence == null ? null : new EvidenceView(evidence.kind().name(), evidence.reference());
        }
    }

    /// How to appeal.
    ///
    /// @param answerHours within which it is answered
    record AppealWays(int answerHours, List<Appeal.Channel> ways) {}

    static StatusView of(PersonStatus status) {
        var standing = status.standing();
        var because = standing.because();
        return new StatusView(
                status.resident(),
                standing.colour(),
                because == null ? null : because.ground(),
                because == null ? null : because.id(),
                standing.rule(),
                because == null ? null : EvidenceView.of(because.evidence()),
                because == null ? null : because.issuer().name(),
                standing.since(),
                standing.until(),
                standing.freeFrom(),
                standing.endsBy(),
                new AppealWays(status.appealHours(), List.of(Appeal.Channel.values())),
                status.local().stream().map(LocalRuleView::of).toList());
    }

    /// What held before.
    record PastView(
            Colour colour,
            @Nullable String ground,
            @Nullable String rule,
            @Nullable EvidenceView evidence,
            @Nullable String issuer,
            Instant since,
            @Nullable Instant until,
            @Nullable String endsBy,
            Instant recordedAt) {

        static PastView of(Statuses.Past past) {
            return new PastView(
                    past.colour(),
                    past.ground(),
                    past.rule(),
                    past.evidenceKind() == null || past.evidence() == null
                            ? null
                            : new EvidenceView(past.evidenceKind(), past.evidence()),
                    past.issuer(),
                    past.since(),
                    past.until(),
                    past.endsBy(),
                    past.recorded());
        }
    }
}
