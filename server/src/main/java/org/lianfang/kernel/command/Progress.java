package org.lianfang.kernel.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Progress of a long step: count, rate and remaining time, one line a second.
public final class Progress {

    private final String step;
    private final long total;
    private final PrintStream out;
    private final InstantSource clock;
    private final Instant begun;
    private Instant lastLine;

    /// @param total how many are expected; 0 when nobody knows
    public Progress(String step, long total, PrintStream out, InstantSource clock) {
        this.step = step;
        this.total = total;
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
        this.lastLine = begun;
    }

    public void at(long done) {
        var now = clock.instant();
        if (Duration.between(lastLine, now).toMillis() >= 1000) {
            lastLine = now;
            out.println(line(done, now));
        }
    }

    public void done(long count) {
        out.println(line(count, clock.instant()));
    }

    private String line(long done, Instant now) {
        var seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        var rate = done / seconds;
        var remaining = total > done && rate > 0 ? "  %.0f s to go".formatted((total - done) / rate) : "";
        var of = total > 0 ? " of %,d".formatted(total) : "";
        return "  %s: %,d%s  %,.0f/s%s".formatted(step, done, of, rate, remaining);
    }
}
