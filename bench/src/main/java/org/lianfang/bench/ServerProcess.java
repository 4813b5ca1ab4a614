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
import java.util.concurrent.TimeUnit;

/// A Lianfang server of its own process and data directory, started from the jar that the build made.
final class ServerProcess implements AutoCloseable {

    static final String SETUP_CODE = "set-up-of-the-bench";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path jar;
    private final Path data;
    private final int port;
    private final List<String> jvmFlags;
    private Process process;

    private ServerProcess(Path jar, Path data, int port, List<String> jvmFlags) throws IOException {
        this.jar = jar;
        this.data = data;
        this.port = port;
        this.jvmFlags = jvmFlags;
        this.process = launch();
    }

    /// Starts and waits until the server answers.
    static ServerProcess start(Path jar, Path data, List<String> jvmFlags) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var server = new ServerProcess(jar, data, freePort(), jvmFlags);
        server.awaitUp();
        return server;
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(), "serve"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()));
        builder.environment().put("LIANFANG_DATA", data.toString());
        builder.environment().put("LIANFANG_PORT", String.valueOf(port));
        builder.environment().put("LIANFANG_SETUP_CODE", SETUP_CODE);
        return builder.start();
    }

    void awaitUp() throws InterruptedException {
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

    String base() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    /// Kills the server as a power cut would.
    void killNow() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Starts again on the same data and port; does not wait.
    void startAgain() throws IOException {
        process = launch();
    }

    /// JDBC address, user and password of the embedded database's owner.
    OwnerAccess database() throws IOException {
        var lines = Files.readAllLines(data.resolve("database/postmaster.pid"));
        var password = Files.readString(data.resolve("database-owner-password")).strip();
        return new OwnerAccess(
                Integer.parseInt(lines.get(3).strip()),
                Long.parseLong(lines.get(0).strip()),
                password);
    }

    /// @param pid of the postmaster
    record OwnerAccess(int port, long pid, String password) {
        String url() {
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
