package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Buildings;
import org.lianfang.testing.model.Coverage;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.CoverLists;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Coverage of a community by building and door: where to ring next. While a round is open only; what is frozen with
/// it are areas, not doors.
@Service
public class LookingAtBuildings {

    private final RoundLookup lookup;
    private final Homes homes;
    private final SystemTransactions transactions;
    private final AuditLog audit;
    private final InstantSource clock;

    LookingAtBuildings(
            RoundLookup lookup, Homes homes, SystemTransactions transactions, AuditLog audit, InstantSource clock) {
        this.lookup = lookup;
        this.homes = homes;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who lives behind which door, and how they stand.
    @Component
    record Homes(CoverLists lists, Buildings buildings) {}

    /// @param label as people write it; empty for houses of one door each
    public record Building(AreaKey area, String label, List<Door> doors) {

        public Coverage coverage() {
            return doors.stream().map(Door::coverage).reduce(Coverage.NONE, Coverage::plus);
        }
    }

    /// @param door where the household lives, as it is written
    public record Door(UUID household, String door, Coverage coverage) {}

    private record Place(AreaKey area, String building) {}

    /// In the order of area, building and door. Whoever lives there is counted; guests live nowhere.
    ///
    /// @param area a community or something in it
    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/area-outside-round`,
    ///     `testing/area-too-wide`, `testing/round-closed`
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public List<Building> of(UUID roundId, AreaKey area) {
        Access.requireWithin(area);
        var round = lookup.round(roundId, Access.scope());
        var parts = lookup.partsOf(round, area);
        if (area.level().compareTo(AreaLevel.VILLAGE) < 0) {
            throw TestingRefusal.AREA_TOO_WIDE.with();
        }
        if (!round.isOpen()) {
            throw TestingRefusal.ROUND_CLOSED.with("round", round.name());
        }
        var today = lookup.dayOf(clock.instant(), area);
        var found = new LinkedHashMap<Place, Building>();
        for (var part : parts) {
            var covered = transactions.snapshot(() -> homes.lists.byHousehold(roundId, part));
            for (var way : homes.buildings.doorways(part, today, Buildings.Sorting.NONE)) {
                found.computeIfAbsent(
                                new Place(way.area(), way.building()),
                                place -> new Building(place.area, way.label(), new ArrayList<>()))
                        .doors
                        .add(new Door(
                                way.household(),
                                way.door(),
                                covered.getOrDefault(way.household(), Coverage.NONE.withRegistered(way.persons()))));
            }
        }
        audit.record(Act.of("testing.listed", "round", roundId, area)
                .withDetail(Map.of("state", "BUILDINGS", "count", found.size())));
        return List.copyOf(found.values());
    }
}
