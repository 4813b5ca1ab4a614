package org.lianfang.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what comes a moment later: listeners, memories that are renewed, imports that run by themselves.
public final class Eventually {

    private static final int TURNS = 600;
    private static final long PAUSE_NANOS = 100_000_000;

    private Eventually() {}

    /// Fails after a minute.
    public static void holds(BooleanSupplier condition) {
        for (var turn = 0; turn < TURNS; turn++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        assertThat(condition.getAsBoolean()).as("within a minute").isTrue();
    }
}
