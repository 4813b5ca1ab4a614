package org.lianfang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/// Fills a server through its public API over some connections, with progress.
final class Filling {

    private static final int CONNECTIONS = 4;
    private static final int BATCH = 500;
    private static final int OK = 200;

    private final int port;
    private final String headers;

    Filling(int port, String headers) {
        this.port = port;
        this.headers = headers;
    }

    /// @param bodyFrom makes the batch that begins with a number; batches have 500 items
    /// @return records per second
    double fill(String what, String path, int total, IntFunction<byte[]> bodyFrom) throws InterruptedException {
        var begin = System.nanoTime();
        var next = new AtomicInteger();
        var done = new AtomicLong();
        var workers = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var number = 0; number < CONNECTIONS; number++) {
                workers.add(threads.submit(() -> {
                    work(new Job(what, path, total, bodyFrom, begin), next, done);
                    return null;
                }));
            }
        }
        for (var worker : workers) {
            try {
                worker.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return total / ((System.nanoTime() - begin) / 1e9);
    }

    private record Job(String what, String path, int total, IntFunction<byte[]> bodyFrom, long begin) {}

    private void work(Job job, AtomicInteger next, AtomicLong done) throws IOException {
        try (var connection = new RawConnection(port, job.path, headers)) {
            for (var from = next.getAndAdd(BATCH); from < job.total; from = next.getAndAdd(BATCH)) {
                var status = connection.post(job.bodyFrom.apply(from));
                if (status != OK) {
                    throw new IOException(job.path + " answered " + status);
                }
                var count = done.addAndGet(BATCH);
                if (count % (200 * BATCH) == 0) {
                    var rate = count / ((System.nanoTime() - job.begin) / 1e9);
                    System.out.printf(
                            "  %s: %,d of %,d  %,.0f/s  %.0f s to go%n",
                            job.what, count, job.total, rate, (job.total - count) / rate);
                }
            }
        }
    }
}
