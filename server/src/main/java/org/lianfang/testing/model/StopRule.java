package org.lianfang.testing.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// When a chain of rounds may end: a round every day until so many in a row were clean, then a pause, then one more
/// that
/// is clean as well.
///
/// Source: rules/covid-19/plan-9.yaml, testing.campaign
///
/// @param cleanRounds in a row
/// @param waitDays days between the last of them and the round that confirms it
public record StopRule(int cleanRounds, int waitDays) {

    /// A round that is over.
    ///
    /// @param day on which it was closed
    /// @param clean whether nobody in it was found positive
    public record Done(LocalDate day, boolean clean) {}

    /// What the chain needs next.
    public sealed interface Next {

        /// Another round, on this day at the latest.
        ///
        /// @param cleanInARow so far
        record Round(LocalDate by, int cleanInARow) implements Next {}

        /// The round that confirms, on this day; none before it.
        record Confirmation(LocalDate on) implements Next {}

        /// Nothing more.
        record Stop(LocalDate since) implements Next {}
    }

    /// @param chain rounds that are over, in order; at least one
    public Next after(List<Done> chain) {
        var last = chain.getFirst();
        var inARow = 0;
        for (var round : chain) {
            var confirms = inARow >= cleanRounds && !round.day.isBefore(confirmationAfter(last));
            if (round.clean && confirms) {
                return new Next.Stop(round.day);
            }
            inARow = round.clean ? inARow + 1 : 0;
            last = round;
        }
        return inARow >= cleanRounds
                ? new Next.Confirmation(confirmationAfter(last))
                : new Next.Round(last.day.plusDays(1), inARow);
    }

    /// How many rounds in a row were clean, up to each of them.
    public static List<Integer> cleanInARow(List<Done> chain) {
        var counts = new ArrayList<Integer>(chain.size());
        var inARow = 0;
        for (var round : chain) {
            inARow = round.clean ? inARow + 1 : 0;
            counts.add(inARow);
        }
        return counts;
    }

    /// Whoever tests in between begins the pause anew.
    private LocalDate confirmationAfter(Done lastClean) {
        return lastClean.day.plusDays(waitDays + 1L);
    }
}
