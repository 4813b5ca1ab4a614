package org.lianfang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sends requests over a number of connections for a time and keeps every latency.
final class Load {

    /// As many as pgbench has.
    private static final int THREADS = 2;
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

    /// What one sender does in a run.
    ///
    /// @param first moment at which its first request is due
    record Sending(Sender sender, String path, long first) {}

    /// @param end moment after which nothing is sent any more
    /// @param gap from one request of a sender to its next; 0 to send as soon as the last one is answered
    record Pace(long end, long gap) {

        boolean isSteady() {
            return gap > 0;
        }
    }

    /// Whether it was answered as it should be.
    static boolean isTaken(int status) {
        return status / 100 == 2 || status == NOT_MODIFIED;
    }

    private Result run(double seconds, double perSecond) throws InterruptedException {
        var begin = System.nanoTime() + 50_000_000L;
        var end = begin + (long) (seconds * 1e9);
        var gap = perSecond == 0 ? 0 : (long) (1e9 * senders.size() / perSecond);
        var shares = new ArrayList<List<Sending>>();
        for (var thread = 0; thread < Math.min(THREADS, senders.size()); thread++) {
            shares.add(new ArrayList<>());
        }
        for (var number = 0; number < senders.size(); number++) {
            shares.get(number % shares.size())
                    .add(new Sending(senders.get(number), paths.apply(number), begin + gap * number / senders.size()));
        }
        var results = new ArrayList<Future<Result>>();
        try (var threads = Executors.newFixedThreadPool(shares.size())) {
            for (var share : shares) {
                results.add(threads.submit(new Poller(port, share, new Pace(end, gap))));
            }
        }
        return merge(results, seconds);
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
