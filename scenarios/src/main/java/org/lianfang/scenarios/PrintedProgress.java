package org.lianfang.scenarios;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// One line a second: count, rate and remaining time.
public final class PrintedProgress implements Progress {

    private final PrintStream out;
    private final InstantSource clock;

    public PrintedProgress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Step begin(String what, long total) {
        return new Lines(what, total, clock.instant());
    }

    private final class Lines implements Step {

        private static final long LINE_EVERY_MILLIS = 1_000;
        private final String what;
        private final long total;
        private final Instant begun;
        private Instant lastLine;
        private long count;

        Lines(String what, long total, Instant begun) {
            this.what = what;
            this.total = total;
            this.begun = begun;
            this.lastLine = begun;
        }

        @Override
        public synchronized void advanced(long more) {
            count += more;
            var now = clock.instant();
            if (Duration.between(lastLine, now).toMillis() >= LINE_EVERY_MILLIS) {
                lastLine = now;
                print(now);
            }
        }

        @Override
        public synchronized void done() {
            print(clock.instant());
        }

        private void print(Instant now) {
            double seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
            double rate = count / seconds;
            var of = total > 0 ? " of %,d".formatted(total) : "";
            var left = total > count && rate > 0
                    ? "  %.0f s to go".formatted((total - count) / rate)
                    : "  %.1f s".formatted(seconds);
            out.println("  %s: %,d%s  %,.0f/s%s".formatted(what, count, of, rate, left));
        }
    }
}
