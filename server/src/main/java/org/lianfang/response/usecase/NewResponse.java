package org.lianfang.response.usecase;

import java.time.LocalDate;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;

/// What somebody wants to activate.
///
/// @param rulePack id such as `covid-19/2020-early`
/// @param timeZone IANA name; empty for China's
public record NewResponse(
        String name,
        String hazard,
        Response.Level level,
        AreaKey area,
        LocalDate startedOn,
        String rulePack,
        String timeZone,
        boolean inventedPeople) {}
