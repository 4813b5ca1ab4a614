package org.lianfang.passes.flow;

import org.lianfang.passes.usecase.ForgettingPasses;
import org.lianfang.passes.usecase.KeepingKeys;
import org.lianfang.passes.usecase.MakingRulesStricter;
import org.lianfang.passes.usecase.RunningTheClock;
import org.lianfang.passes.usecase.WatchingForAlarms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Every minute.
@Component
class TheClock {

    private static final Logger log = LoggerFactory.getLogger(TheClock.class);

    private final RunningTheClock running;
    private final WatchingForAlarms alarms;
    private final KeepingKeys keys;
    private final ForgettingPasses expired;
    private final MakingRulesStricter stricter;

    TheClock(
            RunningTheClock running,
            WatchingForAlarms alarms,
            KeepingKeys keys,
            ForgettingPasses expired,
            MakingRulesStricter stricter) {
        this.running = running;
        this.alarms = alarms;
        this.keys = keys;
        this.expired = expired;
        this.stricter = stricter;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
    void everyMinute() {
        try {
            stricter.settleWhatChanged();
            running.run();
            alarms.look();
            keys.rotate();
            expired.forgetExpired();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Statuses end a little later: the database is away ({})", away.getClass());
        }
    }
}
