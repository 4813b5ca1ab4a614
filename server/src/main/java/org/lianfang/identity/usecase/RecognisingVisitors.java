package org.lianfang.identity.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.Grant;
import org.lianfang.identity.model.Grants;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.identity.store.DeviceRows;
import org.lianfang.identity.store.GrantRows;
import org.lianfang.identity.store.SessionRows;
import org.lianfang.identity.store.TokenRows;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who holds a session or a token. Remembered for a few seconds, so that a busy gate does not ask the database for
/// every crossing; forgotten at once on this server when anything changes, and the moment a grant expires.
@Component
public class RecognisingVisitors {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 50_000;

    private final Rows rows;
    private final SystemTransactions transactions;
    private final InstantSource clock;
    private final SessionRules rules;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Secret.Hash, Known> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    RecognisingVisitors(Rows rows, SystemTransactions transactions, InstantSource clock, SessionRules rules) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.rules = rules;
    }

    @Component
    record Rows(AccountRows accounts, GrantRows grants, SessionRows sessions, TokenRows tokens, DeviceRows devices) {}

    /// @param change how many changes had been made when the database was asked
    private record Known(Optional<Visitor> visitor, long change) {}

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

    private Optional<Visitor> recognise(Secret.Hash secret, Visitor.Kind kind) {
        var known = remembered.getIfPresent(secret);
        if (known == null || !stillHolds(known)) {
            known = remembered.asMap().compute(secret, (same, other) -> knownNow(same, kind, other));
        }
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
        return new Known(transactions.repeated(() -> find(secret, kind)), change);
    }

    private boolean stillHolds(Known known) {
        return known.change == changes.get() && !isOver(known);
    }

    private boolean isOver(Known known) {
        return known.visitor.isPresent()
                && !clock.instant().isBefore(known.visitor.get().until());
    }

    private Optional<Visitor> find(Secret.Hash secret, Visitor.Kind kind) {
        return switch (kind) {
            case PERSON -> rows.sessions.find(secret).flatMap(this::person);
            case MACHINE -> rows.tokens.find(secret).flatMap(this::machine);
        };
    }

    private Optional<Visitor> person(SessionRows.Session session) {
        var now = clock.instant();
        var ends = rules.endOf(session.lastUsedAt(), session.endsAt());
        if (!now.isBefore(ends)) {
            return Optional.empty();
        }
        if (session.revoked()) {
            throw IdentityRefusal.DEVICE_REVOKED.with();
        }
        if (session.lastUsedAt().plus(NOTED_EVERY).isBefore(now)) {
            rows.sessions.used(session.id(), now);
            if (session.device() != null) {
                rows.devices.seen(session.device(), now);
            }
        }
        var account = rows.accounts.find(session.account()).orElseThrow();
        var grants = Grants.holdingAt(now, rows.grants.of(List.of(account.id())));
        var until = earlier(session.endsAt(), grants);
        return Optional.of(new Visitor(
                session.id(), Visitor.Kind.PERSON, caller(account, grants), account.mustChangePassword(), until));
    }

    private Optional<Visitor> machine(TokenRows.Token token) {
        var now = clock.instant();
        var grant = new Grant(token.id(), token.id(), token.role(), token.area(), token.expiresAt(), token.issuedBy());
        if (!grant.holdsAt(now)) {
            return Optional.empty();
        }
        if (token.lastUsedAt() == null || token.lastUsedAt().plus(NOTED_EVERY).isBefore(now)) {
            rows.tokens.used(token.id(), now);
        }
        var caller = new Caller(token.id(), token.name(), new Grants(List.of(grant)).rights());
        return Optional.of(new Visitor(token.id(), Visitor.Kind.MACHINE, caller, false, token.expiresAt()));
    }

    private static Caller caller(Account account, Grants grants) {
        return new Caller(
                account.id(), account.displayName(), account.mustChangePassword() ? Map.of() : grants.rights());
    }

    private static Instant earlier(Instant end, Grants grants) {
        return grants.nextExpiry().filter(expiry -> expiry.isBefore(end)).orElse(end);
    }
}
