package org.lianfang.isolation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When somebody goes: on the last day of the phase, once every test day has a negative sample of its own that was
/// taken
/// on it or later, and nothing was positive.
///
/// @param negatives samples that must be negative on the last test day or later
public record ReleaseRule(LocalDate dayZero, LocalDate until, List<LocalDate> testDays, int negatives) {

    /// @param day on which it was taken, in the zone of the response
    public record Taken(LocalDate day, boolean positive, boolean negative) {}

    /// What the rule says.
    public sealed interface Verdict {
        record Ready() implements Verdict {}

        /// The last day has not come.
        record TooEarly(LocalDate until) implements Verdict {}

        /// A test of this day is missing, or its result is.
        record TestMissing(LocalDate day) implements Verdict {}

        record TestedPositive(LocalDate day) implements Verdict {}
    }

    public Verdict on(LocalDate today, List<Taken> tests) {
        var positive = tests.stream()
                .filter(test -> test.positive() && !test.day().isBefore(dayZero))
                .map(Taken::day)
                .max(Comparator.naturalOrder());
        if (positive.isPresent()) {
            return new Verdict.TestedPositive(positive.get());
        }
        if (today.isBefore(until)) {
            return new Verdict.TooEarly(until);
        }
        var missing = missing(tests);
        return missing.isEmpty() ? new Verdict.Ready() : new Verdict.TestMissing(missing.getFirst());
    }

    /// Test days without a negative sample of their own, ascending. A sample that was taken late counts for the latest
    /// day that still has none.
    public List<LocalDate> missing(List<Taken> tests) {
        var samples = new ArrayList<>(tests.stream()
                .filter(Taken::negative)
                .map(Taken::day)
                .sorted(Comparator.reverseOrder())
                .toList());
        var missing = new ArrayList<LocalDate>();
        for (var day : needed().reversed()) {
            if (!samples.isEmpty() && !samples.getFirst().isBefore(day)) {
                samples.removeFirst();
            } else {
                missing.addFirst(day);
            }
        }
        return missing;
    }

    private List<LocalDate> needed() {
        var needed = new ArrayList<>(testDays);
        for (var more = 1; more < negatives && !testDays.isEmpty(); more++) {
            needed.add(testDays.getLast());
        }
        return needed;
    }
}
