package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.model.CheckedEntry;
import org.lianfang.people.model.EntryCheck;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.model.Resident;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.people.store.CareNeeds;
import org.lianfang.people.store.CareNeeds.NeedOfResident;
import org.lianfang.people.store.RegisteredHouseholds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrects what the register keeps of one person. An edit says which version it began from; when somebody else was
/// faster it is refused with both values.
@Service
public class EditingAResident {

    private final Records records;
    private final RegisteredHouseholds households;
    private final Homes homes;
    private final CareNeeds needs;
    private final Ledger ledger;

    EditingAResident(Records records, RegisteredHouseholds households, Homes homes, CareNeeds needs, Ledger ledger) {
        this.records = records;
        this.households = households;
        this.homes = homes;
        this.needs = needs;
        this.ledger = ledger;
    }

    /// @throws Refusal `people/unknown-resident`, `people/stale-write`, `people/has-left`, or what is wrong with the
    /// entry
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional
    public ResidentView edit(UUID id, ResidentEntry entry) {
        var before = records.locked(id);
        if (entry.version() == null) {
            throw PeopleRefusal.VERSION_MISSING.with();
        }
        if (entry.version() != before.version()) {
            throw stale(entry, before);
        }
        if (before.hasLeft()) {
            throw PeopleRefusal.HAS_LEFT.with();
        }
        var household = households.find(before.household()).orElseThrow(PeopleRefusal.UNKNOWN_HOUSEHOLD::with);
        var checked = EntryCheck.checkEdit(entry, before, household, ledger.today());
        homes.requireLivable(checked.home());
        var after = after(before, checked, ledger.today(before.area()));
        try {
            records.replace(before, after);
        } catch (DuplicateKeyException registeredElsewhere) {
            throw PeopleRefusal.REGISTERED_ALREADY.with();
        }
        needs.removeAll(id);
        needs.add(checked.needs().stream()
                .map(need -> new NeedOfResident(id, after.area(), need))
                .toList());
        ledger.takeDown(Act.of("people.resident-edited", "resident", id, after.area())
                .withDetail(Map.of("fields", Differences.between(before, after))));
        return records.view(id);
    }

    private Resident after(Resident before, CheckedEntry checked, LocalDate today) {
        var settled = homes.settle(List.of(checked));
        var area = settled.areaOf(checked);
        var stay = area.equals(before.area()) ? before.stay() : Resident.Stay.since(today);
        return new Resident(before.id(), area, settled.householdOf(checked), checked.person(), stay, before.version());
    }

    /// Both values, so that a person can decide; numbers masked as everywhere.
    private Refusal stale(ResidentEntry yours, Resident theirs) {
        var params = new HashMap<String, Object>();
        params.put("yours", yours);
        params.put("theirs", records.view(theirs.id()));
        return PeopleRefusal.STALE_WRITE.with(params);
    }
}
