package org.lianfang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A device that keeps a refused record, waits as long as the server asked, and sends it again until it is
/// acknowledged.
final class InsistentClient implements Poller.Client {

    private static final int BUSY = 503;

    private final Desk desk;
    private final long end;
    private final long gap;
    private final List<UUID> acknowledged = new ArrayList<>();
    private final List<Long> served = new ArrayList<>();
    private int refused;
    private int silent;
    private byte[] kept = new byte[0];
    private long due;
    private long sent;

    /// @param first when its first record is due
    /// @param end after which nothing new is recorded
    /// @param gap from one record to the next
    InsistentClient(Desk desk, long first, long end, long gap) {
        this.desk = desk;
        this.due = first;
        this.end = end;
        this.gap = gap;
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public boolean send(PolledConnection connection) throws IOException {
        sent = System.nanoTime();
        if (kept.length == 0) {
            if (sent >= end) {
                return false;
            }
            kept = desk.get();
        }
        connection.send("/api/testing/samples", kept);
        return true;
    }

    @Override
    public boolean answered(Poller.Answer answer, long now) {
        if (answer.status() == BUSY) {
            refused++;
            silent += answer.retryAfterSeconds() == 0 ? 1 : 0;
            due = now + TimeUnit.SECONDS.toNanos(Math.max(1, answer.retryAfterSeconds()));
            return true;
        }
        if (!Load.isTaken(answer.status())) {
            throw new IllegalStateException("Answered " + answer.status());
        }
        served.add(now - sent);
        acknowledged.add(desk.last());
        kept = new byte[0];
        due = Math.max(due + gap, now);
        return due < end;
    }

    /// Ids of records that the server took.
    List<UUID> acknowledged() {
        return acknowledged;
    }

    /// Nanoseconds of each sending that was served.
    List<Long> served() {
        return served;
    }

    /// Answers that asked to come again.
    int refused() {
        return refused;
    }

    /// Of these, such that did not say when.
    int silent() {
        return silent;
    }
}
