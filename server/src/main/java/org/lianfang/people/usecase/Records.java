package org.lianfang.people.usecase;

import java.util.List;
import java.util.UUID;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.RegisteredResidents;
import org.springframework.stereotype.Component;

/// One person's record while it is changed.
@Component
class Records {

    private final RegisteredResidents residents;
    private final Particulars particulars;
    private final Moving moving;
    private final Ledger ledger;

    Records(RegisteredResidents residents, Particulars particulars, Moving moving, Ledger ledger) {
        this.residents = residents;
        this.particulars = particulars;
        this.moving = moving;
        this.ledger = ledger;
    }

    /// Nobody else changes it until the end of the transaction.
    ///
    /// @throws Refusal `people/unknown-resident`
    Resident locked(UUID id) {
        return residents.findAllLocked(List.of(id)).stream()
                .findFirst()
                .orElseThrow(PeopleRefusal.UNKNOWN_RESIDENT::with);
    }

    void replace(Resident before, Resident after) {
        if (!residents.replace(after)) {
            throw new IllegalStateException("A locked record was changed by somebody else");
        }
        moving.resident(before, after, ledger.today(before.area()));
    }

    ResidentView view(UUID id) {
        return particulars.of(residents.find(id).orElseThrow(PeopleRefusal.UNKNOWN_RESIDENT::with));
    }
}
