package org.lianfang.passes.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.Colour;

/// The status of one person at one moment.
///
/// @param because the ground that speaks; absent when green
/// @param rule pack, version and key
/// @param since when this colour began
/// @param until when the clock ends this colour
/// @param freeFrom when the clock ends the ground
/// @param next first moment after the asked one at which anything may change by itself
public record Standing(
        Colour colour,
        @Nullable GroundFact because,
        @Nullable String rule,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Instant freeFrom,
        @Nullable EndsBy endsBy,
        @Nullable Instant next) {

    /// What ends it.
    public enum EndsBy {
        LAST_DAY,
        NEGATIVE_SAMPLE,
        END_OF_MEASURE
    }

    public static Standing green(@Nullable Instant next) {
        return new Standing(Colour.GREEN, null, null, null, null, null, null, next);
    }

    /// Whether a pass that was issued for the other one still tells the truth.
    public boolean saysTheSameAs(Standing other) {
        return colour == other.colour
                && java.util.Objects.equals(until, other.until)
                && java.util.Objects.equals(
                        because == null ? null : because.id(), other.because == null ? null : other.because.id());
    }
}
