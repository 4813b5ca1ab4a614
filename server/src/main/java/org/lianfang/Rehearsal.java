package org.lianfang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/// Starts, answers the requests of a sign-in page and stops. The launcher lets the JVM watch this once and keep what
/// it learned (AOT cache), so that later starts are quicker.
final class Rehearsal {

    private static final List<String> SIGN_IN_PAGE =
            List.of("/", "/api/clock", "/api/health", "/api/setup", "/api/me", "/api/session", "/no-such-page");

    private Rehearsal() {}

    static int run() {
        try (var context = Lianfang.server("--server.port=0");
                var client = HttpClient.newHttpClient()) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (var path : SIGN_IN_PAGE) {
                var address = URI.create("http://127.0.0.1:" + port + path);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
