package org.lianfang.zones.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// Places that share a level, from the day it was raised until it is lifted.
///
/// @param around the smallest area around all of it
/// @param stages in order; at least one
/// @param ended absent while it holds
public record Zone(
        UUID id,
        String name,
        AreaKey around,
        UUID response,
        List<Place> places,
        List<Stage> stages,
        @Nullable Ended ended) {

    public record Ended(Instant at, Why why) {}

    /// Why it is over.
    public enum Why {
        BY_RULE,
        EARLY,
        RESPONSE_OVER
    }

    public static AreaKey around(List<Place> places) {
        return places.stream().map(Place::area).reduce(AreaKey::around).orElse(AreaKey.NATION);
    }

    /// The last one, which holds unless the zone is over.
    public Stage current() {
        return stages.getLast();
    }

    public boolean isOver() {
        return ended != null;
    }

    public List<AreaKey> areas() {
        return places.stream().map(Place::area).distinct().sorted().toList();
    }
}
