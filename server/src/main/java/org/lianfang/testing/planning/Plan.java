package org.lianfang.testing.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plan of a round.
///
/// @param version counts solver runs and changes by hand
/// @param edition of the turns that are in force; 0 when there is none yet
/// @param failure code of what ended the last run too early
public record Plan(
        UUID round,
        State state,
        int version,
        int edition,
        Time time,
        Progress progress,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /// How the last run of the solver stands.
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /// @param begins of slot 0
    public record Time(Instant begins, int minutes, int count) {}

    /// @param communities of the run
    /// @param done of them
    /// @param placed persons of those done who have a turn
    /// @param metres how much their wishes are missed
    public record Progress(int communities, int done, int persons, int placed, long metres) {}
}
