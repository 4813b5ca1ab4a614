package org.lianfang.zones.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.territory.Areas;
import org.lianfang.zones.Level;
import org.lianfang.zones.model.Issuer;
import org.lianfang.zones.model.Phase;
import org.lianfang.zones.model.PhaseRule;
import org.lianfang.zones.model.Place;
import org.lianfang.zones.model.Stage;
import org.lianfang.zones.model.Zone;
import org.lianfang.zones.model.ZonesRefusal;
import org.lianfang.zones.store.Findings;
import org.lianfang.zones.store.StoredZones;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Raises zones: at once, by one person, on a decision that can be looked at, and no wider than the pack allows.
@Service
public class RaisingZones {

    private final StoredZones zones;
    private final Ground ground;
    private final Changes changes;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    RaisingZones(
            StoredZones zones, Ground ground, Changes changes, SystemTransactions transactions, InstantSource clock) {
        this.zones = zones;
        this.ground = ground;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What a zone stands on.
    @Component
    record Ground(Areas areas, Findings findings, RulesInForce rules, ZonesInForce inForce) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `zones/no-zone-rules`, `zones/level-not-in-the-pack`,
    ///     `zones/wider-than-the-rule`, `zones/unknown-area`, `zones/id-already-used`
    @Needs(Permission.MANAGE_RESPONSE)
    public Zone raise(ZoneEntry entry) {
        var checked = entry.check();
        var places = checked.places();
        var around = Zone.around(places);
        places.forEach(place -> Access.requireWithin(place.area()));
        Access.requireWithin(around);
        places.forEach(place -> {
            if (!ground.areas.exists(place.area())) {
                throw ZonesRefusal.UNKNOWN_AREA.with("area", place.area());
            }
        });
        var here = ground.rules.at(around);
        var rule = ruleOf(here, checked.level());
        requireNoWider(here, checked.level(), places, checked.id());
        var caller = Access.caller();
        var raised = transactions.callAs(caller, () -> {
            var now = clock.instant();
            var stage = stage(here, rule, places, checked.evidence(), now);
            var zone = new Zone(
                    checked.id(), checked.name(), around, here.response().id(), places, List.of(stage), null);
            if (!changes.open(zone, rule)) {
                throw ZonesRefusal.ID_ALREADY_USED.with("id", zone.id());
            }
            return zone;
        });
        ground.inForce.forget();
        return raised;
    }

    /// A zone that holds is graver from now on.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `zones/unknown-zone`, `zones/zone-over`, `zones/not-higher`,
    ///     `zones/level-not-in-the-pack`, `zones/wider-than-the-rule`
    @Needs(Permission.MANAGE_RESPONSE)
    public Zone raise(UUID id, @Nullable Level to, @Nullable String evidence) {
        var scope = Access.scope();
        var level = Fields.required("level", to);
        var number = ZoneEntry.number(evidence);
        var raised = transactions.callAs(Access.caller(), () -> {
            var zone = known(id, scope);
            if (zone.current().level().compareTo(level) >= 0) {
                throw ZonesRefusal.NOT_HIGHER.with();
            }
            var here = ground.rules.of(zone).orElseThrow(ZonesRefusal.NO_ZONE_RULES::with);
            var rule = ruleOf(here, level);
            requireNoWider(here, level, zone.places(), id);
            changes.begin(zone, stage(here, rule, zone.places(), number, clock.instant()), rule);
            return zones.findLocked(id).orElseThrow();
        });
        ground.inForce.forget();
        return raised;
    }

    private Zone known(UUID id, AreaScope scope) {
        var zone = zones.findLocked(id)
                .filter(found -> scope.contains(found.around()))
                .orElseThrow(ZonesRefusal.UNKNOWN_ZONE::with);
        if (zone.isOver()) {
            throw ZonesRefusal.ZONE_OVER.with();
        }
        return zone;
    }

    private static PhaseRule ruleOf(RulesInForce.Here here, Level level) {
        if (level == Level.LOW) {
            throw ZonesRefusal.LEVEL_NOT_IN_THE_PACK.with();
        }
        return here.rules().of(Phase.raisedTo(level)).orElseThrow(ZonesRefusal.LEVEL_NOT_IN_THE_PACK::with);
    }

    private void requireNoWider(RulesInForce.Here here, Level level, List<Place> places, UUID zone) {
        var widest = here.rules().widest().get(level);
        if (widest != null && !places.stream().allMatch(widest::allows)) {
            var areas = places.stream().map(Place::area).distinct().toList();
            changes.attempted(zone, Zone.around(places), Access.caller(), areas);
            throw ZonesRefusal.WIDER_THAN_THE_RULE.with("widest", widest.word());
        }
    }

    /// Clean days are counted from the day on which somebody was last found there, else from today.
    private Stage stage(RulesInForce.Here here, PhaseRule rule, List<Place> places, String evidence, Instant now) {
        var today = here.dayOf(now);
        LocalDate dayZero = ground.findings.days(places, today.minusDays(rule.cleanDays() - 1L)).stream()
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
        Caller caller = Access.caller();
        return Changes.stage(
                rule,
                dayZero,
                rule.lastDay(dayZero),
                new Changes.Why(Stage.Cause.RAISED, evidence, new Issuer(caller.accountId(), caller.name()), now));
    }
}
