package org.lianfang.workforce.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.springframework.stereotype.Component;

/// The civil day of a moment in an area: by the response there, else by China's clock.
@Component
class CivilDays {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Responses responses;

    CivilDays(Responses responses) {
        this.responses = responses;
    }

    LocalDate of(Instant moment, AreaKey area) {
        return LocalDate.ofInstant(
                moment, responses.currentFor(area).map(Response::zone).orElse(CHINA));
    }
}
