package org.lianfang.passes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.HandChange;
import org.lianfang.passes.model.LocalRule;

/// A rule that is stricter in an area than the pack.
///
/// @param areaName absent where it is the person's own
/// @param ground for the days of a ground
/// @param value as packs write it
/// @param packValue what the pack said when it was proposed
/// @param evidence number of the decision
/// @param until last day
/// @param outcome absent while it waits for the second person
/// @param endedAt when it was ended before its day
record LocalRuleView(
        UUID id,
        AreaKey areaKey,
        @Nullable String areaName,
        LocalRule.Rule rule,
        @Nullable Ground ground,
        String value,
        String packValue,
        LocalRule.Reason reason,
        String evidence,
        LocalDate until,
        Instant endsAt,
        String proposer,
        Instant proposedAt,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        HandChange.@Nullable Outcome outcome,
        @Nullable Instant endedAt) {

    static LocalRuleView of(LocalRule rule) {
        return of(rule, null);
    }

    static LocalRuleView of(LocalRule rule, @Nullable String areaName) {
        var what = rule.what();
        var decided = rule.decided();
        return new LocalRuleView(
                rule.id(),
                rule.area(),
                areaName,
                what.rule(),
                what.ground(),
                what.value(),
                what.packValue(),
                rule.reason(),
                rule.evidence().reference(),
                rule.until(),
                rule.end(),
                rule.proposer().name(),
                rule.proposedAt(),
                decided == null ? null : decided.by().name(),
                decided == null ? null : decided.at(),
                decided == null ? null : decided.outcome(),
                rule.endedAt());
    }
}
