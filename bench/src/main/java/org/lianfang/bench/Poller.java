package org.lianfang.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Looks after some of the senders of a [Load] from one thread, as pgbench looks after its clients: a thread for each
/// would cost the processors as much as the server that is measured.
final class Poller implements Callable<Load.Result> {

    private static final long MILLISECOND = 1_000_000;
    /// A selector sleeps whole milliseconds; shorter waits are slept in pieces of so many nanoseconds.
    private static final long PIECE = 200_000;

    private final int port;
    private final List<Load.Sending> sendings;
    private final Load.Pace pace;
    private final PriorityQueue<Line> waiting = new PriorityQueue<>(Comparator.comparingLong(Line::due));
    private long[] nanos = new long[1 << 16];
    private int count;
    private long refused;
    private int underWay;

    Poller(int port, List<Load.Sending> sendings, Load.Pace pace) {
        this.port = port;
        this.sendings = sendings;
        this.pace = pace;
    }

    /// A sender with its connection.
    private static final class Line {

        private final Load.Sending sending;
        private final PolledConnection connection;
        private long due;
        private long begun;

        private Line(Load.Sending sending, PolledConnection connection) {
            this.sending = sending;
            this.connection = connection;
            this.due = sending.first();
        }

        private long due() {
            return due;
        }
    }

    @Override
    public Load.Result call() throws IOException {
        var lines = new IdentityHashMap<PolledConnection, Line>();
        try (var selector = Selector.open()) {
            for (var sending : sendings) {
                var connection =
                        new PolledConnection(port, selector, sending.sender().headers());
                lines.put(connection, new Line(sending, connection));
            }
            waiting.addAll(lines.values());
            work(selector, lines);
        } finally {
            for (var connection : lines.keySet()) {
                connection.close();
            }
        }
        return new Load.Result(count, refused, 0, Arrays.copyOf(nanos, count));
    }

    private void work(Selector selector, Map<PolledConnection, Line> lines) throws IOException {
        while (!waiting.isEmpty() || underWay > 0) {
            sendWhatIsDue();
            sleep(selector);
            for (var key : selector.selectedKeys()) {
                var connection = (PolledConnection) key.attachment();
                var status = connection.goOn();
                if (status != 0) {
                    answered(Objects.requireNonNull(lines.get(connection)), status);
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private void sendWhatIsDue() throws IOException {
        for (var next = waiting.peek(); next != null && next.due <= System.nanoTime(); next = waiting.peek()) {
            var line = waiting.remove();
            var bodies = line.sending.sender().bodies();
            var body = bodies == null ? null : bodies.get();
            line.begun = pace.isSteady() ? line.due : System.nanoTime();
            if (line.begun < pace.end()) {
                line.connection.send(line.sending.path(), body);
                underWay++;
            }
        }
    }

    /// Until there is an answer, or something is due.
    private void sleep(Selector selector) throws IOException {
        var next = waiting.peek();
        if (next == null) {
            if (underWay > 0) {
                selector.select();
            }
            return;
        }
        var wait = next.due - System.nanoTime();
        if (wait >= MILLISECOND) {
            selector.select(TimeUnit.NANOSECONDS.toMillis(wait));
        } else {
            if (wait > 0 && selector.selectNow() == 0) {
                LockSupport.parkNanos(Math.min(wait, PIECE));
            }
            selector.selectNow();
        }
    }

    private void answered(Line line, int status) {
        var now = System.nanoTime();
        underWay--;
        refused += Load.isTaken(status) ? 0 : 1;
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = now - line.begun;
        line.due = pace.isSteady() ? line.due + pace.gap() : now;
        if (line.due < pace.end()) {
            waiting.add(line);
        }
    }
}
