package org.lianfang;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.PrintedProgress;
import org.lianfang.scenarios.Scenario;

/// Starts on a scratch directory, answers the requests of a sign-in page, takes in some seconds of a city's crossings,
/// and stops. The launcher lets the JVM watch this once and keep what it learned (AOT cache): later starts are quicker,
/// and the first guards of the day do not wait for a cold server.
final class Rehearsal {

    private static final List<String> SIGN_IN_PAGE =
            List.of("/", "/api/clock", "/api/health", "/api/setup", "/api/me", "/api/session", "/no-such-page");
    private static final Duration RECORDING = Duration.ofSeconds(16);
    private static final String CITY = "yiyang";
    private static final String CLOCK_START = "2020-02-03T00:30:00Z";

    private Rehearsal() {}

    static int run(PrintStream out) {
        var code = DataDirectory.randomHex(10);
        try (var context = Lianfang.server(
                "--server.port=0", "--lianfang.setup-code=" + code, "--lianfang.clock-start=" + CLOCK_START)) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            var server = URI.create("http://127.0.0.1:" + port);
            lookIn(server);
            var administrator = new Credentials("rehearsal", DataDirectory.randomHex(10));
            Scenario.setUp(server, code, administrator);
            Scenario.of(CITY, InstantSource.system())
                    .rehearse(server, administrator, RECORDING, new PrintedProgress(out, InstantSource.system()));
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void lookIn(URI server) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : SIGN_IN_PAGE) {
                client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.discarding());
            }
        }
    }
}
