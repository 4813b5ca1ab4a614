package org.lianfang.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.lianfang.support.TestPostgres;

/// A PostgreSQL of another release, as an institution runs one: its administrator is a superuser, the owner of
/// Lianfang's database is not.
public final class ExternalPostgres implements AutoCloseable {

    private static final String ADMINISTRATOR_PASSWORD = "administrator-of-tests";
    private static final String OWNER_PASSWORD = "p@ss+word/of tests";

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final int port;

    /// Archives that the build brings into `target/other-postgres`.
    public enum Release {
        OLDEST("postgres-oldest.jar"),
        TOO_OLD("postgres-too-old.jar");

        private final String file;

        Release(String file) {
            this.file = file;
        }
    }

    private ExternalPostgres(PostgresBinaries binaries, Path cluster, int port) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.port = port;
    }

    /// Starts an empty cluster in a directory that is gone when the tests end.
    public static ExternalPostgres start(Release release) throws IOException {
        var directory = TestPostgres.temporaryDirectory();
        var binaries = new PostgresBinaries(directory.resolve("programs"));
        try (var jar = new ZipFile(archive(release).toFile());
                var archive = jar.getInputStream(
                        Objects.requireNonNull(jar.getEntry(PostgresBinaries.ARCHIVE.substring(1))))) {
            PostgresBinaries.unpack(archive, binaries.home());
        }
        var password = Files.writeString(directory.resolve("password"), ADMINISTRATOR_PASSWORD);
        var postgres = new ExternalPostgres(binaries, directory.resolve("cluster"), freePort());
        postgres.run("initdb", "-D", postgres.cluster.toString(), "-U", "postgres", "-A", "scram-sha-256");
        postgres.run(
                "pg_ctl",
                "-D",
                postgres.cluster.toString(),
                "-l",
                directory.resolve("log").toString(),
                "-w",
                "-o",
                "-p " + postgres.port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c shared_buffers=32MB",
                "start");
        Files.delete(password);
        return postgres;
    }

    /// A new database whose owner may do what the operations page asks for: create in it, and make the role.
    ///
    /// @return its URL as people write it
    public String database(String name) {
        administer("create role " + name + "_owner login createrole password '" + OWNER_PASSWORD + "'");
        administer("create database " + name + " owner " + name + "_owner encoding 'UTF8' template template0");
        return urlOf(name, name + "_owner");
    }

    public String urlOf(String database, String owner) {
        return "postgresql://" + owner + ":p%40ss+word%2Fof%20tests@127.0.0.1:" + port + "/" + database;
    }

    /// Runs a statement as the superuser.
    public void administer(String sql) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", ADMINISTRATOR_PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /// As if the contrib package had not been installed.
    public void forgetExtension(String name) throws IOException {
        try (var files = Files.walk(binaries.home())) {
            for (var file : files.filter(one -> one.endsWith(name + ".control")).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        run("pg_ctl", "-D", cluster.toString(), "-m", "immediate", "-w", "stop");
    }

    private static Path archive(Release release) {
        var file = Path.of("target", "other-postgres", release.file);
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    file.toAbsolutePath() + " is missing. Maybe run `./mvnw -pl server generate-test-resources`.");
        }
        return file;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /// As root in a user namespace of its own, for the same reason as the embedded one.
    private void run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        if (program.equals("initdb")) {
            command.add("--pwfile=" + cluster.resolveSibling("password"));
        }
        try {
            var outcome = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (outcome != 0) {
                throw new IllegalStateException(program + " ended with " + outcome);
            }
        } catch (IOException notRun) {
            throw new UncheckedIOException(notRun);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
