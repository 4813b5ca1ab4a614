package org.lianfang.zones.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.zones.model.Calendar;
import org.lianfang.zones.model.Lowering;
import org.lianfang.zones.model.Zone;
import org.lianfang.zones.model.ZonesRefusal;
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

    LookingAtZones(StoredZones zones, Lowerings lowerings, RulesInForce rules, SystemTransactions transactions) {
        this.zones = zones;
        this.lowerings = lowerings;
        this.rules = rules;
        this.transactions = transactions;
    }

    /// @param calendar empty once the zone is over
    public record Seen(Zone zone, List<Calendar.Step> calendar, List<Lowering> lowerings) {}

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
        var proposed = lowerings.of(found.stream().map(Zone::id).toList());
        return found.stream()
                .map(zone -> new Seen(zone, calendar(zone), proposed.getOrDefault(zone.id(), List.of())))
                .toList();
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
