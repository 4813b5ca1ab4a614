package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.store.RegisteredResidents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Leafs through the register of an area.
@Service
public class ListingResidents {

    private final RegisteredResidents residents;
    private final Lines lines;
    private final Ledger ledger;

    ListingResidents(RegisteredResidents residents, Lines lines, Ledger ledger) {
        this.residents = residents;
        this.lines = lines;
        this.ledger = ledger;
    }

    /// A place in the order of area and id.
    public record Place(AreaKey area, UUID id) {}

    /// @param after where the page before ended
    /// @param limit how many lines at most
    /// @throws Refusal `kernel/outside-your-area`
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public List<ResidentLine> list(AreaKey area, @Nullable Place after, int limit) {
        Access.requireWithin(area);
        var from = after == null ? new Place(area, new UUID(0, 0)) : after;
        var found = lines.of(residents.page(area, from.area(), from.id(), limit));
        ledger.takeDown(Act.of("people.listed", "residents", area, area).withDetail(Map.of("count", found.size())));
        return found;
    }

    /// Those of an area who are under a home measure on a day.
    ///
    /// @param day today when absent
    /// @throws Refusal `kernel/outside-your-area`
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public List<ResidentLine> underMeasure(AreaKey area, @Nullable LocalDate day, @Nullable Place after, int limit) {
        Access.requireWithin(area);
        var from = after == null ? new Place(area, new UUID(0, 0)) : after;
        var on = day == null ? ledger.today(area) : day;
        var found = lines.of(residents.pageUnderMeasure(area, on, from.area(), from.id(), limit), on);
        ledger.takeDown(Act.of("people.listed", "residents", area, area).withDetail(Map.of("count", found.size())));
        return found;
    }
}
