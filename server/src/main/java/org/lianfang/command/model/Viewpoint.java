package org.lianfang.command.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;

/// From where somebody looks: an area, a civil day, and the response that was active there and then.
///
/// @param today the present civil day in the response's zone
/// @param zone in which days begin and end
public record Viewpoint(Place place, LocalDate day, LocalDate today, ZoneId zone, Optional<Response> response) {

    public AreaKey area() {
        return place.areaKey();
    }

    public boolean dayIsOver() {
        return day.isBefore(today);
    }

    public boolean isToday() {
        return day.equals(today);
    }

    public Instant dayBegins() {
        return day.atStartOfDay(zone).toInstant();
    }

    public Instant dayEnds() {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// First day of the totals; the day itself when no response was active.
    public LocalDate since() {
        return response.map(Response::startedOn)
                .filter(start -> !start.isAfter(day))
                .orElse(day);
    }
}
