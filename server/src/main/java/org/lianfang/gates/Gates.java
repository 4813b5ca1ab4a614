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

    /// Gates open on a day within an area, with that day's counts, in order of area and code.
    List<GateLine> openOn(AreaKey area, LocalDate day);

    /// @param team responsible for the gate
    /// @param today `persons`, `vehicles`, `toHospital`, `fever` of the day
    /// @param lastHandoverAt of the latest hand-over that took place before the end of the day
    /// @param openItems items of hand-overs that nobody has done yet
    record GateLine(
            UUID id,
            String code,
            String name,
            AreaKey area,
            @Nullable UUID team,
            Map<String, Long> today,
            Staff staff,
            @Nullable Instant lastHandoverAt,
            int openItems) {}

    /// Persons at a gate: on duty at this moment, coming within eight hours, and how many it asks for.
    record Staff(int now, int next, int minimum) {}
}
