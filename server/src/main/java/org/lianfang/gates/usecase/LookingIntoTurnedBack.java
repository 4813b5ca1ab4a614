package org.lianfang.gates.usecase;

import java.util.UUID;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.store.Crossings;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.OverReach;
import org.lianfang.passes.Passes;
import org.lianfang.territory.Area;
import org.lianfang.territory.Areas;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Looks whether somebody who was turned back came from where nothing is listed, without any ground: nobody may
/// be turned back then. What was told as the origin and is no name of an area says nothing either way.
/// Source: the nine don'ts of 5 June 2022.
@Service
public class LookingIntoTurnedBack {

    private final Crossings crossings;
    private final Known known;
    private final SystemTransactions transactions;
    private final ApplicationEventPublisher events;

    LookingIntoTurnedBack(
            Crossings crossings, Known known, SystemTransactions transactions, ApplicationEventPublisher events) {
        this.crossings = crossings;
        this.known = known;
        this.transactions = transactions;
        this.events = events;
    }

    /// By what it is judged.
    @Component
    record Known(Areas areas, KnownTravellers travellers, Passes passes) {}

    /// Announces it when it was over-reach. Asked again it announces the same again, which raises no second
    /// alarm.
    public void into(UUID crossing) {
        transactions.run(() -> crossings.find(crossing).ifPresent(this::into));
    }

    private void into(Crossing crossing) {
        var origin = crossing.journey().origin();
        if (origin == null) {
            return;
        }
        var from = known.areas.called(origin).stream().map(Area::key).toList();
        var resident = known.travellers.residentOf(crossing.traveller());
        if (known.passes.isOfLowRisk(from, resident, crossing.moment().at())) {
            events.publishEvent(new OverReach(
                    OverReach.Kind.TURNED_BACK_FROM_LOW_RISK, crossing.area(), "crossing", crossing.id(), resident));
        }
    }
}
