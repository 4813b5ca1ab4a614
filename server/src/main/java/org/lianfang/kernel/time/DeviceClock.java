package org.lianfang.kernel.time;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// What devices say that their clocks show.
public final class DeviceClock {

    private DeviceClock() {}

    /// A device that tells nonsense has not told its time.
    public static @Nullable Instant read(@Nullable String told) {
        try {
            return told == null || told.isEmpty() ? null : PlausibleTime.moment(told);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }
}
