package org.lianfang.bench;

import java.io.IOException;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Three times as many records as the server can take. Who is refused keeps the record, waits as long as the server
/// asked, and sends it again, until it is acknowledged. In the end everything acknowledged is there once.
record Overload(ServerProcess server, Report report, FilledRound filled, List<String> samplers) {

    private static final int TIMES = 3;
    private static final int DEVICES = 3_000;
    private static final int SECONDS = 30;
    private static final int BUSY = 503;
    private static final double SERVED_MILLISECONDS = 500;

    /// What all devices saw.
    ///
    /// @param served latency of the answers that took a record, in nanoseconds
    /// @param refused answers that asked to come again
    /// @param silent of these, such that did not say when
    private record Seen(Set<UUID> acknowledged, List<long[]> served, AtomicLong refused, AtomicLong silent) {}

    /// @param rate records per second that the server was seen to take
    void run(Session administrator, double rate) throws Exception {
        var desks = DesksOfARound.open(filled, administrator, "O", DEVICES);
        var before = stored();
        var seen = new Seen(ConcurrentHashMap.newKeySet(), new ArrayList<>(), new AtomicLong(), new AtomicLong());
        var gap = (long) (1e9 * DEVICES / (rate * TIMES));
        var begin = System.nanoTime() + 500_000_000L;
        var end = begin + TimeUnit.SECONDS.toNanos(SECONDS);
        var devices = new ArrayList<Future<long[]>>();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().stackSize(256 * 1024).factory())) {
            for (var number = 0; number < DEVICES; number++) {
                var desk = desks.get(number);
                var headers = samplers.get(number % samplers.size());
                var first = begin + gap * number / DEVICES;
                devices.add(threads.submit(() -> device(desk, headers, first, end, gap, seen)));
            }
        }
        for (var device : devices) {
            seen.served.add(device.get());
        }
        tell(seen, (System.nanoTime() - begin) / 1e9, stored() - before);
    }

    private void tell(Seen seen, double seconds, long stored) {
        var served = seen.served.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        report.limit(
                "%d devices send %d times the rate above; whoever is served, p99".formatted(DEVICES, TIMES),
                served[(int) (served.length * 0.99)] / 1e6,
                "ms",
                SERVED_MILLISECONDS,
                "p50 %.0f, longest %.0f".formatted(served[served.length / 2] / 1e6, served[served.length - 1] / 1e6));
        report.figure(
                "records acknowledged until the last one was",
                served.length,
                "records",
                Map.of(
                        "seconds",
                        seconds,
                        "refused with Retry-After",
                        (double) seen.refused.get() - seen.silent.get(),
                        "refused without",
                        (double) seen.silent.get()));
        report.limit("acknowledged but not stored once", Math.abs(seen.acknowledged.size() - stored), "records", 0);
    }

    private long[] device(Desk desk, String headers, long first, long end, long gap, Seen seen)
            throws IOException, InterruptedException {
        var nanos = new long[1 << 10];
        var count = 0;
        try (var connection = new RawConnection(server.port(), "/api/testing/samples", headers)) {
            for (var due = first; due < end; due = Math.max(due + gap, System.nanoTime())) {
                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                if (System.nanoTime() >= end) {
                    break;
                }
                var body = desk.get();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = untilServed(connection, body, seen);
                if (!seen.acknowledged.add(desk.last())) {
                    throw new IllegalStateException("Acknowledged twice: " + desk.last());
                }
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    /// @return nanoseconds of the sending that was served
    private static long untilServed(RawConnection connection, byte[] body, Seen seen)
            throws IOException, InterruptedException {
        while (true) {
            var sent = System.nanoTime();
            var status = connection.post(body);
            if (status / 100 == 2) {
                return System.nanoTime() - sent;
            }
            if (status != BUSY) {
                throw new IllegalStateException("Answered " + status);
            }
            seen.refused.incrementAndGet();
            if (connection.retryAfterSeconds() == 0) {
                seen.silent.incrementAndGet();
            }
            TimeUnit.SECONDS.sleep(Math.max(1, connection.retryAfterSeconds()));
        }
    }

    /// Swabs and seals in the database.
    private long stored() throws Exception {
        try (var database = DriverManager.getConnection(server.database().url());
                var statement = database.createStatement()) {
            var rows = statement.executeQuery("""
                    select (select count(*) from testing.samples) + (select count(*) from testing.tubes where sealed_at is not null)
                    """);
            rows.next();
            return rows.getLong(1);
        }
    }
}
