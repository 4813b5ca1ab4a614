package org.lianfang.kernel.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Refusal;

/// Writes what waits at the same moment with one statement and one commit, then acknowledges all of it.
/// Nothing is acknowledged before it is durable. The queue is bounded: when it is full, callers are refused
/// politely (503 with Retry-After) and nothing of theirs is half done.
///
/// A commit costs as much as some dozen records, so writers do not begin one after every request: while requests keep
/// coming, a group begins a little after the one before it, and whoever comes alone is written at once. The longer
/// groups take, the more company each waits for, so that writers rest half of the time (ADR 15).
///
/// One record that the database does not take never takes others with it: a failed batch is written again,
/// request by request. When the database itself is away, all who wait are told at once.
public final class WriteCombiner<T, R> implements AutoCloseable {

    /// How often a writer that waits for company looks whether it is complete.
    private static final long LOOKS_NANOS = 1_000_000;

    /// Nobody waits longer than that for company.
    private static final long LONGEST_GAP_NANOS = 25_000_000;

    /// Among so many records a commit costs each of them next to nothing: more company is not worth the wait.
    private static final int ENOUGH = 150;

    private final BatchWriter<T, R> writer;
    private final Size size;
    private final Semaphore places;
    private final BlockingQueue<Waiting<T, R>> queue;
    private final List<Thread> writers;
    private final ReentrantLock taking = new ReentrantLock();
    private long nextGroup = System.nanoTime();
    /// Records in the queue.
    private final AtomicInteger queued = new AtomicInteger();
    /// What a group usually takes.
    private final AtomicLong usualNanos = new AtomicLong();
    private volatile boolean closed;

    private record Waiting<T, R>(List<T> records, CompletableFuture<List<R>> answer) {}

    /// @param capacity how many records may wait in all
    /// @param largestBatch how many records one transaction takes at most, unless one request brings more
    /// @param writers how many transactions may run at once
    /// @param gap from the beginning of one group to the next at least, unless a full group waits
    public record Size(int capacity, int largestBatch, int writers, Duration gap) {}

    public WriteCombiner(String name, Size size, BatchWriter<T, R> writer) {
        this.writer = writer;
        this.size = size;
        var capacity = size.capacity;
        this.places = new Semaphore(capacity);
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.writers = java.util.stream.IntStream.range(0, size.writers)
                .mapToObj(number -> Thread.ofPlatform()
                        .daemon()
                        .name(name + "-writer-" + number)
                        .start(this::work))
                .toList();
    }

    /// Waits until the record is durable.
    ///
    /// @throws Refusal `kernel/busy` when too many wait already, or what the writer refused
    public R write(T record) {
        return write(List.of(record)).getFirst();
    }

    /// Writes the records of one request together and waits until all are durable.
    public List<R> write(List<T> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        if (closed || records.size() > size.capacity || !places.tryAcquire(records.size())) {
            throw KernelRefusal.BUSY.with("seconds", 1);
        }
        try {
            var waiting = new Waiting<T, R>(records, new CompletableFuture<>());
            queued.addAndGet(records.size());
            queue.add(waiting);
            return waiting.answer.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw KernelRefusal.BUSY.with("seconds", 1);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            places.release(records.size());
        }
    }

    /// How many records wait or are being written.
    public int waiting() {
        return size.capacity - places.availablePermits();
    }

    @Override
    public void close() {
        closed = true;
        for (var thread : writers) {
            try {
                thread.join(Duration.ofSeconds(30));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        while (!closed || !queue.isEmpty()) {
            try {
                var group = take();
                if (!group.isEmpty()) {
                    writeTogether(group);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// The next group; empty when nobody came for a while.
    private List<Waiting<T, R>> take() throws InterruptedException {
        taking.lockInterruptibly();
        try {
            var first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            queued.addAndGet(-first.records.size());
            for (var early = nextGroup - System.nanoTime();
                    early > 0 && !closed && first.records.size() + queued.get() < Math.min(ENOUGH, size.largestBatch);
                    early = nextGroup - System.nanoTime()) {
                LockSupport.parkNanos(Math.min(early, LOOKS_NANOS));
            }
            nextGroup = System.nanoTime() + gapNanos();
            return groupOf(first);
        } finally {
            taking.unlock();
        }
    }

    private long gapNanos() {
        return Math.max(size.gap.toNanos(), Math.min(LONGEST_GAP_NANOS, 2 * usualNanos.get() / size.writers));
    }

    private List<Waiting<T, R>> groupOf(Waiting<T, R> first) {
        var group = new ArrayList<Waiting<T, R>>();
        group.add(first);
        var records = first.records.size();
        for (var next = queue.peek();
                next != null && records + next.records.size() <= size.largestBatch;
                next = queue.peek()) {
            group.add(queue.remove());
            queued.addAndGet(-next.records.size());
            records += next.records.size();
        }
        return group;
    }

    private void writeTogether(List<Waiting<T, R>> group) {
        var records = new ArrayList<T>();
        group.forEach(waiting -> records.addAll(waiting.records));
        var begun = System.nanoTime();
        try {
            var results = writer.write(records);
            usualNanos.accumulateAndGet(System.nanoTime() - begun, (usual, last) -> usual + (last - usual) / 8);
            if (results.size() != records.size()) {
                throw new IllegalStateException("A writer answers every record, but %d records got %d results"
                        .formatted(records.size(), results.size()));
            }
            var from = 0;
            for (var waiting : group) {
                waiting.answer.complete(List.copyOf(results.subList(from, from + waiting.records.size())));
                from += waiting.records.size();
            }
        } catch (RuntimeException | Error failed) {
            if (group.size() == 1 || !writer.maySucceedApart(failed)) {
                group.forEach(waiting -> waiting.answer.completeExceptionally(failed));
            } else {
                group.forEach(waiting -> writeTogether(List.of(waiting)));
            }
        }
    }
}
