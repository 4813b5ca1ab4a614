package org.lianfang.kernel.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Refusal;

class WriteCombinerTests {

    @Test
    void every_request_gets_the_answer_to_its_own_records() throws Exception {
        var batches = new AtomicInteger();
        try (var combiner = new WriteCombiner<Integer, Integer>("test", size(10_000, 500), records -> {
                    batches.incrementAndGet();
                    return records.stream().map(number -> number * 2).toList();
                });
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 2_000)
                    .mapToObj(number -> callers.submit(() -> combiner.write(List.of(number, number + 1))))
                    .toList();
            for (var number = 0; number < answers.size(); number++) {
                assertThat(answers.get(number).get()).containsExactly(number * 2, number * 2 + 2);
            }
        }
        assertThat(batches.get()).isLessThan(2_000);
    }

    @Test
    void one_request_that_cannot_be_written_does_not_take_others_with_it() throws Exception {
        Set<Integer> written = ConcurrentHashMap.newKeySet();
        var begin = new CountDownLatch(1);
        try (var combiner = new WriteCombiner<Integer, Integer>("test", size(100, 100), records -> {
                    await(begin);
                    if (records.contains(13)) {
                        throw new IllegalStateException("thirteen");
                    }
                    written.addAll(records);
                    return records;
                });
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(number -> callers.submit(() -> combiner.write(number)))
                    .toList();
            begin.countDown();
            assertThat(answers.stream().filter(WriteCombinerTests::failed)).hasSize(1);
        }
        assertThat(written).hasSize(19).doesNotContain(13);
    }

    @Test
    void a_full_queue_refuses_politely_and_takes_again_when_there_is_room() throws Exception {
        var release = new CountDownLatch(1);
        try (var combiner = new WriteCombiner<Integer, Integer>("test", size(3, 1), records -> {
                    await(release);
                    return records;
                });
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 3)
                    .mapToObj(number -> callers.submit(() -> combiner.write(number)))
                    .toList();
            while (combiner.waiting() < 3) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> combiner.write(4))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(KernelRefusal.BUSY));
            release.countDown();
            for (Future<Integer> answer : waiting) {
                answer.get();
            }
            assertThat(combiner.write(5)).isEqualTo(5);
        }
    }

    @Test
    void who_comes_alone_is_written_at_once_and_who_comes_after_waits_for_company() throws Exception {
        var groups = new ArrayList<Integer>();
        var size = new WriteCombiner.Size(100, 3, 1, Duration.ofHours(1));
        try (var combiner = new WriteCombiner<Integer, Integer>("test", size, records -> {
                    groups.add(records.size());
                    return records;
                });
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(combiner.write(1)).isEqualTo(1);
            var answers = IntStream.range(0, 3)
                    .mapToObj(number -> callers.submit(() -> combiner.write(number)))
                    .toList();
            for (var answer : answers) {
                answer.get();
            }
        }
        assertThat(groups).containsExactly(1, 3);
    }

    @Test
    void a_request_of_many_records_waits_for_nobody() {
        var groups = new ArrayList<Integer>();
        var size = new WriteCombiner.Size(1_000, 500, 1, Duration.ofHours(1));
        var many = IntStream.range(0, 200).boxed().toList();
        try (var combiner = new WriteCombiner<Integer, Integer>("test", size, records -> {
            groups.add(records.size());
            return records;
        })) {
            assertThat(combiner.write(many)).isEqualTo(many);
            assertThat(combiner.write(many)).isEqualTo(many);
        }
        assertThat(groups).containsExactly(200, 200);
    }

    @Test
    void closing_writes_what_waits_for_company() throws Exception {
        var size = new WriteCombiner.Size(100, 100, 1, Duration.ofHours(1));
        var combiner = new WriteCombiner<Integer, Integer>("test", size, records -> records);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            combiner.write(1);
            var waiting = callers.submit(() -> combiner.write(2));
            while (combiner.waiting() == 0) {
                Thread.onSpinWait();
            }
            combiner.close();
            assertThat(waiting.get()).isEqualTo(2);
        }
    }

    private static WriteCombiner.Size size(int capacity, int largestBatch) {
        return new WriteCombiner.Size(capacity, largestBatch, 1, Duration.ZERO);
    }

    private static boolean failed(Future<?> answer) {
        try {
            answer.get();
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
