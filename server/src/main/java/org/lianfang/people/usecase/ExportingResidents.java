package org.lianfang.people.usecase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.people.model.CareNeed;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.CareNeeds;
import org.lianfang.people.store.RegisteredHouseholds;
import org.lianfang.people.store.RegisteredResidents;
import org.lianfang.privacy.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the register of an area out, page by page, for a purpose that is taken down before the first page.
@Service
public class ExportingResidents {

    private final RegisteredResidents residents;
    private final RegisteredHouseholds households;
    private final CareNeeds needs;
    private final Ledger ledger;

    ExportingResidents(RegisteredResidents residents, RegisteredHouseholds households, CareNeeds needs, Ledger ledger) {
        this.residents = residents;
        this.households = households;
        this.needs = needs;
        this.ledger = ledger;
    }

    /// One resident with everything that a file holds of them.
    public record Exported(Resident resident, String door, List<CareNeed> needs) {}

    /// @return the number of this export, which the file carries
    /// @throws Refusal `kernel/outside-your-area`
    @Needs(Permission.EXPORT_RESIDENTS)
    @Transactional
    public UUID begin(AreaKey area, Purpose purpose, String format) {
        Access.requireWithin(area);
        var id = Ids.next();
        ledger.takeDown(Act.of("people.exported", "export", id, area)
                .withPurpose(purpose.name())
                .withDetail(Map.of("format", format)));
        return id;
    }

    @Needs(Permission.EXPORT_RESIDENTS)
    @Transactional(readOnly = true)
    public List<Exported> page(AreaKey area, ListingResidents.Place after, int limit) {
        Access.requireWithin(area);
        var page = residents.page(area, after.area(), after.id(), limit);
        var ids = page.stream().map(Resident::id).toList();
        var held = needs.ofAll(ids, ledger.today(area));
        var doors = households
                .findAll(page.stream().map(Resident::household).distinct().toList())
                .stream()
                .collect(Collectors.toMap(
                        household -> household.id(),
                        household -> household.door().written()));
        return page.stream()
                .map(resident -> new Exported(
                        resident,
                        doors.getOrDefault(resident.household(), ""),
                        held.getOrDefault(resident.id(), List.of())))
                .toList();
    }
}
