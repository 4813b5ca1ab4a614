package org.lianfang.testing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.PoolSizes;
import org.lianfang.testing.model.Round;

/// A round as it is shown.
///
/// @param pools most swabs in a tube, by setting
/// @param closedAt absent while it is open
record RoundLine(
        UUID id,
        String code,
        String name,
        UUID responseId,
        List<Place> areas,
        PoolSizes pools,
        Instant startsAt,
        int targetHours,
        @Nullable UUID follows,
        Instant openedAt,
        @Nullable Instant closedAt) {

    record Place(AreaKey areaKey, @Nullable String areaName) {}

    static RoundLine of(Round round, Map<AreaKey, String> names) {
        return new RoundLine(
                round.id(),
                round.code(),
                round.name(),
                round.response(),
                round.areas().stream()
                        .map(area -> new Place(area, names.get(area)))
                        .toList(),
                round.pools(),
                round.startsAt(),
                round.targetHours(),
                round.follows(),
                round.openedAt(),
                round.closedAt());
    }
}
