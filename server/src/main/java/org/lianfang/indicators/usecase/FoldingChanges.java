package org.lianfang.indicators.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.lianfang.indicators.IndicatorEvent;
import org.lianfang.indicators.store.Foldings;
import org.lianfang.kernel.access.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Twice a second: folds what waits (one server of a cluster does), and tells this server's live screens which
/// areas changed. However many facts arrive, this is one statement and one event.
@Service
public class FoldingChanges {

    private static final Logger log = LoggerFactory.getLogger(FoldingChanges.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Foldings foldings;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private long seen = -1;
    private boolean failing;

    FoldingChanges(
            Foldings foldings,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.foldings = foldings;
        this.transactions = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void everyHalfSecond() {
        try {
            foldAndTell();
            failing = false;
        } catch (DataAccessException | TransactionException away) {
            if (!failing) {
                log.warn("Changes wait: figures are not folded while the database is away ({})", away.getClass());
            }
            failing = true;
        }
    }

    /// Folds what waits now, unless another server is at it.
    public synchronized void foldAndTell() {
        Access.runAsSystem(() -> {
            var look = look();
            if (seen < 0) {
                seen = look.last();
            }
            if (look.waiting()) {
                transactions.executeWithoutResult(status -> fold());
            }
            if (look.waiting() || look.last() > seen) {
                tell();
            }
        });
    }

    private Foldings.Look look() {
        return Objects.requireNonNull(transactions.execute(status -> foldings.look()));
    }

    private void fold() {
        if (foldings.mayFold() && foldings.fold(clock.instant()) > 0) {
            foldings.forgetBefore(clock.instant().minus(REMEMBERED));
        }
    }

    private void tell() {
        var news = Objects.requireNonNull(transactions.execute(status -> foldings.since(seen)));
        seen = news.last();
        if (!news.areas().isEmpty()) {
            events.publishEvent(new IndicatorEvent.CountersChanged(news.areas()));
        }
    }
}
