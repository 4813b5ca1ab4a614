package org.lianfang.people.usecase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.RegisteredHouseholds;
import org.lianfang.people.store.RegisteredResidents;
import org.lianfang.people.usecase.ListingResidents.Place;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Leafs through the households of an area.
@Service
public class ListingHouseholds {

    private final RegisteredHouseholds households;
    private final RegisteredResidents residents;
    private final Areas areas;
    private final Ledger ledger;

    ListingHouseholds(RegisteredHouseholds households, RegisteredResidents residents, Areas areas, Ledger ledger) {
        this.households = households;
        this.residents = residents;
        this.areas = areas;
        this.ledger = ledger;
    }

    /// @param after where the page before ended
    /// @param limit how many lines at most
    /// @throws Refusal `kernel/outside-your-area`
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public List<HouseholdLine> list(AreaKey area, @Nullable Place after, int limit) {
        Access.requireWithin(area);
        var from = after == null ? new Place(area, new UUID(0, 0)) : after;
        var found = households.page(area, from.area(), from.id(), limit);
        var members = residents.membersOf(found.stream().map(Household::id).toList()).stream()
                .collect(Collectors.groupingBy(Resident::household, Collectors.counting()));
        var names = areas.places(found.stream().map(Household::area).distinct().toList(), AreaLevel.VILLAGE);
        ledger.takeDown(
                Act.of("people.households-listed", "households", area, area).withDetail(Map.of("count", found.size())));
        return found.stream()
                .map(household -> new HouseholdLine(
                        household.id(),
                        household.area(),
                        names.get(household.area()),
                        household.door().written(),
                        household.kind(),
                        household.phone() == null ? null : household.phone().toString(),
                        Math.toIntExact(members.getOrDefault(household.id(), 0L))))
                .toList();
    }
}
