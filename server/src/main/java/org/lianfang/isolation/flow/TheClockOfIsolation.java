package org.lianfang.isolation.flow;

import org.lianfang.isolation.usecase.WatchingForKeptLonger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Every five minutes: a day of the rule ends at midnight of the response, not of the server.
@Component
class TheClockOfIsolation {

    private static final Logger log = LoggerFactory.getLogger(TheClockOfIsolation.class);

    private final WatchingForKeptLonger watching;

    TheClockOfIsolation(WatchingForKeptLonger watching) {
        this.watching = watching;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5M")
    void look() {
        try {
            watching.look();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Alarms about people kept longer come a little later: the database is away ({})", away.getClass());
        }
    }
}
