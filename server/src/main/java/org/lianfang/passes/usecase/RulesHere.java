package org.lianfang.passes.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.model.LocalRule;
import org.lianfang.passes.model.LocalStanding;
import org.lianfang.passes.model.PassRules;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.model.Stricter;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.response.RulePack;
import org.lianfang.zones.Level;
import org.lianfang.zones.Zones;
import org.springframework.stereotype.Component;

/// The rules of the response that is active in an area, with the stricter ones that were approved there, and those of
/// the pack for gates in a zone.
/// Without one nothing restricts anybody.
@Component
class RulesHere {

    /// In which days are counted where no response is active.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final PassRules NONE = PassRules.of(new RulePack("none/none", "0", "none", Map.of(), Map.of()));

    private final Responses responses;
    private final LocalRulesInForce inForce;
    private final Zones zones;
    private final InstantSource clock;
    private final Map<RulePack, PassRules> read = new ConcurrentHashMap<>();

    RulesHere(Responses responses, LocalRulesInForce inForce, Zones zones, InstantSource clock) {
        this.responses = responses;
        this.inForce = inForce;
        this.zones = zones;
        this.clock = clock;
    }

    /// @param rules that hold here now
    /// @param pack what they would be without those of the area
    /// @param local stricter ones that hold here now
    /// @param response absent where none is active
    record Here(
            PassRules rules,
            PassRules pack,
            List<LocalRule> local,
            ZoneId zone,
            @Nullable UUID response) {

        LocalDate dayOf(Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }

        LocalStanding standings() {
            return new LocalStanding(pack, local, zone);
        }

        /// @throws org.lianfang.kernel.refusal.Refusal `passes/no-pass-rules` when the pack says nothing about
        ///     passes
        Here needed() {
            if (rules.isEmpty()) {
                throw PassesRefusal.NO_PASS_RULES.with();
            }
            return this;
        }
    }

    Here in(AreaKey area) {
        return responses
                .currentFor(area)
                .map(response -> of(response, area))
                .orElse(new Here(NONE, NONE, List.of(), ZONE, null));
    }

    private Here of(Response response, AreaKey area) {
        var pack = read.computeIfAbsent(response.rules(), PassRules::of);
        var now = clock.instant();
        var local = inForce.in(area, response.id(), now);
        var rules = Stricter.than(pack, local);
        return new Here(
                zones.levelAt(area, now) == Level.LOW ? rules : rules.inAZone(),
                pack,
                local,
                response.zone(),
                response.id());
    }
}
