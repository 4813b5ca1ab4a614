package org.lianfang.isolation.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// A vehicle that brings people to a site.
///
/// @param driver name of a member of staff
/// @param seats for passengers
public record Trip(
        UUID id,
        UUID site,
        AreaKey area,
        Vehicle vehicle,
        String plate,
        String driver,
        int seats,
        Instant leavesAt,
        @Nullable Instant departedAt) {

    /// Who on board meets whom follows from it.
    public enum Vehicle {
        CAR,
        SEALED_BUS,
        VENTILATED_BUS
    }

    /// Who sits where.
    ///
    /// @param room number of the room that is kept
    /// @param handedOverTo name of who received the person at the site
    public record Seat(
            int number,
            UUID stay,
            UUID resident,
            @Nullable String room,
            @Nullable Instant handedOverAt,
            @Nullable String handedOverTo,
            @Nullable Instant missedAt) {}

    @Override
    public String toString() {
        return "Trip[" + id + "]";
    }
}
