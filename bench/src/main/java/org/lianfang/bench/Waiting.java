package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// How long people wait for answers: asks over one kept connection, one question after the other, and looks into every
/// answer whether it is the right one (outside of the measured time).
final class Waiting {

    private static final int TURNS = 200;
    private static final int MANY_TURNS = 1_000;
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    private final int port;
    private final Report report;

    Waiting(int port, Report report) {
        this.port = port;
        this.report = report;
    }

    /// Questions of one kind.
    ///
    /// @param asking the nth question
    /// @param right whether an answer is what was asked for
    record Kind(String what, IntFunction<Question> asking, Predicate<JsonNode> right) {

        static Kind always(String what, String target, Predicate<JsonNode> right) {
            return new Kind(what, number -> Question.get(target), right);
        }
    }

    /// The first question to a server that has just started.
    void cold(Session who, Kind kind, double budget) throws IOException {
        try (var connection = connect(who)) {
            var answered = ask(connection, kind, 0);
            report.limit(kind.what + ", cold", answered.milliseconds, "ms", budget, size(answered.bytes));
        }
    }

    void warm(Session who, Kind kind, double budget) throws IOException {
        warm(who, kind, budget, TURNS);
    }

    /// @param turns how often it is asked, after a quarter of that to warm up
    void warm(Session who, Kind kind, double budget, int turns) throws IOException {
        warm(who, kind, budget, turns, P95);
    }

    /// As slow as one question of a hundred.
    void p99(Session who, Kind kind, double budget) throws IOException {
        warm(who, kind, budget, MANY_TURNS, P99);
    }

    private void warm(Session who, Kind kind, double budget, int turns, double share) throws IOException {
        try (var connection = connect(who)) {
            for (var turn = 0; turn < turns / 4; turn++) {
                ask(connection, kind, turns + turn);
            }
            var waited = new double[turns];
            var bytes = 0L;
            for (var turn = 0; turn < turns; turn++) {
                var answered = ask(connection, kind, turn);
                waited[turn] = answered.milliseconds;
                bytes += answered.bytes;
            }
            Arrays.sort(waited);
            report.limit(
                    "%s, p%.0f".formatted(kind.what, share * 100),
                    waited[(int) (turns * share)],
                    "ms",
                    budget,
                    "p50 %.1f, longest %.1f, %s".formatted(waited[turns / 2], waited[turns - 1], size(bytes / turns)));
        }
    }

    private record Answered(double milliseconds, long bytes) {}

    private RawConnection connect(Session who) throws IOException {
        return new RawConnection(port, "", who.headerLines());
    }

    private static Answered ask(RawConnection connection, Kind kind, int number) throws IOException {
        var question = kind.asking.apply(number);
        var begin = System.nanoTime();
        var answer = connection.ask(question);
        var milliseconds = (System.nanoTime() - begin) / 1e6;
        if (answer.status() != 200 || !kind.right.test(Session.JSON.readTree(answer.body()))) {
            throw new IllegalStateException("%s, question %d: answered %d %s"
                    .formatted(
                            kind.what,
                            number,
                            answer.status(),
                            new String(answer.body(), 0, Math.min(500, answer.body().length), StandardCharsets.UTF_8)));
        }
        return new Answered(milliseconds, answer.body().length);
    }

    private static String size(long bytes) {
        return "%.1f kB".formatted(bytes / 1000.0);
    }
}
