package org.lianfang.zones.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.zones.PlaceKind;
import org.lianfang.zones.model.Calendar;
import org.lianfang.zones.model.Closure;
import org.lianfang.zones.model.Lowering;
import org.lianfang.zones.model.PhaseRule;
import org.lianfang.zones.model.Zone;
import org.lianfang.zones.model.ZonesRefusal;
import org.lianfang.zones.store.Closures;
import org.lianfang.zones.store.Lowerings;
import org.lianfang.zones.store.StoredZones;
import org.springframework.stereotype.Service;

/// Zones with all their stages, what is to come, and what was proposed.
@Service
public class LookingAtZones {

    private final StoredZones zones;
    private final Lowerings lowerings;
    private final RulesInForce rules;
    private final SystemTransactions transactions;
    private final Closures closures;

    LookingAtZones(
            StoredZones zones,
            Lowerings lowerings,
            RulesInForce rules,
            SystemTransactions transactions,
            Closures closures) {
        this.closures = closures;
        this.zones = zones;
        this.lowerings = lowerings;
        this.rules = rules;
        this.transactions = transactions;
    }

    /// @param calendar empty once the zone is over
    /// @param closed kinds of places that the rule of its level closes; none once it is over
    /// @param closures single places that belong to it, the newest first
    public record Seen(
            Zone zone,
            List<Calendar.Step> calendar,
            List<Lowering> lowerings,
            List<PlaceKind> closed,
            List<Closure> closures) {}

    /// Those that hold, are or lie in an area, also those that are over, the newest first. Whoever works in a part of a
    /// zone sees all of it.
    @Needs(Permission.READ_TERRITORY)
    public List<Seen> in(AreaKey area, @Nullable UUID before, int limit) {
        Access.requireWithin(area);
        return transactions.callAs(Access.caller(), () -> seen(zones.touching(area, before, limit)));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `zones/unknown-zone`
    @Needs(Permission.READ_TERRITORY)
    public Seen one(UUID id) {
        var scope = Access.scope();
        return transactions.callAs(
                Access.caller(),
                () -> seen(zones.find(id)
                                .filter(zone -> zone.areas().stream().anyMatch(scope::touches))
                                .map(List::of)
                                .orElseThrow(ZonesRefusal.UNKNOWN_ZONE::with))
                        .getFirst());
    }

    private List<Seen> seen(List<Zone> found) {
        var ids = found.stream().map(Zone::id).toList();
        var proposed = lowerings.of(ids);
        var single = closures.of(ids);
        return found.stream()
                .map(zone -> new Seen(
                        zone,
                        calendar(zone),
                        proposed.getOrDefault(zone.id(), List.of()),
                        closed(zone),
                        single.getOrDefault(zone.id(), List.of())))
                .toList();
    }

    private List<PlaceKind> closed(Zone zone) {
        return zone.isOver()
                ? List.of()
                : rules.of(zone)
                        .flatMap(here -> here.rules().of(zone.current().phase()))
                        .map(PhaseRule::closed)
                        .orElse(List.of());
    }

    private List<Calendar.Step> calendar(Zone zone) {
        return zone.isOver()
                ? List.of()
                : rules.of(zone)
                        .map(here -> Calendar.of(
                                zone.current(), here.dayOf(zone.current().beganAt()), here.rules()))
                        .orElse(List.of());
    }
}
