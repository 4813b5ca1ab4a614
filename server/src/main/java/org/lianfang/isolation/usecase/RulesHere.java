package org.lianfang.isolation.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.isolation.model.CheckTimes;
import org.lianfang.isolation.model.IsolationRules;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Responses;
import org.lianfang.response.RulePack;
import org.springframework.stereotype.Component;

/// The rules of the response that is active in an area. Without one nobody is kept apart.
@Component
class RulesHere {

    /// In which days are counted where no response is active.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final RulePack NONE = new RulePack("none/none", "0", "none", Map.of(), Map.of());

    private final Responses responses;
    private final Map<RulePack, IsolationRules> read = new ConcurrentHashMap<>();

    RulesHere(Responses responses) {
        this.responses = responses;
    }

    record Here(IsolationRules rules, ZoneId zone) {

        LocalDate dayOf(Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }

        Optional<CheckTimes.Window> dueCheck(Instant now) {
            return new CheckTimes(rules.dueHours(), zone).last(now);
        }
    }

    Here in(AreaKey area) {
        return responses
                .currentFor(area)
                .map(response -> new Here(read(response.rules()), response.zone()))
                .orElseGet(() -> new Here(read(NONE), ZONE));
    }

    private IsolationRules read(RulePack pack) {
        return read.computeIfAbsent(pack, IsolationRules::of);
    }
}
