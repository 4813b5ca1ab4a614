package org.lianfang.cases.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnhurriedTests {

    @Test
    void looks_again_and_again_whether_somebody_waits_and_then_goes_on_without_rest() throws InterruptedException {
        var looks = new AtomicInteger();
        var work = new Unhurried(() -> looks.incrementAndGet() > 1);
        var thread = Thread.ofVirtual().start(() -> {
            for (var step = 0; step < 5_000; step++) {
                work.step();
            }
        });
        thread.join();
        assertThat(looks).hasValue(10);
    }
}
