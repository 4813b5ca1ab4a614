package org.lianfang.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Eventually;

class LongCountsTests {

    private static final Instant NOON = Instant.parse("2022-07-20T04:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final LongCounts<String, Integer> counts = new LongCounts<>(now::get);
    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void what_took_long_is_told_again_for_ten_times_as_long() {
        var first = counts.of("city", () -> taking(Duration.ofSeconds(2)));
        assertThat(first.at()).isEqualTo(NOON);
        assertThat(first.newFrom()).isEqualTo(NOON.plusSeconds(22));

        now.set(NOON.plusSeconds(21));
        assertThat(counts.of("city", () -> taking(Duration.ofSeconds(2)))).isEqualTo(first);
        assertThat(counts.of("county", () -> taking(Duration.ZERO)).value()).isEqualTo(2);
        now.set(NOON.plusSeconds(22));
        assertThat(counts.of("city", () -> taking(Duration.ofSeconds(2))).value())
                .isEqualTo(3);
    }

    @Test
    void nothing_is_told_again_for_more_than_five_minutes() {
        var first = counts.of("city", () -> taking(Duration.ofMinutes(2)));

        assertThat(Duration.between(NOON.plusSeconds(120), first.newFrom())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void what_took_less_than_half_a_second_is_made_anew_for_whoever_asks() {
        var first = counts.of("village", () -> taking(Duration.ofMillis(499)));
        var second = counts.of("village", () -> taking(Duration.ofMillis(499)));

        assertThat(first.isToldAgain()).isFalse();
        assertThat(second.value()).isEqualTo(2);
    }

    @Test
    void a_count_that_fails_is_told_to_nobody_else() {
        assertThatThrownBy(() -> counts.of("city", () -> {
                    throw new IllegalStateException("the database is gone");
                }))
                .hasMessage("the database is gone");

        assertThat(counts.of("city", () -> taking(Duration.ZERO)).value()).isEqualTo(1);
    }

    @Test
    void whoever_asks_while_it_is_counted_waits_for_that_count() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> counts.of("city", () -> {
                begun.countDown();
                await(mayEnd);
                return taking(Duration.ofSeconds(3));
            }));
            begun.await();
            var thread = new AtomicReference<Thread>();
            var second = people.submit(() -> {
                thread.set(Thread.currentThread());
                return counts.of("city", () -> taking(Duration.ofSeconds(3)));
            });
            Eventually.holds(() -> thread.get() != null && thread.get().getState() == Thread.State.WAITING);
            mayEnd.countDown();

            assertThat(second.get()).isEqualTo(first.get());
            assertThat(counted).hasValue(1);
        }
    }

    private int taking(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        return counted.incrementAndGet();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
