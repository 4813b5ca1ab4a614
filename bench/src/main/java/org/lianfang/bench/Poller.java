package org.lianfang.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Looks after many who send over connections of their own from one thread, as pgbench looks after its clients: a
/// thread for each would cost the processors as much as the server that is measured.
final class Poller<C extends Poller.Client> implements AutoCloseable {

    private static final long MILLISECOND = 1_000_000;
    /// A selector sleeps whole milliseconds; shorter waits are slept in pieces of so many nanoseconds.
    private static final long PIECE = 200_000;

    private final Selector selector;
    private final List<PolledConnection> connections = new ArrayList<>();
    private final Map<PolledConnection, Line<C>> lines = new IdentityHashMap<>();
    private final PriorityQueue<Line<C>> waiting = new PriorityQueue<>(Comparator.comparingLong(Line::due));
    private int underWay;

    /// Connects for each of them: what is measured begins when all are connected, as with pgbench.
    ///
    /// @param headers lines that say who each client is
    Poller(int port, List<String> headers) throws IOException {
        this.selector = Selector.open();
        for (var one : headers) {
            connections.add(new PolledConnection(port, selector, one));
        }
    }

    /// Somebody who sends one request after the other.
    interface Client {

        /// When something is to be sent next.
        long due();

        /// @return whether anything was sent
        boolean send(PolledConnection connection) throws IOException;

        /// @param now when the answer was there
        /// @return whether there is more to send
        boolean answered(Answer answer, long now);
    }

    /// @param retryAfterSeconds 0 when it does not say when to come again
    record Answer(int status, int retryAfterSeconds) {}

    private record Line<C extends Client>(C client, PolledConnection connection) {

        long due() {
            return client.due();
        }
    }

    /// Until all of them are done.
    ///
    /// @param clients in the order of their headers
    void serve(List<C> clients) throws IOException {
        for (var number = 0; number < clients.size(); number++) {
            var line = new Line<>(clients.get(number), connections.get(number));
            lines.put(line.connection, line);
            waiting.add(line);
        }
        while (!waiting.isEmpty() || underWay > 0) {
            sendWhatIsDue();
            sleep();
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

    @Override
    public void close() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
        selector.close();
    }

    private void sendWhatIsDue() throws IOException {
        for (var next = waiting.peek(); next != null && next.due() <= System.nanoTime(); next = waiting.peek()) {
            var line = waiting.remove();
            if (line.client.send(line.connection)) {
                underWay++;
            }
        }
    }

    /// Until there is an answer, or something is due.
    private void sleep() throws IOException {
        var next = waiting.peek();
        if (next == null) {
            if (underWay > 0) {
                selector.select();
            }
            return;
        }
        var wait = next.due() - System.nanoTime();
        if (wait >= MILLISECOND) {
            selector.select(TimeUnit.NANOSECONDS.toMillis(wait));
        } else {
            if (wait > 0 && selector.selectNow() == 0) {
                LockSupport.parkNanos(Math.min(wait, PIECE));
            }
            selector.selectNow();
        }
    }

    private void answered(Line<C> line, int status) {
        underWay--;
        if (line.client.answered(new Answer(status, line.connection.retryAfterSeconds()), System.nanoTime())) {
            waiting.add(line);
        }
    }
}
