package org.lianfang.passes.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.Colour;

/// Computes a status where stricter rules may hold. Such a rule concerns grounds that held when it began or
/// arose later: whoever was free is not held again. What it adds ends with it.
public final class LocalStanding {

    private final PassRules pack;
    private final List<LocalRule> local;
    private final ZoneId zone;

    /// @param local in any order; those that do not hold at the asked moment change nothing
    public LocalStanding(PassRules pack, Collection<LocalRule> local, ZoneId zone) {
        this.pack = pack;
        this.local = local.stream()
                .sorted(Comparator.comparing(LocalRule::begin).thenComparing(LocalRule::id))
                .toList();
        this.zone = zone;
    }

    public Standing at(Instant now, Collection<GroundFact> facts, Collection<Negative> negatives) {
        var holding = holdingAt(now);
        if (holding.isEmpty()) {
            return new StandingOf(pack, zone).at(now, facts, negatives);
        }
        var strict = StandingOf.gravest(facts.stream()
                .map(fact -> new StandingOf(rulesFor(fact, negatives, holding), zone).at(now, List.of(fact), negatives))
                .toList());
        if (strict.because() == null) {
            return strict;
        }
        var end = holding.stream()
                .map(LocalRule::end)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return endedBy(end, strict, facts, negatives);
    }

    /// What a stricter rule adds ends with it: from then on the others say what holds.
    private Standing endedBy(
            Instant end, Standing strict, Collection<GroundFact> facts, Collection<Negative> negatives) {
        var next = earliest(strict.next(), end);
        var freeFrom = Objects.requireNonNull(strict.freeFrom());
        if (!freeFrom.isAfter(end)) {
            return with(strict, strict.until(), freeFrom, next);
        }
        var after = at(end, facts, negatives);
        var same = after.colour() == strict.colour()
                && after.because() != null
                && after.because()
                        .id()
                        .equals(Objects.requireNonNull(strict.because()).id());
        var until = Objects.requireNonNull(strict.until());
        return with(
                strict,
                !until.isAfter(end) ? until : same ? after.until() : end,
                after.colour() == Colour.GREEN ? end : after.freeFrom(),
                next);
    }

    /// Grounds that still hold although the days of their rule are over.
    public List<GroundFact> heldBeyondTheRule(
            Instant now, Collection<GroundFact> facts, Collection<Negative> negatives) {
        var holding = holdingAt(now);
        return facts.stream()
                .filter(fact -> !new StandingOf(rulesFor(fact, negatives, holding), zone)
                        .heldBeyondTheRule(now, List.of(fact), negatives)
                        .isEmpty())
                .toList();
    }

    private List<LocalRule> holdingAt(Instant now) {
        return local.stream().filter(rule -> rule.holdsAt(now)).toList();
    }

    /// A rule counts for a ground only if the ground was not over when the rule began.
    private PassRules rulesFor(GroundFact fact, Collection<Negative> negatives, List<LocalRule> holding) {
        var counting = new ArrayList<LocalRule>();
        for (var rule : holding) {
            var begin = rule.begin();
            var before = new StandingOf(Stricter.than(pack, counting), zone);
            if (fact.known().isAfter(begin)
                    || before.at(begin, List.of(fact), negatives).because() != null) {
                counting.add(rule);
            }
        }
        return Stricter.than(pack, counting);
    }

    private static Standing with(
            Standing one, @Nullable Instant until, @Nullable Instant freeFrom, @Nullable Instant next) {
        return new Standing(one.colour(), one.because(), one.rule(), one.since(), until, freeFrom, one.endsBy(), next);
    }

    private static Instant earliest(@Nullable Instant one, Instant other) {
        return Stream.of(one == null ? other : one, other)
                .min(Comparator.naturalOrder())
                .orElse(other);
    }
}
