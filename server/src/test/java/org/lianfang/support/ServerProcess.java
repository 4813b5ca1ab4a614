package org.lianfang.support;

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

/// A server in a process of its own with an embedded database, which can be killed, starved and started again. Its
/// clock
/// starts on 3 February 2020, 08:30 in China.
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<String> command;
    private final Path data;
    private final Path log;
    private final int port;
    private Process process;

    private ServerProcess(List<String> command, Path data, Path log) throws IOException {
        this.command = command;
        this.data = data;
        this.log = log;
        this.port = freePort();
        this.process = launch();
    }

    /// @param before what the program is started by, such as `unshare -m …`; usually nothing
    /// @param data as the process sees it
    public static ServerProcess start(List<String> before, Path data, String... jvmFlags)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmFlags));
        command.addAll(List.of(
                // It lives for seconds: starting soon counts for more than running fast.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlianfang.setup-code=" + ServerOnCopy.SETUP_CODE,
                "-Dlianfang.database.shared-buffers=32MB",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.lianfang.Lianfang",
                "serve"));
        var log = TestPostgres.temporaryDirectory().resolve("server.log");
        var server = new ServerProcess(command, data, log);
        server.awaitUp();
        return server;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// What it has said so far.
    public String said() throws IOException {
        return Files.readString(log);
    }

    /// As a power cut would; the embedded database goes on for a while by itself.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public void startAgain() throws IOException, InterruptedException {
        process = launch();
        awaitUp();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "LIANFANG_DATA", data.toString(),
                        "LIANFANG_PORT", String.valueOf(port),
                        "LIANFANG_CLOCK_START", "2020-02-03T00:30:00Z"));
        return builder.start();
    }

    private void awaitUp() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The server ended: " + said());
                }
                try {
                    if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        }
        throw new IllegalStateException("The server did not answer within " + PATIENCE + ": " + said());
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
