package org.lianfang.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// One emergency answered in one area.
///
/// @param stoodDownOn last civil day, absent while it is active
/// @param zone in which its civil days are counted
/// @param inventedPeople whether its people are invented (scenario or exercise); shown on every page
public record Response(
        UUID id,
        String name,
        String hazard,
        Level level,
        AreaKey area,
        LocalDate startedOn,
        @Nullable LocalDate stoodDownOn,
        ZoneId zone,
        RulePack rules,
        boolean inventedPeople) {

    /// Levels of public emergencies: I is the gravest.
    public enum Level {
        I,
        II,
        III,
        IV
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public boolean isActive() {
        return stoodDownOn == null;
    }

    public Response at(Level other) {
        return new Response(id, name, hazard, other, area, startedOn, stoodDownOn, zone, rules, inventedPeople);
    }

    public Response stoodDown(LocalDate on) {
        return new Response(id, name, hazard, level, area, startedOn, on, zone, rules, inventedPeople);
    }
}
