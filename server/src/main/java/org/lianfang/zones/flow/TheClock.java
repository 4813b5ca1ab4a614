package org.lianfang.zones.flow;

import org.lianfang.zones.usecase.ClosingPlaces;
import org.lianfang.zones.usecase.FollowingTheRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Every minute: zones are lifted and places opened without anybody, and at most a minute late.
@Component
class TheClock {

    private static final Logger log = LoggerFactory.getLogger(TheClock.class);

    private final FollowingTheRule following;
    private final ClosingPlaces closing;

    TheClock(FollowingTheRule following, ClosingPlaces closing) {
        this.following = following;
        this.closing = closing;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void everyMinute() {
        try {
            following.run();
            closing.openThose();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Zones are lifted a little later: the database is away ({})", away.getClass());
        }
    }
}
