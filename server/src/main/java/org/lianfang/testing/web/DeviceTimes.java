package org.lianfang.testing.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// What devices say their clocks show.
final class DeviceTimes {

    private DeviceTimes() {}

    /// A device that tells nonsense has not told its time.
    static @Nullable Instant read(@Nullable String told) {
        try {
            return told == null || told.isEmpty() ? null : Instant.parse(told);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }
}
