package org.lianfang.cases.flow;

import org.lianfang.cases.usecase.KeepingPresences;
import org.lianfang.cases.usecase.RunningPlans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Reads presences, at start all of them, and lets plans go on.
@Component
class TheClock {

    private static final Logger log = LoggerFactory.getLogger(TheClock.class);

    private final KeepingPresences presences;
    private final RunningPlans plans;

    TheClock(KeepingPresences presences, RunningPlans plans) {
        this.presences = presences;
        this.plans = plans;
    }

    /// On a thread of its own: reading may take minutes, and a server that stops does not wait for it.
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${lianfang.presences.look-every:20s}")
    void everyLittleWhile() {
        Thread.ofVirtual()
                .name("presences")
                .start(() -> reading(presences.isStale() ? presences::build : presences::lookForNews));
    }

    private static void reading(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Presences are read a little later: the database is away ({})", away.getClass());
        }
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void everyMinute() {
        try {
            plans.run();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Plans go on a little later: the database is away ({})", away.getClass());
        }
    }
}
