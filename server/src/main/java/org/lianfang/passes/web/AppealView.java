package org.lianfang.passes.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.model.Appeal;

/// An appeal with each of its steps.
///
/// @param takenDownBy the clerk; absent when the person wrote it
/// @param outcome absent while it is open
record AppealView(
        UUID id,
        UUID residentId,
        AreaKey areaKey,
        UUID groundId,
        Appeal.Channel channel,
        String text,
        @Nullable String takenDownBy,
        Instant madeAt,
        Instant dueAt,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        Appeal.@Nullable Outcome outcome,
        @Nullable String reason) {

    static AppealView of(Appeal appeal) {
        var taker = appeal.takenDownBy();
        var decided = appeal.decided();
        return new AppealView(
                appeal.id(),
                appeal.resident(),
                appeal.area(),
                appeal.ground(),
                appeal.channel(),
                appeal.text(),
                taker == null ? null : taker.name(),
                appeal.madeAt(),
                appeal.dueAt(),
                decided == null ? null : decided.by().name(),
                decided == null ? null : decided.at(),
                decided == null ? null : decided.outcome(),
                decided == null ? null : decided.reason());
    }
}
