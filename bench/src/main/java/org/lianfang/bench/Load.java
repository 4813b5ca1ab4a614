package org.lianfang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
        var gap = perSecond == 0 ? 0 : (long) (1e9 * senders.size() / perSecond);
        var clients = together(port, senders.stream().map(Sender::headers).toList(), begin -> {
            var pace = new Pace(begin + (long) (seconds * 1e9), gap);
            var steady = new ArrayList<SteadyClient>();
            for (var number = 0; number < senders.size(); number++) {
                var first = begin + gap * number / senders.size();
                steady.add(new SteadyClient(new Sending(senders.get(number), paths.apply(number), first), pace));
            }
            return steady;
        });
        return result(clients, seconds);
    }

    /// All of them at once, shared by as many threads as pgbench has.
    ///
    /// @param headers lines that say who each client is
    /// @param clientsFrom the clients in that order, once all are connected, from the moment at which they begin
    static <C extends Poller.Client> List<C> together(int port, List<String> headers, LongFunction<List<C>> clientsFrom)
            throws InterruptedException {
        var pollers = new ArrayList<Poller<C>>();
        try {
            for (var thread = 0; thread < Math.min(THREADS, headers.size()); thread++) {
                pollers.add(new Poller<>(port, share(headers, thread)));
            }
            var clients = clientsFrom.apply(System.nanoTime() + 50_000_000L);
            serve(pollers, clients);
            return clients;
        } catch (IOException notConnected) {
            throw new UncheckedIOException(notConnected);
        } finally {
            pollers.forEach(Load::close);
        }
    }

    private static <C extends Poller.Client> void serve(List<Poller<C>> pollers, List<C> clients)
            throws InterruptedException {
        var parts = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(pollers.size())) {
            for (var thread = 0; thread < pollers.size(); thread++) {
                var poller = pollers.get(thread);
                var share = share(clients, thread);
                parts.add(threads.submit(() -> {
                    poller.serve(share);
                    return share;
                }));
            }
        }
        for (var part : parts) {
            try {
                part.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    private static <T> List<T> share(List<T> all, int thread) {
        return IntStream.range(0, all.size())
                .filter(number -> number % THREADS == thread)
                .mapToObj(all::get)
                .toList();
    }

    private static void close(Poller<?> poller) {
        try {
            poller.close();
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }

    private static Result result(List<SteadyClient> clients, double seconds) {
        var nanos = clients.stream()
                .flatMapToLong(client -> Arrays.stream(client.nanos()))
                .sorted()
                .toArray();
        var refused = clients.stream().mapToLong(SteadyClient::refused).sum();
        return new Result(nanos.length, refused, seconds, nanos);
    }
}
