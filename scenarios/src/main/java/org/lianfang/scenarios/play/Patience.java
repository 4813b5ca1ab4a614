package org.lianfang.scenarios.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Sends a request until it is answered: waits as long as an overloaded server asks for, and tries again when the
/// connection breaks. Ids are made by the client, so a second try never makes a second record.
final class Patience {

    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final HttpClient client;
    private final Duration limit;

    /// @param limit after which a server that does not come back is given up
    Patience(HttpClient client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        long giveUp = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            long wait;
            try {
                var answer = client.send(request, BodyHandlers.ofByteArray());
                if (!LATER.contains(answer.statusCode()) || System.nanoTime() > giveUp) {
                    return answer;
                }
                wait = retryAfterMillis(answer, pause);
            } catch (IOException broken) {
                if (System.nanoTime() > giveUp) {
                    throw new UncheckedIOException(
                            "no answer from " + request.uri().getAuthority() + ". Maybe the server does not run there",
                            broken);
                }
                wait = pause;
            } catch (InterruptedException interrupted) {
                throw interrupted();
            }
            pause(wait);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private static Interrupted interrupted() {
        Thread.currentThread().interrupt();
        return new Interrupted();
    }

    private static long retryAfterMillis(HttpResponse<byte[]> answer, long otherwise) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Math.max(100, Long.parseLong(seconds) * 1000))
                .orElse(otherwise);
    }

    /// Somebody asked the player to stop.
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
