package org.lianfang.zones.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.zones.PlaceKind;
import org.lianfang.zones.model.Closure;

/// A single place that is closed, or was.
///
/// @param until last day
/// @param evidence number of the decision
/// @param by how the account signs
/// @param openedAt absent while it holds
record ClosureView(
        UUID id,
        @Nullable UUID zoneId,
        AreaKey areaKey,
        @Nullable String areaName,
        String name,
        PlaceKind kind,
        LocalDate from,
        LocalDate until,
        Closure.Ground ground,
        String evidence,
        String by,
        Instant closedAt,
        @Nullable Instant openedAt,
        Closure.@Nullable Why openedWhy) {

    static ClosureView of(Closure closure, Map<AreaKey, String> names) {
        var opened = closure.opened();
        return new ClosureView(
                closure.id(),
                closure.zone(),
                closure.area(),
                names.get(closure.area()),
                closure.sign().name(),
                closure.sign().kind(),
                closure.from(),
                closure.until(),
                closure.ground(),
                closure.evidence(),
                closure.by().name(),
                closure.closedAt(),
                opened == null ? null : opened.at(),
                opened == null ? null : opened.why());
    }
}
