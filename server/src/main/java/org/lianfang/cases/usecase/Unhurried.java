package org.lianfang.cases.usecase;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Work in many small steps that leaves the machine to others for nine tenths of the time, unless somebody waits for
/// it.
final class Unhurried {

    private static final int STEPS = 500;
    /// So many times as long as it worked.
    private static final int REST = 9;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final BooleanSupplier awaited;
    private int steps;
    private long began = System.nanoTime();

    /// @param awaited whether somebody waits for the end
    Unhurried(BooleanSupplier awaited) {
        this.awaited = awaited;
    }

    void step() {
        steps++;
        if (steps % STEPS == 0 && !awaited.getAsBoolean()) {
            LockSupport.parkNanos(Math.min(LONGEST_NANOS, REST * (System.nanoTime() - began)));
            began = System.nanoTime();
        }
    }
}
