package org.lianfang.response.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.store.ForgettingRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Lets every kind of records be forgotten on time: once after the start of a server, and again when a new day has
/// begun
/// in the zone of any response. A kind that could not be looked through is tried again after some minutes.
@Service
public class ForgettingOnTime {

    private static final Logger log = LoggerFactory.getLogger(ForgettingOnTime.class);

    private final ObjectProvider<KeptRecords> kinds;
    private final RetentionOfResponses retention;
    private final ForgettingRuns runs;
    private final SystemTransactions transactions;
    private final InstantSource clock;
    private volatile boolean serving;
    private boolean caughtUp;

    ForgettingOnTime(
            ObjectProvider<KeptRecords> kinds,
            RetentionOfResponses retention,
            ForgettingRuns runs,
            SystemTransactions transactions,
            InstantSource clock) {
        this.kinds = kinds;
        this.retention = retention;
        this.runs = runs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A command beside a running server has no web server and forgets nothing.
    @EventListener(WebServerInitializedEvent.class)
    void serves() {
        serving = true;
    }

    @Scheduled(initialDelayString = "${lianfang.forgetting.after-start:PT20S}", fixedDelayString = "PT10M")
    void onceADay() {
        if (!serving) {
            return;
        }
        try {
            var last = caughtUp ? lastRuns() : Map.<String, Instant>of();
            kinds.orderedStream()
                    .filter(kind -> isNewDaySince(last.get(kind.kind())))
                    .forEach(this::forget);
            caughtUp = true;
        } catch (DataAccessException | TransactionException away) {
            log.warn("What is over is forgotten later: the database is away ({})", away.getClass());
        }
    }

    /// Forgets everything that is over now.
    public void forgetAll() {
        kinds.orderedStream().forEach(this::forget);
    }

    /// When each kind was looked through last.
    Map<String, Instant> lastRuns() {
        return transactions.call(runs::last);
    }

    private void forget(KeptRecords kind) {
        try {
            var at = clock.instant();
            var gone = kind.forget();
            transactions.run(() -> runs.note(kind.kind(), at));
            if (gone > 0) {
                log.info("{} records of {} were over and are forgotten", gone, kind.kind());
            }
        } catch (DataAccessException | TransactionException notNow) {
            log.warn("{} are forgotten later ({})", kind.kind(), notNow.getClass());
        }
    }

    private boolean isNewDaySince(@Nullable Instant last) {
        if (last == null) {
            return true;
        }
        var now = clock.instant();
        return retention.clocks().responses().stream()
                .anyMatch(response -> day(now, response.zone()).isAfter(day(last, response.zone())));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
