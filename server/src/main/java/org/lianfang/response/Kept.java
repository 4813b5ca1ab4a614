package org.lianfang.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lianfang.kernel.area.AreaKey;

/// How far back records of one kind are kept in an area today.
///
/// @param from oldest civil day that is kept; whatever began before it is over
/// @param zone in which that day is counted
public record Kept(AreaKey area, LocalDate from, ZoneId zone) {

    public Instant since() {
        return from.atStartOfDay(zone).toInstant();
    }
}
