package org.lianfang.passes.usecase;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.LocalRule;
import org.lianfang.passes.model.PassesRefusal;

/// A stricter rule as it was proposed. Reason, evidence and last day are read leniently, so that what lacks
/// them is recognised as what it is: an attempt.
///
/// @param ground for the days of a ground
/// @param value as packs write it: `hold`, `yes`, `14`
/// @param reason one of [LocalRule.Reason]
/// @param evidence number of the decision
/// @param until last day
public record LocalRuleEntry(
        @Nullable UUID id,
        @Nullable AreaKey areaKey,
        LocalRule.@Nullable Rule rule,
        @Nullable Ground ground,
        @Nullable String value,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable LocalDate until) {

    /// What is needed is there.
    record Checked(
            UUID id,
            AreaKey area,
            LocalRule.Rule rule,
            @Nullable Ground ground,
            String value) {}

    Checked check() {
        var given = Fields.required("id", id);
        if (!Ids.isVersion7(given)) {
            throw PassesRefusal.ID_NOT_VERSION_7.with();
        }
        var named = Fields.required("rule", rule);
        return new Checked(
                given,
                Fields.required("areaKey", areaKey),
                named,
                named.isOfAGround() ? Fields.required("ground", ground) : null,
                Fields.required("value", value).strip().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Optional<LocalRule.Reason> healthReason() {
        return Stream.of(LocalRule.Reason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst();
    }

    boolean hasEvidence() {
        return evidence != null && !evidence.isBlank();
    }

    Evidence document() {
        return Evidence.typed(Evidence.Kind.DOCUMENT, Fields.required("evidence", evidence));
    }
}
