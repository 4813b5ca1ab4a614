package org.lianfang.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A Lianfang server of its own process and data directory, started from the jar that the build made.
public final class ServerProcess implements AutoCloseable {

    public static final String SETUP_CODE = "set-up-of-the-bench";
    /// The first start after a build rehearses.
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final List<String> program;
    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    /// How the server is started.
    ///
    /// @param environment variables beside the address, the data directory and the set-up code
    public record Settings(List<String> jvmFlags, Map<String, String> environment) {

        /// As the launcher starts it: half a gigabyte of heap.
        public static final Settings USUAL = new Settings(
                List.of(
                        "-Xmx512m",
                        "-XX:+UseG1GC",
                        "-XX:-G1UseAdaptiveIHOP",
                        "-XX:InitiatingHeapOccupancyPercent=50",
                        "-XX:+UseCompactObjectHeaders",
                        "-Djdk.virtualThreadScheduler.parallelism=8",
                        "-XX:+ExitOnOutOfMemoryError"),
                Map.of());
    }

    private ServerProcess(List<String> program, Path data, Map<String, String> environment) throws IOException {
        this.program = program;
        this.data = data;
        this.port = freePort();
        this.environment = environment;
        this.process = launch();
    }

    /// Starts and waits until the server answers.
    public static ServerProcess start(Path jar, Path data, Settings settings) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.jvmFlags());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(), "serve"));
        return start(command, data, settings.environment());
    }

    /// Starts as people do, by the launcher.
    public static ServerProcess startBy(Path launcher, Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        return start(List.of(launcher.toString(), "serve"), data, environment);
    }

    private static ServerProcess start(List<String> program, Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        var server = new ServerProcess(program, data, environment);
        server.awaitUp();
        return server;
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(program)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("LIANFANG_DATA", data.toString());
        builder.environment().put("LIANFANG_PORT", String.valueOf(port));
        builder.environment().put("LIANFANG_SETUP_CODE", SETUP_CODE);
        return builder.start();
    }

    public void awaitUp() throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended; see " + data.resolve("server.log"));
            }
            try {
                var health = HttpRequest.newBuilder(URI.create(base() + "/api/health"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
                if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("The server did not answer within " + PATIENCE);
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /// Kills the server as a power cut would.
    public void killNow() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Starts again on the same data and port; does not wait.
    public void startAgain() throws IOException {
        process = launch();
    }

    /// Stops server and database as an operator does, and starts them again.
    public void restart() throws IOException, InterruptedException {
        close();
        startAgain();
        awaitUp();
    }

    /// JDBC address, user and password of the embedded database's owner.
    public OwnerAccess database() throws IOException {
        var lines = Files.readAllLines(data.resolve("database/postmaster.pid"));
        var password = Files.readString(data.resolve("database-owner-password")).strip();
        return new OwnerAccess(
                Integer.parseInt(lines.get(3).strip()),
                Long.parseLong(lines.get(0).strip()),
                password);
    }

    /// @param pid of the postmaster
    public record OwnerAccess(int port, long pid, String password) {
        public String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=lianfang&password=" + password;
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
