package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A telephone that empties its outbox as the app does (web/src/modules/field/outbox): the clock first, then messages
/// of
/// 200 in their order, the same again until it is answered; waits half a second after a failure, doubled up to a minute
/// and spread by chance, and never less than the server asks for.
final class OutagePhone {

    static final int TOGETHER = 200;
    private static final int DAYS = 1;
    private static final int BUSY = 503;
    private static final double FIRST_MILLIS = 500;
    private static final double LONGEST_MILLIS = 60_000;
    private static final int MOST_DOUBLINGS = 20;
    /// One answer in so many is lost on its way: the message is sent again.
    private static final int LOST_ONE_IN = 20;

    private final int port;
    private final String headers;
    private final String gate;
    private final int records;
    private int failures;
    private long known;
    private long repeated;
    private long busy;
    private long silent;
    private @Nullable RawConnection connection;

    OutagePhone(int port, String headers, String gate, int records) {
        this.port = port;
        this.headers = headers;
        this.gate = gate;
        this.records = records;
    }

    /// What became of an outbox.
    ///
    /// @param accepted records that the server took
    /// @param known records of which it said that it has them
    /// @param repeated messages whose answer was lost
    /// @param busy answers that asked to come again
    /// @param silent how often there was no answer
    record Sent(long accepted, long known, long repeated, long busy, long silent, long doneNanos) {}

    Sent sendAll() throws InterruptedException {
        var accepted = 0L;
        for (var left = records; left > 0; left -= TOGETHER) {
            var size = Math.min(left, TOGETHER);
            var body = Crossings.batch(gate, size, DAYS);
            var question = new Question("/api/crossings/batch", body);
            var answer = untilAnswered(question);
            if (ThreadLocalRandom.current().nextInt(LOST_ONE_IN) == 0) {
                repeated++;
                var again = untilAnswered(question);
                known += count(again, "DUPLICATE");
            }
            // what a silent server had taken already is acknowledged as known
            accepted += count(answer, "ACCEPTED") + count(answer, "DUPLICATE");
        }
        close();
        return new Sent(accepted, known, repeated, busy, silent, System.nanoTime());
    }

    private String untilAnswered(Question question) throws InterruptedException {
        while (true) {
            var wait = 0;
            try {
                var open = connected();
                var answer = open.ask(question);
                if (answer.status() / 100 == 2) {
                    failures = 0;
                    return new String(answer.body(), StandardCharsets.UTF_8);
                }
                if (answer.status() != BUSY) {
                    throw new IllegalStateException(
                            "Answered " + answer.status() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
                }
                busy++;
                wait = open.retryAfterSeconds();
            } catch (IOException away) {
                silent++;
                close();
            }
            TimeUnit.MILLISECONDS.sleep((long) Math.max(wait * 1_000.0, backOffMillis()));
        }
    }

    private RawConnection connected() throws IOException {
        var open = connection;
        if (open == null) {
            open = new RawConnection(port, "/api/crossings/batch", headers);
            connection = open;
            open.get("/api/clock");
        }
        return open;
    }

    private double backOffMillis() {
        var most = Math.min(LONGEST_MILLIS, FIRST_MILLIS * Math.pow(2, Math.min(failures++, MOST_DOUBLINGS)));
        return most / 2 + most / 2 * ThreadLocalRandom.current().nextDouble();
    }

    private void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                // it is
            }
        }
    }

    private static long count(String answer, String status) {
        var found = 0L;
        var sought = "\"status\":\"" + status + "\"";
        for (var at = answer.indexOf(sought); at >= 0; at = answer.indexOf(sought, at + 1)) {
            found++;
        }
        return found;
    }
}
