package org.lianfang.response.store;

import java.time.ZoneId;
import org.lianfang.identity.HouseBanner;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.springframework.stereotype.Component;

/// What every page says about the active response around or inside an area.
@Component
class BannerOfResponse implements HouseBanner {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ResponsesInMemory known;

    BannerOfResponse(ResponsesInMemory known) {
        this.known = known;
    }

    @Override
    public boolean inventedPeople(AreaKey area) {
        return known.activeOn(area).map(Response::inventedPeople).orElse(false);
    }

    @Override
    public ZoneId zone(AreaKey area) {
        return known.activeOn(area).map(Response::zone).orElse(CHINA);
    }
}
