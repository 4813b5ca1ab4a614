package org.lianfang.cases.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.analysis.Delays;

/// How long one step after another took: in days where days are told, in hours where moments are.
public record Waits(Step step, Delays delays) {

    /// From what to what.
    public enum Step {
        ONSET_TO_POSITIVE(fact -> fact.days().onset(), fact -> fact.days().positive()),
        ONSET_TO_CONFIRMED(fact -> fact.days().onset(), fact -> fact.days().confirmed()),
        ONSET_TO_ISOLATION(fact -> fact.days().onset(), fact -> fact.days().isolated()),
        ONSET_TO_REPORT(fact -> fact.days().onset(), fact -> fact.days().reported()),
        KNOWN_TO_REPORT(fact -> fact.steps().known(), fact -> fact.steps().reported()),
        REPORT_TO_INTERVIEW(
                fact -> fact.steps().reported(), fact -> fact.steps().interviewed()),
        INTERVIEW_TO_CONTACTS(
                fact -> fact.steps().interviewed(), fact -> fact.steps().contactsListed());

        private final Function<CaseFact, ? extends @Nullable Temporal> from;
        private final Function<CaseFact, ? extends @Nullable Temporal> to;

        Step(
                Function<CaseFact, ? extends @Nullable Temporal> from,
                Function<CaseFact, ? extends @Nullable Temporal> to) {
            this.from = from;
            this.to = to;
        }

        public boolean inHours() {
            return switch (this) {
                case ONSET_TO_POSITIVE, ONSET_TO_CONFIRMED, ONSET_TO_ISOLATION, ONSET_TO_REPORT -> false;
                case KNOWN_TO_REPORT, REPORT_TO_INTERVIEW, INTERVIEW_TO_CONTACTS -> true;
            };
        }

        private Stream<Integer> of(CaseFact fact) {
            var begin = from.apply(fact);
            var end = to.apply(fact);
            return begin == null || end == null ? Stream.of() : Stream.of(apart(begin, end));
        }

        private static int apart(Temporal begin, Temporal end) {
            return begin instanceof Instant
                    ? Math.toIntExact(Duration.between(begin, end).toHours())
                    : Math.toIntExact(ChronoUnit.DAYS.between(begin, end));
        }
    }

    public static List<Waits> of(Collection<CaseFact> cases) {
        return Arrays.stream(Step.values())
                .map(step -> new Waits(
                        step,
                        new Delays(cases.stream()
                                .flatMap(step::of)
                                .mapToInt(apart -> apart)
                                .toArray())))
                .toList();
    }
}
