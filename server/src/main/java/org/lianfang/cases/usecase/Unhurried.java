package org.lianfang.cases.usecase;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Work in many small steps that leaves the machine to others for nine tenths of the time, unless somebody waits for
/// it.
final class Unhurried {

    private static final int STEPS = 500;
    /// So many times as long as it worked.
    private static final int REST = 9;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final BooleanSupplier awaited;
    private final LongConsumer resting;
    private final long begun = System.nanoTime();
    private int steps;
    private long since = begun;
    private long rested;

    /// @param awaited whether somebody waits for the end
    Unhurried(BooleanSupplier awaited) {
        this(awaited, LockSupport::parkNanos);
    }

    /// @param resting rests for so many nanoseconds
    Unhurried(BooleanSupplier awaited, LongConsumer resting) {
        this.awaited = awaited;
        this.resting = resting;
    }

    void step() {
        steps++;
        if (steps % STEPS == 0 && !awaited.getAsBoolean()) {
            var rest = Math.min(LONGEST_NANOS, REST * (System.nanoTime() - since));
            resting.accept(rest);
            rested += rest;
            since = System.nanoTime();
        }
    }

    /// Until when the rest of the rest is due, if it ends now: where steps are few and long it rested too little.
    long restsUntil() {
        var now = System.nanoTime();
        return now + Math.max(0, REST * (now - begun - rested) - rested);
    }
}
