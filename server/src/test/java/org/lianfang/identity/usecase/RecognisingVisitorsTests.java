package org.lianfang.identity.usecase;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.Grant;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.identity.store.DeviceRows;
import org.lianfang.identity.store.GrantRows;
import org.lianfang.identity.store.SessionRows;
import org.lianfang.identity.store.TokenRows;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.DatabaseCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class RecognisingVisitorsTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final Instant START = Instant.parse("2020-02-03T00:00:00Z");
    private static final AreaKey AREA = AreaKey.of("430921");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final SystemTransactions transactions =
            new SystemTransactions(Database.transactions(database.dataSource()));
    private final FindingVisitors.Rows rows = rowsOf(database.jdbc());
    private final RecognisingVisitors recognising = recognising(database.dataSource());
    private final AtomicInteger asked = new AtomicInteger();
    private final UUID account = Ids.next();
    private final Secret secret = Secret.ofSession();

    @BeforeEach
    void somebody_has_signed_in() {
        transactions.run(() -> rows.accounts()
                .add(new Account(account, "u" + account, "U", null, false, false, AREA, null, 1), "-", account, START));
        begin(secret);
    }

    @Test
    void however_many_come_with_one_session_at_once_the_database_is_asked_once() throws Exception {
        var busy = counted();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Visitor>> question = () -> busy.bySession(secret);
            for (var answer : requests.invokeAll(Collections.nCopies(200, question))) {
                assertThat(answer.get()).isPresent();
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void however_many_keep_coming_the_database_is_asked_for_all_of_them_together() {
        var busy = counted();
        var secrets = Stream.generate(Secret::ofSession).limit(200).toList();
        secrets.forEach(this::begin);
        secrets.forEach(busy::bySession);
        assertThat(asked).hasValue(200);

        now.set(START.plusSeconds(2));
        busy.renew();
        assertThat(asked).as("nobody's time has come").hasValue(200);
        now.set(START.plusSeconds(3));
        busy.renew();
        assertThat(asked).hasValue(201);
        assertThat(secrets).allSatisfy(one -> assertThat(busy.bySession(one)).isPresent());
        assertThat(asked).as("they are known anew").hasValue(201);
    }

    @Test
    void what_another_server_changed_is_known_when_all_are_asked_for() {
        var grant = give(null);
        var other = Secret.ofSession();
        begin(other);
        assertThat(mayRecord()).isTrue();
        assertThat(recognising.bySession(other)).isPresent();

        transactions.run(() -> {
            rows.grants().withdraw(grant, account, START);
            rows.sessions().end(sessionOf(other).id());
        });
        assertThat(mayRecord()).as("remembered").isTrue();
        now.set(START.plusSeconds(3));
        recognising.renew();

        assertThat(mayRecord()).isFalse();
        assertThat(recognising.bySession(other)).isEmpty();
    }

    @Test
    void when_all_are_asked_for_it_is_noted_that_they_were_used() {
        recognising.bySession(secret);
        var later = START.plusSeconds(61);
        now.set(later);
        recognising.renew();

        assertThat(transactions.call(() -> sessionOf(secret)).lastUsedAt()).isEqualTo(later);
    }

    @Test
    void a_grant_that_expires_is_no_right_at_once_even_while_the_session_is_remembered() {
        give(START.plusSeconds(2));
        assertThat(mayRecord()).isTrue();
        now.set(START.plusSeconds(2).minusNanos(1));
        assertThat(mayRecord()).isTrue();
        now.set(START.plusSeconds(2));
        assertThat(mayRecord()).isFalse();
        assertThat(recognising.bySession(secret)).as("still signed in").isPresent();
    }

    @Test
    void a_withdrawn_grant_is_no_right_at_once_on_this_server() {
        var grant = give(null);
        assertThat(mayRecord()).isTrue();
        transactions.run(() -> {
            rows.grants().withdraw(grant, account, START);
            recognising.forgetAfterCommit();
        });
        assertThat(mayRecord()).isFalse();
    }

    @Test
    void what_is_rolled_back_changes_nothing() {
        var grant = give(null);
        assertThat(mayRecord()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    rows.grants().withdraw(grant, account, START);
                    recognising.forgetAfterCommit();
                    throw new IllegalStateException("rolled back");
                }));
        assertThat(mayRecord()).isTrue();
    }

    @Test
    void a_session_ends_after_its_lifetime_and_after_long_idleness() {
        now.set(START.plus(Duration.ofHours(4)));
        assertThat(recognising.bySession(secret)).as("idle").isEmpty();
    }

    @Test
    void a_used_session_lives_on_until_its_end() {
        for (var hour = 1; hour < 14; hour++) {
            now.set(START.plus(Duration.ofHours(hour)));
            recognising.forgetAfterCommit();
            assertThat(recognising.bySession(secret)).as("hour " + hour).isPresent();
        }
        now.set(START.plus(Duration.ofHours(14)));
        assertThat(recognising.bySession(secret)).isEmpty();
    }

    @Test
    void a_disabled_account_has_no_session() {
        assertThat(recognising.bySession(secret)).isPresent();
        transactions.run(() -> {
            rows.accounts().setDisabled(account, true);
            recognising.forgetAfterCommit();
        });
        assertThat(recognising.bySession(secret)).isEmpty();
    }

    @Test
    void a_session_is_no_token_and_a_token_no_session() {
        var token = Secret.ofMachine();
        transactions.run(() -> rows.tokens()
                .add(
                        new TokenRows.Token(
                                Ids.next(), "feed", Role.MACHINE_FEED, AREA, START.plusSeconds(60), account, null),
                        token.hash(),
                        START));
        assertThat(recognising.byToken(token).map(Visitor::kind)).hasValue(Visitor.Kind.MACHINE);
        assertThat(recognising.bySession(token)).isEmpty();
        assertThat(recognising.byToken(secret)).isEmpty();
        now.set(START.plusSeconds(60));
        assertThat(recognising.byToken(token)).as("expired").isEmpty();
    }

    private boolean mayRecord() {
        return recognising.bySession(secret).orElseThrow().caller().may(Permission.RECORD_CROSSINGS, AREA);
    }

    private void begin(Secret opened) {
        transactions.run(() -> rows.sessions()
                .begin(
                        new SessionRows.Session(
                                Ids.next(), account, START, START.plus(Duration.ofHours(14)), null, false),
                        opened.hash()));
    }

    private SessionRows.Session sessionOf(Secret opened) {
        return requireNonNull(rows.sessions().find(List.of(opened.hash())).get(opened.hash()));
    }

    /// Counts how often the database is asked.
    private RecognisingVisitors counted() {
        return recognising(new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        });
    }

    private RecognisingVisitors recognising(DataSource source) {
        var finding = new FindingVisitors(
                rowsOf(JdbcClient.create(source)),
                new SystemTransactions(Database.transactions(source)),
                now::get,
                new SessionRules(Duration.ofHours(14), Duration.ofHours(4)));
        return new RecognisingVisitors(finding, now::get);
    }

    private static FindingVisitors.Rows rowsOf(JdbcClient jdbc) {
        return new FindingVisitors.Rows(
                new AccountRows(jdbc),
                new GrantRows(jdbc),
                new SessionRows(jdbc),
                new TokenRows(jdbc),
                new DeviceRows(jdbc));
    }

    private UUID give(@Nullable Instant expiresAt) {
        var grant = new Grant(Ids.next(), account, Role.GATE_GUARD, AREA, expiresAt, account);
        transactions.run(() -> rows.grants().add(grant, START));
        recognising.forgetAfterCommit();
        return grant.id();
    }
}
