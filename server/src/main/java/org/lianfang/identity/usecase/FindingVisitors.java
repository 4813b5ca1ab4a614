package org.lianfang.identity.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.lianfang.identity.store.SessionRows.Session;
import org.lianfang.identity.store.TokenRows;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.database.Remembered;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Component;

/// Asks the database who holds sessions and tokens, and notes that they were used.
@Component
class FindingVisitors {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Rows rows;
    private final SystemTransactions transactions;
    private final InstantSource clock;
    private final SessionRules rules;

    FindingVisitors(Rows rows, SystemTransactions transactions, InstantSource clock, SessionRules rules) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.rules = rules;
    }

    @Component
    record Rows(AccountRows accounts, GrantRows grants, SessionRows sessions, TokenRows tokens, DeviceRows devices) {}

    /// By session; empty when nobody holds it. [Remembered.Source#find] throws `identity/device-revoked` when it lives
    /// on
    /// a device that was revoked.
    Remembered.Source<Secret.Hash, Optional<Visitor>> sessions() {
        return new Remembered.Source<>() {
            @Override
            public Optional<Visitor> find(Secret.Hash secret) {
                return transactions.repeated(() -> bySession(secret));
            }

            @Override
            public Map<Secret.Hash, Optional<Visitor>> findAll(Set<Secret.Hash> secrets) {
                return transactions.repeated(() -> bySessions(secrets));
            }
        };
    }

    /// By token; empty when nobody holds it. Machines are few.
    Remembered.Source<Secret.Hash, Optional<Visitor>> tokens() {
        return new Remembered.Source<>() {
            @Override
            public Optional<Visitor> find(Secret.Hash secret) {
                return transactions.repeated(() -> byToken(secret));
            }

            @Override
            public Map<Secret.Hash, Optional<Visitor>> findAll(Set<Secret.Hash> secrets) {
                return transactions.repeated(
                        () -> secrets.stream().collect(Collectors.toMap(secret -> secret, secret -> byToken(secret))));
            }
        };
    }

    private Optional<Visitor> bySession(Secret.Hash secret) {
        var session = Optional.ofNullable(rows.sessions.find(List.of(secret)).get(secret))
                .filter(this::goesOn);
        if (session.filter(Session::revoked).isPresent()) {
            throw IdentityRefusal.DEVICE_REVOKED.with();
        }
        return session.map(one -> persons(List.of(one)).get(one.id()));
    }

    private Map<Secret.Hash, Optional<Visitor>> bySessions(Set<Secret.Hash> secrets) {
        var sessions = rows.sessions.find(secrets);
        sessions.values().removeIf(session -> session.revoked() || !goesOn(session));
        var persons = persons(sessions.values());
        var found = new HashMap<Secret.Hash, Optional<Visitor>>();
        sessions.forEach((secret, session) -> found.put(secret, Optional.ofNullable(persons.get(session.id()))));
        return found;
    }

    private Optional<Visitor> byToken(Secret.Hash secret) {
        return rows.tokens.find(secret).flatMap(this::machine);
    }

    private boolean goesOn(Session session) {
        return clock.instant().isBefore(rules.endOf(session.lastUsedAt(), session.endsAt()));
    }

    /// Visitors by session.
    private Map<UUID, Visitor> persons(Collection<Session> sessions) {
        var now = clock.instant();
        note(sessions, now);
        var holders = sessions.stream().map(Session::account).collect(Collectors.toSet());
        var accounts = rows.accounts.find(holders);
        var grants = rows.grants.of(holders).stream().collect(Collectors.groupingBy(Grant::account));
        return sessions.stream().collect(Collectors.toMap(Session::id, session -> {
            var account = Objects.requireNonNull(accounts.get(session.account()));
            return person(session, account, Grants.holdingAt(now, grants.getOrDefault(account.id(), List.of())));
        }));
    }

    private void note(Collection<Session> sessions, Instant now) {
        var due = sessions.stream()
                .filter(session -> session.lastUsedAt().plus(NOTED_EVERY).isBefore(now))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        rows.sessions.used(due.stream().map(Session::id).toList(), now);
        rows.devices.seen(
                due.stream().map(Session::device).filter(Objects::nonNull).toList(), now);
    }

    private static Visitor person(Session session, Account account, Grants grants) {
        var caller = new Caller(
                account.id(), account.displayName(), account.mustChangePassword() ? Map.of() : grants.rights());
        return new Visitor(
                session.id(),
                Visitor.Kind.PERSON,
                caller,
                account.mustChangePassword(),
                earlier(session.endsAt(), grants));
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

    private static Instant earlier(Instant end, Grants grants) {
        return grants.nextExpiry().filter(expiry -> expiry.isBefore(end)).orElse(end);
    }
}
