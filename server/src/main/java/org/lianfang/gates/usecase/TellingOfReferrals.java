package org.lianfang.gates.usecase;

import java.util.UUID;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.Outcome;
import org.lianfang.gates.store.Crossings;
import org.lianfang.isolation.SentToHospital;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Tells of whoever went to hospital from a gate, so that somebody follows it until the hospital has answered.
@Service
public class TellingOfReferrals {

    private final Crossings crossings;
    private final KnownTravellers travellers;
    private final SystemTransactions transactions;
    private final ApplicationEventPublisher events;

    TellingOfReferrals(
            Crossings crossings,
            KnownTravellers travellers,
            SystemTransactions transactions,
            ApplicationEventPublisher events) {
        this.crossings = crossings;
        this.travellers = travellers;
        this.transactions = transactions;
        this.events = events;
    }

    /// Asked again it tells the same again, which is followed once.
    public void tell(UUID crossing) {
        transactions
                .call(() -> crossings.find(crossing))
                .filter(found -> found.outcome() == Outcome.TO_HOSPITAL)
                .ifPresent(this::tell);
    }

    private void tell(Crossing crossing) {
        var resident = travellers.residentOf(crossing.traveller());
        transactions.run(() -> events.publishEvent(new SentToHospital(
                crossing.id(), crossing.area(), resident, crossing.moment().at())));
    }
}
