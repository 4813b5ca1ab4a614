package org.lianfang.people.flow;

import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.usecase.FollowingAnArea;
import org.lianfang.territory.TerritoryEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// People of an area that ended go on in its successors.
@Component
class WhenAnAreaIsSucceeded {

    private final FollowingAnArea following;
    private final SystemTransactions transactions;

    WhenAnAreaIsSucceeded(FollowingAnArea following, SystemTransactions transactions) {
        this.following = following;
        this.transactions = transactions;
    }

    @ApplicationModuleListener
    void on(TerritoryEvent.AreaSucceeded event) {
        transactions.run(() -> following.follow(event.ended(), event.successors()));
    }
}
