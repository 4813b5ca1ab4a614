package org.lianfang.isolation.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rule makes of an exposure.
///
/// @param dayZero day of the last exposure; day n is n days after it
/// @param first where it begins
/// @param then what follows it, if anything does
/// @param negatives samples of the last test day that must be negative
/// @param rule pack, version and key, or what else decided
/// @param ruleUntil last day of all phases that the pack allows
public record Plan(
        LocalDate dayZero, Phase first, @Nullable Phase then, int negatives, String rule, LocalDate ruleUntil) {

    /// Whether another phase goes on where this plan ends, in a milder place.
    public boolean goesOnWith(Phase phase) {
        return phase.place().compareTo(first.place()) > 0 && phase.until().isAfter(first.until());
    }

    /// How a plan that somebody decided for a contact names what it rests on.
    public static String ruleOfContact(UUID contact) {
        return "contact " + contact;
    }

    /// The strictest of two plans for one person: the later end, the stricter place.
    public Plan strictest(Plan other) {
        var longer = other.first.until().isAfter(first.until()) ? other : this;
        var phase = longer.first;
        return new Plan(
                longer.dayZero,
                new Phase(first.place().stricter(other.first.place()), phase.until(), phase.testDays()),
                longer.then,
                Math.max(negatives, other.negatives),
                longer.rule,
                longer.ruleUntil);
    }
}
