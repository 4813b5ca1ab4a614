package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.audit.Act;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.people.model.Household;
import org.lianfang.people.store.RegisteredResidents;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// Puts together what the register shows of one household.
@Component
class HouseholdViews {

    private final RegisteredResidents residents;
    private final Lines lines;
    private final Areas areas;
    private final Ledger ledger;

    HouseholdViews(RegisteredResidents residents, Lines lines, Areas areas, Ledger ledger) {
        this.residents = residents;
        this.lines = lines;
        this.areas = areas;
        this.ledger = ledger;
    }

    HouseholdView of(Household household) {
        return new HouseholdView(
                household.id(),
                household.area(),
                areas.places(List.of(household.area()), AreaLevel.VILLAGE).get(household.area()),
                household.door().written(),
                household.kind(),
                household.phone() == null ? null : household.phone().toString(),
                lines.of(residents.membersOf(List.of(household.id()))),
                household.version());
    }

    LocalDate today() {
        return ledger.today();
    }

    void takeDown(Act act) {
        ledger.takeDown(act);
    }
}
