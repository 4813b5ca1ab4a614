package org.lianfang.scenarios.play;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Works through a list with several hands; the first failure stops all of them.
final class Lanes {

    private final int lanes;

    Lanes(int lanes) {
        this.lanes = lanes;
    }

    <T> void each(List<T> tasks, Consumer<T> work) {
        var next = new AtomicInteger();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, Math.min(lanes, tasks.size()))
                    .<Future<?>>mapToObj(lane -> hands.submit(() -> {
                        for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                            workOn(tasks.get(i), work, next, tasks.size());
                        }
                    }))
                    .toList();
            await(running, hands);
        }
    }

    private static <T> void workOn(T task, Consumer<T> work, AtomicInteger next, int end) {
        boolean done = false;
        try {
            work.accept(task);
            done = true;
        } finally {
            if (!done) {
                next.set(end);
            }
        }
    }

    private static void await(List<Future<?>> running, ExecutorService hands) {
        for (var lane : running) {
            try {
                lane.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
                hands.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Patience.Interrupted();
            }
        }
    }
}
