package org.lianfang.isolation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.Stay;
import org.lianfang.kernel.area.AreaKey;

/// Where somebody is apart.
///
/// @param arrivedAt absent while a room is kept for somebody on the way
/// @param until last day of this phase
record StayView(
        UUID id,
        UUID quarantineId,
        UUID residentId,
        AreaKey areaKey,
        Stay.Kind kind,
        @Nullable UUID roomId,
        @Nullable Integer bed,
        Reason reason,
        LocalDate dayZero,
        LocalDate until,
        List<LocalDate> testDays,
        Instant since,
        @Nullable Instant arrivedAt,
        @Nullable Instant endedAt,
        Stay.@Nullable Why endedWhy) {

    static StayView of(Stay stay) {
        var bed = stay.bed();
        var end = stay.end();
        var rule = stay.terms().rule();
        return new StayView(
                stay.id(),
                stay.quarantine(),
                stay.resident(),
                stay.area(),
                stay.kind(),
                bed == null ? null : bed.room(),
                bed == null ? null : bed.number(),
                stay.reason(),
                rule.dayZero(),
                rule.until(),
                rule.testDays(),
                stay.since(),
                stay.arrivedAt(),
                end == null ? null : end.at(),
                end == null ? null : end.why());
    }
}
