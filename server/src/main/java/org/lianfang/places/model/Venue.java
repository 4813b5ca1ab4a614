package org.lianfang.places.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.tracing.Setting;

/// A place of the register at whose door a poster hangs.
///
/// @param code on its poster
/// @param closedAt since when nobody checks in there any more; absent while the poster is good
public record Venue(
        UUID id,
        AreaKey area,
        String code,
        Sign sign,
        Instant registeredAt,
        @Nullable Instant closedAt) {

    /// What people know it by, and how they are there.
    ///
    /// @param minutes how long a visit lasts as a rule
    public record Sign(String name, Setting setting, int minutes) {}

    public boolean isOpen() {
        return closedAt == null;
    }
}
