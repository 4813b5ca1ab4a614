package org.lianfang.testing.model;

import java.time.Instant;

/// Tubes that wait for their next step.
///
/// @param oldest when the one that waits longest began to
public record WaitingTubes(Before before, long tubes, long swabs, Instant oldest) {

    /// The step that they wait for.
    public enum Before {
        BOX,
        COURIER,
        LAB,
        RESULT
    }
}
