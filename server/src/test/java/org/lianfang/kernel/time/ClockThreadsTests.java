package org.lianfang.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Eventually;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@ServerTest
class ClockThreadsTests {

    @Autowired
    private ScheduledTaskHolder clocks;

    @EnableScheduling
    static class TwoClocks {

        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger ticks = new AtomicInteger();

        @Scheduled(fixedDelay = 1)
        void takesLong() throws InterruptedException {
            goOn.await();
        }

        @Scheduled(fixedDelay = 1)
        void ticks() {
            ticks.incrementAndGet();
        }
    }

    @Test
    void a_clock_that_takes_long_holds_up_no_other() {
        new ApplicationContextRunner()
                .withPropertyValues("spring.threads.virtual.enabled=true")
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(ClockThreads.class, TwoClocks.class)
                .run(context -> {
                    var two = context.getBean(TwoClocks.class);
                    Eventually.holds(() -> two.ticks.get() > 10);
                    two.goOn.countDown();
                });
    }

    @Test
    void each_clock_of_the_server_has_a_thread() {
        assertThat(clocks.getScheduledTasks()).hasSizeBetween(10, ClockThreads.THREADS);
    }
}
