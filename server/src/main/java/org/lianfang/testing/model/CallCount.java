package org.lianfang.testing.model;

/// How many of a round were called back, and how that ended.
///
/// @param held of those who were called; the others only because their tube was invalid
/// @param released by a negative single sample
/// @param positive in a single sample
public record CallCount(long called, long held, long released, long positive) {

    /// Who is still to be sampled singly.
    public long open() {
        return called - released - positive;
    }
}
