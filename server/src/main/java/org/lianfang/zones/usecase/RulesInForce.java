package org.lianfang.zones.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.response.RulePack;
import org.lianfang.zones.model.Zone;
import org.lianfang.zones.model.ZoneRules;
import org.lianfang.zones.model.ZonesRefusal;
import org.springframework.stereotype.Component;

/// What the pack of a response says about zones.
@Component
class RulesInForce {

    private final Responses responses;
    private final Map<RulePack, ZoneRules> read = new ConcurrentHashMap<>();

    RulesInForce(Responses responses) {
        this.responses = responses;
    }

    record Here(Response response, ZoneRules rules) {

        LocalDate dayOf(Instant moment) {
            return response.dayOf(moment);
        }

        Instant startOf(LocalDate day) {
            return day.atStartOfDay(response.zone()).toInstant();
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `zones/no-zone-rules` where no response is active or its pack knows
    ///     no zones
    Here at(AreaKey area) {
        return responses
                .currentFor(area)
                .map(this::of)
                .filter(here -> !here.rules.isEmpty())
                .orElseThrow(ZonesRefusal.NO_ZONE_RULES::with);
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `zones/no-closure-rules` where no response is active or its pack
    ///     closes no places
    Here closingAt(AreaKey area) {
        return responses
                .currentFor(area)
                .map(this::of)
                .filter(here -> here.rules.longestClosure() > 0)
                .orElseThrow(ZonesRefusal.NO_CLOSURE_RULES::with);
    }

    /// Empty when the response of a zone is over.
    Optional<Here> of(Zone zone) {
        return of(zone.response());
    }

    Optional<Here> of(UUID response) {
        return responses.find(response).filter(Response::isActive).map(this::of);
    }

    private Here of(Response response) {
        return new Here(response, read.computeIfAbsent(response.rules(), ZoneRules::of));
    }
}
