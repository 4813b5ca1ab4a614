package org.lianfang.identity.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.model.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who holds a session or a token. Remembered for a few seconds, so that a busy gate does not ask the database for
/// every crossing; forgotten at once on this server when anything changes, and the moment a grant expires. Those who
/// keep coming are asked for together before that time is over: hundreds of desks that began together would otherwise
/// each ask in the same second, again and again.
@Component
public class RecognisingVisitors {

    private static final Logger log = LoggerFactory.getLogger(RecognisingVisitors.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(3);
    private static final int MOST_REMEMBERED = 50_000;
    private static final int TOGETHER = 1_000;

    private final FindingVisitors finding;
    private final InstantSource clock;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Secret.Hash, Known> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    RecognisingVisitors(FindingVisitors finding, InstantSource clock) {
        this.finding = finding;
        this.clock = clock;
    }

    /// What the database said; one object for each answer.
    private static final class Known {

        private final Optional<Visitor> visitor;
        /// How many changes had been made when the database was asked.
        private final long change;
        private final Instant asked;
        /// Whether anybody came since.
        private volatile boolean wanted;

        Known(Optional<Visitor> visitor, long change, Instant asked) {
            this.visitor = visitor;
            this.change = change;
            this.asked = asked;
        }
    }

    /// @throws Refusal `identity/device-revoked` when the session lives on a device that was revoked
    public Optional<Visitor> bySession(Secret secret) {
        return recognise(secret.hash(), Visitor.Kind.PERSON);
    }

    public Optional<Visitor> byToken(Secret secret) {
        return recognise(secret.hash(), Visitor.Kind.MACHINE);
    }

    /// Whatever is remembered may be wrong once the running transaction is through.
    void forgetAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.incrementAndGet();
            }
        });
    }

    /// Asks for all who keep coming and whose time is nearly over.
    @Scheduled(fixedDelayString = "PT1S")
    void askTogether() {
        var due = new HashMap<Secret.Hash, Known>();
        try {
            for (var entry : remembered.asMap().entrySet()) {
                if (isDue(entry.getValue())) {
                    due.put(entry.getKey(), entry.getValue());
                }
                if (due.size() == TOGETHER) {
                    askFor(due);
                    due.clear();
                }
            }
            askFor(due);
        } catch (DataAccessException | TransactionException away) {
            log.debug("Whoever comes next asks for themselves: the database is away");
        }
    }

    private boolean isDue(Known known) {
        return known.wanted
                && known.visitor
                        .filter(visitor -> visitor.kind() == Visitor.Kind.PERSON)
                        .isPresent()
                && !clock.instant().isBefore(known.asked.plus(ASKED_AGAIN_AFTER));
    }

    /// Whoever is not found asks for themselves, and is told why.
    private void askFor(Map<Secret.Hash, Known> due) {
        if (due.isEmpty()) {
            return;
        }
        var change = changes.get();
        var now = clock.instant();
        var found = finding.bySessions(due.keySet());
        due.forEach((secret, before) -> {
            var visitor = found.get(secret);
            if (visitor == null) {
                remembered.asMap().remove(secret, before);
            } else {
                remembered.asMap().replace(secret, before, new Known(Optional.of(visitor), change, now));
            }
        });
    }

    private Optional<Visitor> recognise(Secret.Hash secret, Visitor.Kind kind) {
        var known = remembered.getIfPresent(secret);
        if (known == null || !stillHolds(known)) {
            known = remembered.asMap().compute(secret, (same, other) -> knownNow(same, kind, other));
        }
        known.wanted = true;
        return known.visitor.filter(visitor -> visitor.kind() == kind);
    }

    /// However many requests of one visitor arrive when nothing is remembered, the database is asked once.
    ///
    /// @param other what somebody may have found out in the meantime
    private Known knownNow(Secret.Hash secret, Visitor.Kind kind, @Nullable Known other) {
        if (other != null && stillHolds(other)) {
            return other;
        }
        var change = changes.get();
        var now = clock.instant();
        return new Known(
                switch (kind) {
                    case PERSON -> finding.bySession(secret);
                    case MACHINE -> finding.byToken(secret);
                },
                change,
                now);
    }

    private boolean stillHolds(Known known) {
        return known.change == changes.get() && !isOver(known);
    }

    private boolean isOver(Known known) {
        return known.visitor.isPresent()
                && !clock.instant().isBefore(known.visitor.get().until());
    }
}
