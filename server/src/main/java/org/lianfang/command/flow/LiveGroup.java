package org.lianfang.command.flow;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// All live screens of one area. Its own virtual thread reads the figures once for all of them when they may have
/// changed, at most once a second, and passes them on when they did.
final class LiveGroup {

    /// Between two readings.
    static final long PAUSE_MILLIS = 1_000;
    /// Figures are read even without a change after this time: the day may have turned, or a change may have been
    /// missed.
    static final long LONGEST_SILENCE_MILLIS = 15_000;

    private static final Logger log = LoggerFactory.getLogger(LiveGroup.class);

    private final AreaKey area;
    private final Supplier<LiveMessage> read;
    private final Set<LiveSubscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final Semaphore changed = new Semaphore(1);
    private final Thread thread;
    private volatile @Nullable Reading last;
    private volatile boolean stopped;

    /// @param number ascending in this group: who joins while figures are passed on gets them once, and never older
    /// ones
    ///     after newer
    private record Reading(LiveMessage figures, long number) {}

    LiveGroup(AreaKey area, Supplier<LiveMessage> read) {
        this.area = area;
        this.read = read;
        this.thread = Thread.ofVirtual().name("live-" + area).unstarted(this::work);
    }

    AreaKey area() {
        return area;
    }

    void join(LiveSubscription subscription) {
        subscriptions.add(subscription);
        var known = last;
        if (known != null) {
            subscription.handFigures(known.figures, known.number);
        }
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /// @return whether nobody is left
    boolean leave(LiveSubscription subscription) {
        subscriptions.remove(subscription);
        return subscriptions.isEmpty();
    }

    void stop() {
        stopped = true;
        changed.release();
    }

    void wake() {
        changed.release();
    }

    void pass(LiveMessage message) {
        subscriptions.forEach(subscription -> subscription.hand(message));
    }

    Set<LiveSubscription> subscriptions() {
        return subscriptions;
    }

    private void work() {
        try {
            while (!stopped) {
                if (changed.tryAcquire(LONGEST_SILENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                }
                readAndPass();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAndPass() {
        try {
            var now = read.get();
            var before = last;
            if (before == null || !now.equals(before.figures)) {
                var reading = new Reading(now, before == null ? 1 : before.number + 1);
                last = reading;
                subscriptions.forEach(subscription -> subscription.handFigures(reading.figures, reading.number));
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "Live figures wait: the database is away ({})",
                    away.getClass().getName());
        }
    }
}
