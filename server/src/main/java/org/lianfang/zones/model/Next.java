package org.lianfang.zones.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.lianfang.zones.Level;

/// What becomes of a zone: computed from its stage, the rules, the days on which somebody was found and the rounds that
/// found nobody. The same facts give the same answer, whenever and however often it is asked.
///
/// Source: rules/covid-19/plan-9.yaml, zones
public sealed interface Next {

    /// Nothing changes yet.
    record Stay() implements Next {}

    /// The same level goes on until another day.
    ///
    /// @param beyondTheRule whether it lasts longer than the clean days and the days of grace
    record Again(Phase phase, Stage.Cause cause, LocalDate dayZero, LocalDate until, boolean beyondTheRule)
            implements Next {}

    /// A lower level follows.
    record Lower(PhaseRule to, LocalDate dayZero) implements Next {}

    /// The zone is over.
    record Lift() implements Next {}

    /// @param found days on which somebody was found in the zone
    /// @param cleanRounds days of rounds that tested the whole zone and found nobody
    record Facts(Collection<LocalDate> found, Collection<LocalDate> cleanRounds) {}

    static Next after(Stage stage, ZoneRules rules, Facts facts, LocalDate today) {
        var rule = rules.of(stage.phase())
                .orElseThrow(() -> new IllegalStateException("The pack has no "
                        + stage.phase().key() + ", but a zone follows it. Maybe the response was given another pack?"));
        var lastFound = facts.found.stream()
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(stage.dayZero());
        if (lastFound.isAfter(stage.dayZero())) {
            return anew(stage, rules, rule, lastFound);
        }
        var lastDay = rule.lastDay(stage.dayZero());
        if (!today.isAfter(lastDay)) {
            return new Stay();
        }
        var decisive = decisiveRound(facts, lastDay, rule.cleanRounds());
        if (decisive.isPresent()) {
            return lower(rules, rule, decisive.get());
        }
        return today.isAfter(stage.until())
                ? new Again(
                        stage.phase(),
                        Stage.Cause.ROUND_MISSING,
                        stage.dayZero(),
                        today,
                        today.isAfter(lastDay.plusDays(rules.graceDays())))
                : new Stay();
    }

    /// Whoever is found in a zone that was high makes it medium in its own right.
    private static Next anew(Stage stage, ZoneRules rules, PhaseRule rule, LocalDate lastFound) {
        var follows = stage.phase() == Phase.AFTER_HIGH ? rules.of(Phase.MEDIUM).orElse(rule) : rule;
        return new Again(follows.phase(), Stage.Cause.NEW_CASE, lastFound, follows.lastDay(lastFound), false);
    }

    /// The day from which nothing holds the zone any longer: the last clean day, or the day before the round that came
    /// after it.
    private static Optional<LocalDate> decisiveRound(Facts facts, LocalDate lastDay, int needed) {
        return needed == 0
                ? Optional.of(lastDay)
                : facts.cleanRounds.stream()
                        .filter(day -> !day.isBefore(lastDay))
                        .sorted()
                        .skip(needed - 1L)
                        .findFirst()
                        .map(day -> day.equals(lastDay) ? lastDay : day.minusDays(1));
    }

    /// The days of the next level are counted from there, however late the clock looks.
    private static Next lower(ZoneRules rules, PhaseRule rule, LocalDate dayZero) {
        return rule.next() == Level.LOW
                ? new Lift()
                : rules.loweredTo(rule.next())
                        .<Next>map(to -> new Lower(to, dayZero))
                        .orElseGet(Lift::new);
    }
}
