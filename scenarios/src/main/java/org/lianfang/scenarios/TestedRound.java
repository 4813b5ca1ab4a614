package org.lianfang.scenarios;

/// How a round of testing went, as the server tells it.
///
/// @param turnaround from the first swab in a tube to its result
/// @param tubes that were sealed, singles among them
/// @param positives persons with a positive single sample
public record TestedRound(
        String code,
        String name,
        Covered covered,
        Turnaround turnaround,
        long tubes,
        long positives,
        Recalled recalled) {

    /// Classes that add up to those who are registered; guests come on top.
    public record Covered(
            long registered,
            long sampled,
            long exempt,
            long moved,
            long refused,
            long notFound,
            long notYet,
            long guests) {}

    public record Turnaround(long medianSeconds, long ninetiethSeconds) {}

    /// @param called back, to be sampled singly @param held of them
    public record Recalled(long called, long held, long released, long positive, long open) {}
}
