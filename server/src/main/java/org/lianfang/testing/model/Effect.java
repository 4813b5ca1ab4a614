package org.lianfang.testing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// A result that takes effect: its tube was received.
///
/// @param area of the tube
/// @param members swabs in it
/// @param day civil day on which it counts
public record Effect(UUID id, TubeCode tube, AreaKey area, int members, TubeResult outcome, Instant at, LocalDate day) {

    public boolean isSingle() {
        return members == 1;
    }

    /// Whether its members are called back: everybody whose result is not clear yet.
    public boolean calls() {
        return switch (outcome) {
            case NEGATIVE -> false;
            case POSITIVE -> !isSingle();
            case UNCLEAR, INVALID -> true;
        };
    }

    /// Whether it decides about the one person in it.
    public boolean decides() {
        return isSingle()
                && switch (outcome) {
                    case NEGATIVE, POSITIVE -> true;
                    case UNCLEAR, INVALID -> false;
                };
    }
}
