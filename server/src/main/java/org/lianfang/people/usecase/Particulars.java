package org.lianfang.people.usecase;

import java.util.List;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.CareNeeds;
import org.lianfang.people.store.HomeMeasures;
import org.lianfang.people.store.RegisteredHouseholds;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// Puts together everything that the register shows of one person.
@Component
class Particulars {

    private final RegisteredHouseholds households;
    private final CareNeeds needs;
    private final HomeMeasures measures;
    private final Areas areas;
    private final Ledger ledger;

    Particulars(RegisteredHouseholds households, CareNeeds needs, HomeMeasures measures, Areas areas, Ledger ledger) {
        this.households = households;
        this.needs = needs;
        this.measures = measures;
        this.areas = areas;
        this.ledger = ledger;
    }

    ResidentView of(Resident resident) {
        var household = households.find(resident.household()).orElseThrow(PeopleRefusal.UNKNOWN_HOUSEHOLD::with);
        return ResidentView.of(
                resident,
                household.door(),
                areas.places(List.of(resident.area()), AreaLevel.VILLAGE).get(resident.area()),
                needs.of(resident.id(), ledger.today(resident.area())),
                measures.of(List.of(resident.id())));
    }
}
