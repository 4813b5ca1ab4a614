package org.lianfang.people.flow;

import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.usecase.EndingHomeMeasures;
import org.lianfang.response.ResponseEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// No measure outlives its response.
@Component
class WhenAResponseStandsDown {

    private final EndingHomeMeasures ending;
    private final SystemTransactions transactions;

    WhenAResponseStandsDown(EndingHomeMeasures ending, SystemTransactions transactions) {
        this.ending = ending;
        this.transactions = transactions;
    }

    @ApplicationModuleListener
    void on(ResponseEvent.StoodDown event) {
        transactions.run(() -> ending.lapseWithResponse(event.response(), event.on()));
    }

    /// A measure may have been ordered in the same moment, or on a server that had not heard yet.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void whatWasLeftBehind() {
        transactions.run(ending::lapseLeftBehind);
    }
}
