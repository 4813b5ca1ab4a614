package org.lianfang.gates.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.lianfang.gates.GateWorld;
import org.lianfang.support.Api;

/// Devices at a gate that send batches without a pause and keep what was not acknowledged, as the field shell does.
final class Devices implements AutoCloseable {

    private static final int BATCH = 200;

    private final Queue<List<Map<String, Object>>> unsent = new ConcurrentLinkedQueue<>();
    private final Queue<Api.Answer> refusals = new ConcurrentLinkedQueue<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean more = new AtomicBoolean(true);
    private final List<Thread> threads;

    Devices(int count, java.util.function.Supplier<Api> guard, String gate) {
        threads = IntStream.range(0, count)
                .mapToObj(number -> {
                    var api = guard.get();
                    return Thread.ofVirtual().start(() -> {
                        while (more.get()) {
                            send(api, batch(gate));
                        }
                    });
                })
                .toList();
    }

    /// Ids of records that were answered as accepted or as known already.
    Set<String> acknowledged() {
        return acknowledged;
    }

    /// Answers that were not 200.
    Queue<Api.Answer> refusals() {
        return refusals;
    }

    void awaitAcknowledged(int records) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (acknowledged.size() < records && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(records);
    }

    /// Whatever is still on the devices is sent until it is acknowledged.
    void sendTheRest(Api guard) throws InterruptedException {
        close();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        for (var batch = unsent.poll(); batch != null; batch = unsent.poll()) {
            assertThat(System.nanoTime()).as("taken within 40 s").isLessThan(deadline);
            send(guard, batch);
        }
    }

    @Override
    public void close() throws InterruptedException {
        more.set(false);
        for (var thread : threads) {
            thread.join();
        }
    }

    private void send(Api guard, List<Map<String, Object>> batch) {
        try {
            var answer = guard.post("/api/crossings/batch", GateWorld.batch(batch));
            if (answer.status() == 200) {
                for (var item : answer.body().path("items")) {
                    assertThat(item.path("status").asString()).isIn("ACCEPTED", "DUPLICATE");
                    acknowledged.add(item.path("id").asString());
                }
                return;
            }
            refusals.add(answer);
        } catch (UncheckedIOException connectionLost) {
            Objects.requireNonNull(connectionLost.getCause());
        }
        unsent.add(batch);
        pause();
    }

    private static List<Map<String, Object>> batch(String gate) {
        var items = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < BATCH; number++) {
            items.add(GateWorld.crossing(gate));
        }
        return items;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
