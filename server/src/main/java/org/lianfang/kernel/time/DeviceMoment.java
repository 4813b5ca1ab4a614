package org.lianfang.kernel.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When something happened that a device recorded. A wrong clock is noticed, noted and kept, never refused: what counts
/// is the corrected moment.
///
/// @param at by the server's clock
/// @param byDevice by the device's own clock, when that was wrong
/// @param skewSeconds how far the device's clock was ahead, when it was wrong
public record DeviceMoment(
        Instant at, @Nullable Instant byDevice, @Nullable Integer skewSeconds) {

    /// @param now by the server's clock
    /// @param skewSeconds how far the device's clock is ahead; absent when it did not tell its time
    public record Sending(Instant now, @Nullable Long skewSeconds) {

        public static Sending of(Instant now, @Nullable Instant deviceTime) {
            return new Sending(now, deviceTime == null ? null : ChronoUnit.SECONDS.between(now, deviceTime));
        }
    }

    /// A device that does not tell its time but records the future has a wrong clock as well.
    ///
    /// @param told what the device says; the moment of sending when absent
    /// @param toleranceSeconds how far a clock may be off; any when absent
    public static DeviceMoment of(@Nullable Instant told, Sending sending, @Nullable Integer toleranceSeconds) {
        var said = (told == null ? sending.now : told).truncatedTo(ChronoUnit.MILLIS);
        var skew = sending.skewSeconds;
        if (skew == null || !isWrong(skew, toleranceSeconds)) {
            var ahead = ChronoUnit.SECONDS.between(sending.now, said);
            skew = ahead > 0 && isWrong(ahead, toleranceSeconds) ? (Long) ahead : null;
        }
        return skew == null
                ? new DeviceMoment(said, null, null)
                : new DeviceMoment(
                        said.minusSeconds(skew),
                        said,
                        Math.toIntExact(Math.clamp(skew, Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }

    /// As the device told it; the same however often it is sent.
    public Instant told() {
        return byDevice == null ? at : byDevice;
    }

    private static boolean isWrong(long skewSeconds, @Nullable Integer toleranceSeconds) {
        return toleranceSeconds != null && Math.abs(skewSeconds) > toleranceSeconds;
    }
}
