package org.lianfang.cases.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UnhurriedTests {

    private static final int FIVE_HUNDRED = 500;

    private final List<Long> rests = new ArrayList<>();
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final Unhurried work = new Unhurried(awaited::get, rests::add);

    @Test
    void rests_after_every_five_hundred_steps_but_never_long() {
        steps(2 * FIVE_HUNDRED);
        assertThat(rests)
                .hasSize(2)
                .allSatisfy(nanos -> assertThat(nanos)
                        .isPositive()
                        .isLessThanOrEqualTo(Duration.ofMillis(50).toNanos()));
    }

    @Test
    void rests_no_more_once_somebody_waits_and_again_when_nobody_does() {
        steps(FIVE_HUNDRED);
        awaited.set(true);
        steps(4 * FIVE_HUNDRED);
        assertThat(rests).hasSize(1);
        awaited.set(false);
        steps(FIVE_HUNDRED);
        assertThat(rests).hasSize(2);
    }

    @Test
    void what_it_could_not_rest_between_its_steps_is_due_afterwards() {
        var hurried = new Unhurried(() -> true, rests::add);
        var began = System.nanoTime();
        while (System.nanoTime() - began < Duration.ofMillis(2).toNanos()) {
            hurried.step();
        }
        assertThat(rests).isEmpty();
        assertThat(hurried.restsUntil() - began)
                .as("two milliseconds of work and nine times as much rest")
                .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
    }

    private void steps(int count) {
        for (var step = 0; step < count; step++) {
            work.step();
        }
    }
}
