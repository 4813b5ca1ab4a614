package org.lianfang.zones.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.zones.PlaceKind;

/// One place that is closed for a time.
///
/// @param zone that it belongs to; absent for a place that is closed on its own account
/// @param until last day
/// @param evidence number of the decision
/// @param opened absent while it holds
public record Closure(
        UUID id,
        @Nullable UUID zone,
        AreaKey area,
        UUID response,
        Sign sign,
        LocalDate from,
        LocalDate until,
        Ground ground,
        String evidence,
        Issuer by,
        Instant closedAt,
        @Nullable Opened opened) {

    /// @param name as people know the place
    public record Sign(String name, PlaceKind kind) {}

    /// Why a single place is closed.
    public enum Ground {
        CASE_WAS_THERE,
        CONTAMINATED,
        PEOPLE_MET_CLOSELY,
        IN_A_ZONE
    }

    public record Opened(Instant at, Why why, Issuer by) {}

    /// Why a place is open again.
    public enum Why {
        BY_HAND,
        DAYS_OVER,
        ZONE_LIFTED,
        RESPONSE_OVER
    }

    /// Whether a day lies after all of it.
    public boolean isOverOn(LocalDate day) {
        return until.isBefore(day);
    }
}
