package org.lianfang.kernel.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.data.StartProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own in the data directory: durable (fsync and synchronous_commit on), closed (loopback
/// only, scram passwords from the first moment, no socket). One that an interrupted server left running is
/// taken over; one that dies is started again.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /// A port that somebody takes meanwhile and a predecessor that is still going down cost one attempt each.
    private static final int ATTEMPTS = 10;

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final List<String> settings;
    private final Optional<FileLock> ownership;
    private volatile boolean closing;
    private volatile int port;

    private EmbeddedDatabase(PostgresBinaries binaries, DataDirectory data, List<String> settings) {
        this.binaries = binaries;
        this.cluster = data.resolve("database");
        this.settings = settings;
        this.ownership = claim(data.resolve("database.lock"));
    }

    /// Creates the cluster on first use and starts it.
    ///
    /// @param settings PostgreSQL settings (`name=value`) beside the durable ones
    public static EmbeddedDatabase start(DataDirectory data, String ownerPassword, List<String> settings) {
        var binaries = PostgresBinaries.unpackedIn(data.resolve("postgres-programs"));
        var database = new EmbeddedDatabase(binaries, data, settings);
        database.createIfMissing(data, ownerPassword);
        Postmaster.of(database.cluster)
                .ifPresentOrElse(running -> database.port = running.port, database::startPostgres);
        if (database.ownership.isPresent()) {
            Thread.ofPlatform().daemon().name("database-watch").start(database::watch);
        }
        return database;
    }

    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /// Stops PostgreSQL unless another process of ours works with it too (a command beside a running server).
    @Override
    public void close() {
        closing = true;
        ownership.ifPresent(lock -> {
            run(List.of(binaries.program("pg_ctl").toString(), "-D", cluster.toString(), "-m", "fast", "-w", "stop"));
            release(lock);
        });
    }

    /// The first process to come owns the database: it watches it, and stops it at the end.
    private static Optional<FileLock> claim(Path lockFile) {
        try {
            var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (IOException notWritable) {
            throw new StartProblem("data-not-writable", lockFile.toString(), notWritable);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException notReleased) {
            log.warn("The database's lock file could not be closed", notReleased);
        }
    }

    private void createIfMissing(DataDirectory data, String ownerPassword) {
        if (Files.exists(cluster.resolve("PG_VERSION")) && Files.exists(cluster.resolve(".created"))) {
            return;
        }
        try {
            deleteHalfMade();
            data.write("initdb-password", ownerPassword);
            var passwordFile = data.resolve("initdb-password");
            var outcome = run(List.of(
                    binaries.program("initdb").toString(),
                    "-D",
                    cluster.toString(),
                    "-U",
                    "lianfang",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--data-checksums",
                    "--no-instructions"));
            Files.delete(passwordFile);
            if (outcome != 0) {
                throw new StartProblem("database-not-created", cluster.toString(), null);
            }
            Files.createFile(cluster.resolve(".created"));
        } catch (IOException notWritable) {
            throw new StartProblem("data-not-writable", cluster.toString(), notWritable);
        }
    }

    private void deleteHalfMade() throws IOException {
        if (!Files.exists(cluster)) {
            return;
        }
        try (var files = Files.walk(cluster)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void startPostgres() {
        for (var attempt = 1; attempt <= ATTEMPTS && !closing; attempt++) {
            var free = port == 0 ? freePort() : port;
            var options =
                    new StringBuilder("-p " + free + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
            DURABLE.forEach(setting -> options.append(" -c ").append(setting));
            settings.forEach(setting -> options.append(" -c ").append(setting));
            var outcome = run(List.of(
                    binaries.program("pg_ctl").toString(),
                    "-D",
                    cluster.toString(),
                    "-l",
                    cluster.resolveSibling("database.log").toString(),
                    "-w",
                    "-t",
                    "60",
                    "-o",
                    options.toString(),
                    "start"));
            if (outcome == 0) {
                port = free;
                return;
            }
            pause();
        }
        throw new StartProblem(
                "database-not-started", cluster.resolveSibling("database.log").toString(), null);
    }

    private static final List<String> DURABLE = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "max_connections=80",
            "log_min_messages=warning",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private void watch() {
        while (!closing) {
            pause();
            if (!closing && Postmaster.of(cluster).isEmpty()) {
                log.warn("The database is gone; starting it again");
                try {
                    startPostgres();
                } catch (StartProblem stillDown) {
                    log.error("The database does not start: {}", stillDown.getMessage());
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new StartProblem("port-taken", "127.0.0.1", none);
        }
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own it has no such rights.
    private static int run(List<String> command) {
        var whole = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        try {
            var process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor();
        } catch (IOException notRun) {
            throw new StartProblem("database-not-started", String.valueOf(whole.getFirst()), notRun);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /// The running server of a cluster, as its pid file tells.
    private record Postmaster(long pid, int port) {

        static Optional<Postmaster> of(Path cluster) {
            try {
                var lines = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.US_ASCII);
                if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
                    return Optional.empty();
                }
                var found = new Postmaster(
                        Long.parseLong(lines.get(0).strip()),
                        Integer.parseInt(lines.get(3).strip()));
                return ProcessHandle.of(found.pid)
                        .filter(ProcessHandle::isAlive)
                        .map(alive -> found);
            } catch (IOException notRunning) {
                return Optional.empty();
            }
        }
    }
}
