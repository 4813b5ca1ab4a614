package org.lianfang.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.DatabaseAddress;
import org.lianfang.kernel.database.DatabaseAddress.Login;
import org.lianfang.kernel.database.EmbeddedDatabase;

/// One embedded PostgreSQL per test run with one migrated template; every taker gets a copy of its own.
public final class TestPostgres {

    private static final String TEMPLATE = "lianfang_template";
    private static final Login OWNER = new Login("lianfang", "owner-of-tests");
    private static final Login APPLICATION = new Login("lianfang_app", "application-of-tests");
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final TestPostgres INSTANCE = new TestPostgres();

    /// Servers that use it: it ends after them.
    private final Queue<AutoCloseable> users = new ConcurrentLinkedQueue<>();
    private final EmbeddedDatabase server;
    private final Path directory = newDirectory();

    private TestPostgres() {
        // Tests may lose what they wrote when the machine dies, so they do not wait for the disk; and many servers
        // and copies keep their idle connections at once.
        server = EmbeddedDatabase.start(
                DataDirectory.at(directory),
                OWNER.password(),
                List.of("fsync=off", "synchronous_commit=off", "max_connections=400"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            users.forEach(TestPostgres::close);
            server.close();
            delete(directory);
        }));
        execute("create database " + TEMPLATE);
        Database.migrate(address(TEMPLATE));
    }

    /// Where PostgreSQL's programs lie unpacked.
    public static Path programs() {
        return INSTANCE.directory.resolve("postgres-programs");
    }

    /// Ends before the database does, as it says goodbye to it.
    static void isUsedBy(AutoCloseable server) {
        INSTANCE.users.add(server);
    }

    static void isNoLongerUsedBy(AutoCloseable server) {
        INSTANCE.users.remove(server);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception left) {
            System.err.println("Not closed: " + server + " (" + left + ")");
        }
    }

    /// A fresh copy of the migrated template.
    public static DatabaseAddress copy() {
        var name = "copy_" + COPIES.incrementAndGet();
        INSTANCE.execute("create database " + name + " template " + TEMPLATE);
        return INSTANCE.address(name);
    }

    /// An empty database without any migration.
    public static DatabaseAddress empty() {
        var name = "empty_" + COPIES.incrementAndGet();
        INSTANCE.execute("create database " + name);
        return INSTANCE.address(name);
    }

    private DatabaseAddress address(String name) {
        return new DatabaseAddress(server.url(name), OWNER, APPLICATION);
    }

    private synchronized void execute(String sql) {
        try (var connection = DriverManager.getConnection(server.url("postgres"), OWNER.user(), OWNER.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /// A directory that is gone when the tests end.
    public static Path temporaryDirectory() {
        var directory = newDirectory();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        return directory;
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("lianfang-test");
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("Left behind: " + directory + " (" + left + ")");
        }
    }
}
