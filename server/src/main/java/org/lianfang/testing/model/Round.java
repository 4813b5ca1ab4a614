package org.lianfang.testing.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;

/// Testing of everybody in some areas.
///
/// @param response under whose rules it is done
/// @param areas none within another, in order
/// @param targetHours in how many hours it is to be done
/// @param follows the round before in its campaign
/// @param closedAt absent while it is open
public record Round(
        UUID id,
        String code,
        String name,
        UUID response,
        List<AreaKey> areas,
        PoolSizes pools,
        Instant startsAt,
        int targetHours,
        @Nullable UUID follows,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /// The smallest area around all of it.
    public AreaKey around() {
        return areas.stream().reduce(AreaKey::around).orElse(AreaKey.NATION);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /// What was taken before the closing is taken in, however late it is sent.
    public boolean takes(Instant moment) {
        return closedAt == null || moment.isBefore(closedAt);
    }

    public boolean covers(AreaKey area) {
        return areas.stream().anyMatch(own -> own.contains(area));
    }

    /// Whoever works in a part of it may know of it.
    public boolean isSeenFrom(AreaScope scope) {
        return areas.stream().anyMatch(scope::touches);
    }

    /// What an area and the round have in common; empty when they lie apart.
    public List<AreaKey> within(AreaKey area) {
        return areas.stream()
                .flatMap(own -> {
                    if (own.contains(area)) {
                        return Optional.of(area).stream();
                    }
                    return area.contains(own) ? Optional.of(own).stream() : Optional.<AreaKey>empty().stream();
                })
                .toList();
    }

    public Round closed(Instant at) {
        return new Round(
                id,
                code,
                name,
                response,
                areas,
                pools,
                startsAt,
                targetHours,
                follows,
                openedAt,
                closedAt == null ? at : closedAt);
    }
}
