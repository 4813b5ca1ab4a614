package org.lianfang.kernel.event;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/// The few threads on which modules hear of each other's events. A thousand results at once are a thousand events: they
/// wait here for their turn, so that the connections to the database are there for people. What waits when the server
/// stops is in the database, and heard after the next start.
@Component
class EventThreads implements AsyncConfigurer {

    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("events-", 1).factory());

    @Override
    public Executor getAsyncExecutor() {
        return threads;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
