package org.lianfang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sends requests over a number of connections for a time and keeps every latency.
final class Load {

    private static final int NOT_MODIFIED = 304;

    private final int port;
    private final IntFunction<String> paths;
    private final List<Sender> senders;

    /// @param senders one for each connection
    Load(int port, String path, List<Sender> senders) {
        this(port, number -> path, senders);
    }

    /// @param paths where each of the senders sends to, by its place
    Load(int port, IntFunction<String> paths, List<Sender> senders) {
        this.port = port;
        this.paths = paths;
        this.senders = senders;
    }

    /// Somebody who sends over a connection of their own.
    ///
    /// @param headers lines that say who it is
    /// @param bodies what they send, one after the other; absent for those who only ask
    record Sender(String headers, @Nullable Supplier<byte[]> bodies) {

        static Sender asking(String headers) {
            return new Sender(headers, null);
        }

        /// @return whether it was answered as it should be
        private boolean goes(RawConnection connection, String path, byte @Nullable [] body) throws IOException {
            var status = body == null ? connection.get(path) : connection.post(body);
            return status / 100 == 2 || status == NOT_MODIFIED;
        }
    }

    /// What was measured.
    ///
    /// @param nanos latency of each request, ascending
    /// @param refused answers other than 2xx
    record Result(long requests, long refused, double seconds, long[] nanos) {

        double perSecond() {
            return requests / seconds;
        }

        /// @param share 0 to 1
        double milliseconds(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, (long) (nanos.length * share))] / 1e6;
        }
    }

    /// Every connection sends as soon as its last answer is there.
    Result asFastAsPossible(double seconds) throws InterruptedException {
        return run(seconds, 0);
    }

    /// A steady rate; latency counts from the moment at which a request was due, so a stalled server is not flattered.
    Result atRate(double seconds, double perSecond) throws InterruptedException {
        return run(seconds, perSecond);
    }

    private Result run(double seconds, double perSecond) throws InterruptedException {
        var begin = System.nanoTime() + 50_000_000L;
        var end = begin + (long) (seconds * 1e9);
        var results = new ArrayList<Future<Result>>();
        try (var threads = Executors.newFixedThreadPool(senders.size())) {
            for (var number = 0; number < senders.size(); number++) {
                var sender = senders.get(number);
                var gap = perSecond == 0 ? 0 : (long) (1e9 * senders.size() / perSecond);
                var first = begin + gap * number / senders.size();
                var path = paths.apply(number);
                results.add(threads.submit(() -> one(sender, path, first, end, gap)));
            }
        }
        return merge(results, seconds);
    }

    private Result one(Sender sender, String path, long first, long end, long gap) throws IOException {
        var nanos = new long[1 << 16];
        var count = 0;
        var refused = 0;
        try (var connection = new RawConnection(port, path, sender.headers)) {
            var due = first;
            while (due < end) {
                var body = sender.bodies == null ? null : sender.bodies.get();
                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                var sent = gap == 0 ? System.nanoTime() : due;
                if (sent >= end) {
                    break;
                }
                refused += sender.goes(connection, path, body) ? 0 : 1;
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = System.nanoTime() - sent;
                due = gap == 0 ? System.nanoTime() : due + gap;
            }
        }
        return new Result(count, refused, 0, Arrays.copyOf(nanos, count));
    }

    private static Result merge(List<Future<Result>> parts, double seconds) throws InterruptedException {
        long requests = 0;
        long refused = 0;
        var all = new ArrayList<long[]>();
        for (var part : parts) {
            try {
                requests += part.get().requests;
                refused += part.get().refused;
                all.add(part.get().nanos);
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        var nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(requests, refused, seconds, nanos);
    }
}
