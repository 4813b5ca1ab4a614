package org.lianfang.people.usecase;

import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.store.RegisteredResidents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows what the register keeps of one person. Numbers are masked, and the reading itself is taken down.
@Service
public class ReadingAResident {

    private final RegisteredResidents residents;
    private final Particulars particulars;
    private final Ledger ledger;

    ReadingAResident(RegisteredResidents residents, Particulars particulars, Ledger ledger) {
        this.residents = residents;
        this.particulars = particulars;
        this.ledger = ledger;
    }

    /// @throws Refusal `people/unknown-resident`
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public ResidentView read(UUID id) {
        var resident = residents.find(id).orElseThrow(PeopleRefusal.UNKNOWN_RESIDENT::with);
        ledger.takeDown(Act.of("people.resident-read", "resident", id, resident.area()));
        return particulars.of(resident);
    }
}
