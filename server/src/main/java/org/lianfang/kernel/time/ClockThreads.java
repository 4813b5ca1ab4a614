package org.lianfang.kernel.time;

import java.time.Duration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// A thread for each clock of the server: while one takes minutes, as forgetting does after midnight, counters are
/// carried upwards and the audit is sealed all the same. No clock ticks twice at once.
@Configuration(proxyBeanMethods = false)
class ClockThreads {

    /// At least as many as methods that are scheduled.
    static final int THREADS = 24;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder settings) {
        var threads = settings.poolSize(THREADS)
                .threadNamePrefix("clock-")
                .awaitTermination(true)
                .awaitTerminationPeriod(PATIENCE)
                .build();
        threads.setDaemon(true);
        return threads;
    }
}
