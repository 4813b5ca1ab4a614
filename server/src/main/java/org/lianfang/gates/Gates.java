package org.lianfang.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What the command post may ask about gates.
public interface Gates {

    /// Gates open on a day within an area, with that day's counts.
    List<GateLine> openOn(AreaKey area, LocalDate day);

    /// @param today `persons`, `vehicles`, `toHospital`, `fever` of the day
    record GateLine(
            UUID id,
            String name,
            AreaKey area,
            Map<String, Long> today,
            int staffNow,
            int staffMinimum,
            @Nullable Instant lastHandoverAt,
            int openItems) {}
}
