package org.lianfang.testing.model;

/// How long tubes took for one step. Only those count of which both ends are recorded.
///
/// @param medianSeconds half of them took no longer
/// @param ninetiethSeconds nine of ten took no longer
public record Turnaround(Step step, long tubes, long medianSeconds, long ninetiethSeconds) {

    /// From the step before to this one.
    public enum Step {
        /// Since the first swab in it that was not taken back.
        SEALED,
        BOXED,
        CARRIED,
        RECEIVED,
        RESULTED,
        /// From the first swab to the result.
        WHOLE
    }
}
