package org.lianfang.command.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.CommandRefusal;
import org.lianfang.command.model.Place;
import org.lianfang.command.model.Viewpoint;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.territory.Area;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// Finds out what an area and a day mean: names, the response, its zone and so where the day begins.
@Component
class Viewpoints {

    private static final ZoneId WITHOUT_RESPONSE = ZoneId.of("Asia/Shanghai");

    private final Areas areas;
    private final Responses responses;
    private final InstantSource clock;

    Viewpoints(Areas areas, Responses responses, InstantSource clock) {
        this.areas = areas;
        this.responses = responses;
        this.clock = clock;
    }

    /// @param asked absent for the present day
    /// @throws Refusal outside the scope, for an unknown area, or for a day to come
    Viewpoint of(AreaKey area, @Nullable LocalDate asked) {
        Access.requireWithin(area);
        var place = placeOf(area);
        var now = clock.instant();
        var currentZone = responses.currentFor(area).map(Response::zone).orElse(WITHOUT_RESPONSE);
        var day = asked == null ? LocalDate.ofInstant(now, currentZone) : asked;
        var response = responses.onDay(area, day);
        var zone = response.map(Response::zone).orElse(currentZone);
        var today = LocalDate.ofInstant(now, zone);
        if (day.isAfter(today)) {
            throw CommandRefusal.DAY_IN_FUTURE.with("day", day, "today", today);
        }
        return new Viewpoint(place, day, today, zone, response);
    }

    /// The present civil day of an area.
    LocalDate todayIn(AreaKey area) {
        var zone = responses.currentFor(area).map(Response::zone).orElse(WITHOUT_RESPONSE);
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    boolean exists(AreaKey area) {
        return area.equals(AreaKey.NATION) || areas.exists(area);
    }

    Place placeOf(AreaKey area) {
        if (area.equals(AreaKey.NATION)) {
            return Place.NATION;
        }
        return areas.find(area)
                .map(Viewpoints::placeOf)
                .orElseThrow(() -> CommandRefusal.UNKNOWN_AREA.with("area", area));
    }

    static Place placeOf(Area area) {
        return new Place(area.key(), area.name(), area.pinyin(), area.level());
    }
}
