package org.lianfang.gates.flow;

import org.lianfang.gates.GateEvent;
import org.lianfang.gates.usecase.TellingOfReferrals;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// The gate goes on working: who follows the referral is told afterwards.
@Component
class WhenSomebodyIsReferred {

    private final TellingOfReferrals telling;

    WhenSomebodyIsReferred(TellingOfReferrals telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(GateEvent.ReferralRecorded event) {
        telling.tell(event.crossing());
    }
}
