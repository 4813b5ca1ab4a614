package org.lianfang.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventThreadsTests {

    private static final int EVENTS = 200;

    @Test
    void however_many_events_there_are_four_are_heard_at_a_time_and_all_in_the_end() throws Exception {
        var threads = new EventThreads();
        var goOn = new CountDownLatch(1);
        var heard = new CountDownLatch(EVENTS);
        for (var event = 0; event < EVENTS; event++) {
            threads.getAsyncExecutor().execute(() -> {
                awaited(goOn);
                heard.countDown();
            });
        }
        assertThat(((ThreadPoolExecutor) threads.getAsyncExecutor()).getQueue()).hasSize(EVENTS - 4);
        goOn.countDown();
        assertThat(heard.await(20, TimeUnit.SECONDS)).as("all were heard").isTrue();
        threads.stop();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
