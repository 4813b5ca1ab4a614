package org.lianfang.testing.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.DatabaseAddress;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.lianfang.testing.store.StoresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The writer of a server of its own, on a database that servers share. Counts are kept here once they are committed.
final class AServer {

    private final Queue<Count> counted = new ConcurrentLinkedQueue<>();
    private final StoresForTests stores;
    private final SystemTransactions transactions;
    private final Counters counters = new AfterCommit();
    private final AuditLog log = new NoLog();
    private final WritingFacts writing;

    AServer(DataSource database) {
        this(database, () -> Instant.parse("2020-02-03T00:30:00Z"));
    }

    AServer(DataSource database, InstantSource clock) {
        stores = new StoresForTests(JdbcClient.create(database), new PlainVault());
        var manager = Database.transactions(database);
        transactions = new SystemTransactions(manager);
        writing = new WritingFacts(
                new HoldingTubes(stores.tubes(), stores.samples(), stores.homes(), stores.calls()),
                new KeepingFacts(
                        stores.samples(),
                        stores.tubes(),
                        stores.cover(),
                        stores.sums(),
                        new CountingFacts(counters, log)),
                stores.tubes(),
                manager,
                new WritingFacts.WritingSettings(clock, 7, 2, Duration.ZERO));
    }

    WritingFacts writing() {
        return writing;
    }

    Collection<Count> counted() {
        return counted;
    }

    void recount(Consumer<Count> found) {
        transactions.run(() -> stores.recounts().recount(found));
    }

    StoresForTests stores() {
        return stores;
    }

    SystemTransactions transactions() {
        return transactions;
    }

    Counters counters() {
        return counters;
    }

    AuditLog log() {
        return log;
    }

    /// Nothing was ever tested on this database.
    static void clear(DatabaseAddress database) {
        var owner = database.owner();
        JdbcClient.create(new DriverManagerDataSource(database.url(), owner.user(), owner.password()))
                .sql("""
                        truncate testing.tubes, testing.samples, testing.sample_voids, testing.cover, testing.cover_sums,
                          testing.results, testing.calls
                        """)
                .update();
    }

    void stop() {
        writing.stop();
    }

    private final class AfterCommit implements Counters {
        @Override
        public void add(Collection<Count> counts) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    counted.addAll(counts);
                }
            });
        }
    }

    private static final class NoLog implements AuditLog {
        @Override
        public void record(Act act) {}

        @Override
        public void record(List<Done> acts) {}
    }

    /// Hides nothing: what is sealed is not what these tests are about.
    private static final class PlainVault implements Vault {
        @Override
        public byte[] seal(Field field, Personal<String> value) {
            return value.value().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Personal<String> open(Field field, byte[] sealed) {
            return new Personal<>(new String(sealed, StandardCharsets.UTF_8));
        }

        @Override
        public byte[] lookup(Field field, Personal<String> normalised) {
            try {
                return Arrays.copyOf(
                        MessageDigest.getInstance("SHA-256")
                                .digest(normalised.value().getBytes(StandardCharsets.UTF_8)),
                        16);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }
}
