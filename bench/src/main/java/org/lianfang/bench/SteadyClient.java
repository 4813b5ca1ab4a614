package org.lianfang.bench;

import java.io.IOException;
import java.util.Arrays;

/// A sender of a [Load]: sends as soon as the last answer is there, or at a steady pace.
final class SteadyClient implements Poller.Client {

    private final Load.Sending sending;
    private final Load.Pace pace;
    private long[] nanos = new long[1 << 8];
    private int count;
    private long refused;
    private long due;
    private long begun;

    SteadyClient(Load.Sending sending, Load.Pace pace) {
        this.sending = sending;
        this.pace = pace;
        this.due = sending.first();
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public boolean send(PolledConnection connection) throws IOException {
        var bodies = sending.sender().bodies();
        var body = bodies == null ? null : bodies.get();
        begun = pace.isSteady() ? due : System.nanoTime();
        if (begun >= pace.end()) {
            return false;
        }
        connection.send(sending.path(), body);
        return true;
    }

    @Override
    public boolean answered(Poller.Answer answer, long now) {
        refused += Load.isTaken(answer.status()) ? 0 : 1;
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = now - begun;
        due = pace.isSteady() ? due + pace.gap() : now;
        return due < pace.end();
    }

    long refused() {
        return refused;
    }

    /// Latency of each request.
    long[] nanos() {
        return Arrays.copyOf(nanos, count);
    }
}
