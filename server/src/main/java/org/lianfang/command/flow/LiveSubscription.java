package org.lianfang.command.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lianfang.kernel.area.AreaKey;

/// One live screen. Messages wait in a short queue; a screen that does not take them is cut off rather than waited for,
/// and opens its line again by itself.
public final class LiveSubscription implements AutoCloseable {

    private static final int LONGEST_QUEUE = 16;
    /// Wakes whoever waits for the next message when the line is closed.
    private static final LiveMessage END = new LiveMessage("end", "");

    private final AreaKey area;
    private final UUID account;
    private final Runnable leave;
    private final BlockingQueue<LiveMessage> waiting = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private volatile boolean open = true;
    private long figuresSeen;

    LiveSubscription(AreaKey area, UUID account, LiveGroups groups) {
        this.area = area;
        this.account = account;
        this.leave = () -> groups.leave(this);
    }

    public AreaKey area() {
        return area;
    }

    UUID account() {
        return account;
    }

    public boolean isOpen() {
        return open;
    }

    /// The next message; empty when none came within the time, or the line was closed.
    public Optional<LiveMessage> next(Duration atMost) throws InterruptedException {
        var message = waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return open ? Optional.ofNullable(message) : Optional.empty();
    }

    /// Figures that are not newer than those handed before are left out.
    ///
    /// @param number of the reading, from 1
    void handFigures(LiveMessage figures, long number) {
        boolean taken;
        synchronized (waiting) {
            if (!open || number <= figuresSeen) {
                return;
            }
            figuresSeen = number;
            taken = waiting.offer(figures);
        }
        // outside: closing takes the lock of the groups, and who joins holds that already
        if (!taken) {
            close();
        }
    }

    void hand(LiveMessage message) {
        if (open && !waiting.offer(message)) {
            close();
        }
    }

    @Override
    public void close() {
        open = false;
        waiting.clear();
        var _ = waiting.offer(END);
        leave.run();
    }
}
