package org.lianfang.passes.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.Colour;
import org.lianfang.passes.model.Standing.EndsBy;

/// Computes a status: the same facts, rules and moment give the same one, in whatever order the facts come.
/// Nothing else makes one.
public final class StandingOf {

    private final PassRules rules;
    private final ZoneId zone;

    public StandingOf(PassRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /// The gravest ground speaks; among equals the one that lasts longest, then the one that was told first.
    private static final Comparator<Standing> GRAVEST = Comparator.comparing(Standing::colour)
            .thenComparing(standing -> Objects.requireNonNull(standing.freeFrom()))
            .thenComparing(
                    standing -> Objects.requireNonNull(standing.because()).known(), Comparator.reverseOrder())
            .thenComparing(
                    standing -> Objects.requireNonNull(standing.because()).id(), Comparator.reverseOrder());

    public Standing at(Instant now, Collection<GroundFact> facts, Collection<Negative> negatives) {
        var each = facts.stream()
                .flatMap(fact -> rules.of(fact.ground()).flatMap(rule -> of(fact, rule, negatives, now)).stream())
                .toList();
        var next = Stream.concat(
                        each.stream().map(Standing::next).filter(Objects::nonNull),
                        facts.stream().map(this::begin).filter(begin -> begin.isAfter(now)))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return each.stream().max(GRAVEST).map(one -> withNext(one, next)).orElseGet(() -> Standing.green(next));
    }

    /// Of standings of one person, each from other grounds, the one that speaks.
    static Standing gravest(Collection<Standing> each) {
        var next = each.stream()
                .map(Standing::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return each.stream()
                .filter(one -> one.because() != null)
                .max(GRAVEST)
                .map(one -> withNext(one, next))
                .orElseGet(() -> Standing.green(next));
    }

    /// Grounds that still hold although the days of their rule are over.
    public List<GroundFact> heldBeyondTheRule(
            Instant now, Collection<GroundFact> facts, Collection<Negative> negatives) {
        return facts.stream()
                .filter(fact -> rules.of(fact.ground())
                        .filter(rule -> !rule.ground().bringsItsEnd())
                        .filter(rule -> !dayAfter(fact, rule.ruleDays()).isAfter(now))
                        .flatMap(rule -> of(fact, rule, negatives, now))
                        .isPresent())
                .toList();
    }

    private Optional<Standing> of(GroundFact fact, GroundRule rule, Collection<Negative> negatives, Instant now) {
        if (!fact.holdsAt(now) || begin(fact).isAfter(now)) {
            return Optional.empty();
        }
        return rule.ground().bringsItsEnd() ? brought(fact, rule, now) : counted(fact, rule, negatives, now);
    }

    /// Nothing holds before it is known; a measure not before its first day either.
    private Instant begin(GroundFact fact) {
        var first = start(fact.dayZero());
        return fact.ground().bringsItsEnd() && first.isAfter(fact.known()) ? first : fact.known();
    }

    /// Without a last day there is no status: see the alarm `NO_EXPIRY`.
    private Optional<Standing> brought(GroundFact fact, GroundRule rule, Instant now) {
        var last = fact.until();
        if (last == null) {
            return Optional.empty();
        }
        var end = earliest(start(last.plusDays(1)), handEnd(fact));
        return end.isAfter(now)
                ? Optional.of(new Standing(
                        rule.brought(), fact, rule.rule(), begin(fact), end, end, EndsBy.END_OF_MEASURE, end))
                : Optional.empty();
    }

    private Optional<Standing> counted(GroundFact fact, GroundRule rule, Collection<Negative> negatives, Instant now) {
        var redEnd = dayAfter(fact, rule.redDays());
        var ruleEnd = dayAfter(fact, rule.ruleDays());
        var end = earliest(
                switch (rule.exit()) {
                    case LAST_DAY -> ruleEnd;
                    case NEGATIVE_SAMPLE ->
                        earliest(
                                freed(fact, rule, negatives),
                                dayAfter(fact, Math.max(rule.longestDays(), rule.ruleDays())));
                },
                handEnd(fact));
        if (!end.isAfter(now)) {
            return Optional.empty();
        }
        var red = rule.redDays() > 0 && now.isBefore(redEnd) || rule.yellowDays() == 0;
        var until = red && rule.yellowDays() > 0 ? earliest(redEnd, end) : end;
        var since = !red && rule.redDays() > 0 && redEnd.isAfter(fact.known()) ? redEnd : fact.known();
        return Optional.of(new Standing(
                red ? Colour.RED : Colour.YELLOW,
                fact,
                rule.rule(),
                since,
                until,
                end,
                rule.exit() == GroundRule.Exit.LAST_DAY ? EndsBy.LAST_DAY : EndsBy.NEGATIVE_SAMPLE,
                Stream.of(redEnd, ruleEnd, end)
                        .filter(moment -> moment.isAfter(now))
                        .min(Comparator.naturalOrder())
                        .orElse(end)));
    }

    /// A negative sample of the last day of the rule or later frees, once the days are over and its result is
    /// known.
    private @Nullable Instant freed(GroundFact fact, GroundRule rule, Collection<Negative> negatives) {
        var lastDay = start(fact.dayZero().plusDays(rule.ruleDays()));
        var ruleEnd = dayAfter(fact, rule.ruleDays());
        return negatives.stream()
                .filter(negative -> !negative.taken().isBefore(lastDay))
                .map(negative -> negative.known().isAfter(ruleEnd) ? negative.known() : ruleEnd)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Instant handEnd(GroundFact fact) {
        return fact.source() == GroundFact.Source.HAND
                ? start(LocalDate.ofInstant(fact.known(), zone).plusDays(rules.longestByHand() + 1L))
                : null;
    }

    private Instant dayAfter(GroundFact fact, int days) {
        return start(fact.dayZero().plusDays(days + 1L));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) {
            return Objects.requireNonNull(other);
        }
        return other == null || one.isBefore(other) ? one : other;
    }

    private static Standing withNext(Standing one, @Nullable Instant next) {
        return new Standing(
                one.colour(), one.because(), one.rule(), one.since(), one.until(), one.freeFrom(), one.endsBy(), next);
    }
}
