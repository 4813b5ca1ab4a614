package org.lianfang.people.sheet;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lianfang.kernel.refusal.KernelRefusal;

/// Whole files are looked through one after the other: each may take a good part of the memory.
public final class SheetTurns {

    private static final Semaphore TURN = new Semaphore(1, true);
    private static final int PATIENCE_SECONDS = 60;

    private SheetTurns() {}

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/busy` when the others take too long
    public static <T> T take(Supplier<T> work) {
        try {
            if (!TURN.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw KernelRefusal.BUSY.with("seconds", PATIENCE_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw KernelRefusal.BUSY.with("seconds", PATIENCE_SECONDS);
        }
        try {
            return work.get();
        } finally {
            TURN.release();
        }
    }
}
