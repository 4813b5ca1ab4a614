package org.lianfang.territory.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Responses;
import org.lianfang.territory.TerritoryRefusal;
import org.springframework.stereotype.Component;

/// The civil day of an area: by the calendar of its response, or China's while there is none.
@Component
class CivilDays {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Responses responses;
    private final InstantSource clock;

    CivilDays(Responses responses, InstantSource clock) {
        this.responses = responses;
        this.clock = clock;
    }

    LocalDate today(AreaKey area) {
        var now = clock.instant();
        return responses
                .currentFor(area)
                .map(response -> response.dayOf(now))
                .orElseGet(() -> LocalDate.ofInstant(now, CHINA));
    }

    /// The day asked for, or today.
    ///
    /// @throws Refusal `territory/day-in-future`
    LocalDate orToday(@Nullable LocalDate wish, AreaKey area) {
        var today = today(area);
        if (wish == null) {
            return today;
        }
        if (wish.isAfter(today)) {
            throw TerritoryRefusal.DAY_IN_FUTURE.with("day", wish);
        }
        return wish;
    }
}
