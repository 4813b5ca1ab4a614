package org.lianfang.isolation.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.response.RulePack;

/// What the rule pack of a response says about keeping people apart.
///
/// @param roomsPer10000 rooms that there should be for 10,000 residents; absent where the pack does not say
/// @param dueHours civil hours by which each daily check is due, ascending; empty where none are asked
/// @param fever from which temperature somebody is referred; absent where the pack does not say
public record IsolationRules(
        RulePack pack,
        @Nullable Integer roomsPer10000,
        List<Integer> dueHours,
        @Nullable BigDecimal fever,
        Carers carers,
        Hours hours) {

    /// @param underYears children below this age stay with a carer
    /// @param overYears people above this age may stay with one
    public record Carers(int underYears, int overYears) {}

    /// @param referral within which a hospital answers
    /// @param tolerance seconds that a device's clock may be wrong
    public record Hours(int referral, int request, @Nullable Integer tolerance) {}

    private static final int NOBODY_IS_SO_OLD = 200;
    private static final int DAY = 24;
    private static final int TENTHS = 10;

    public static IsolationRules of(RulePack pack) {
        return new IsolationRules(
                pack,
                pack.integer("isolation.rooms-per-10000-residents").orElse(null),
                numbers(pack, "isolation.check.due-at"),
                pack.decimal("gates.fever.celsius").orElse(null),
                new Carers(
                        pack.integer("isolation.carer.under-years").orElse(0),
                        pack.integer("isolation.carer.over-years").orElse(NOBODY_IS_SO_OLD)),
                new Hours(
                        pack.integer("isolation.referral.answer-hours").orElse(DAY),
                        pack.integer("isolation.request.answer-hours").orElse(DAY),
                        pack.integer("clock.tolerance-seconds").orElse(null)));
    }

    public boolean isFever(@Nullable Integer celsiusTenths) {
        return celsiusTenths != null
                && fever != null
                && BigDecimal.valueOf(celsiusTenths).compareTo(fever.multiply(BigDecimal.valueOf(TENTHS))) >= 0;
    }

    /// Days and tests for an exposure.
    ///
    /// @param place that is wanted; home in place of central isolation takes as many days as both phases together
    /// @return empty when the pack has no rule that keeps people with this reason in such a place
    public Optional<Plan> plan(Reason reason, Place place, LocalDate dayZero) {
        return Days.of(pack, reason).plan(place, dayZero);
    }

    /// The plan of a contact whose place and days somebody decided; the pack says how long it may be.
    public Plan decided(DecidedMeasure measure) {
        var days = Days.of(pack, Reason.CONTACT);
        var longest = days.longest();
        return new Plan(
                measure.lastExposure(),
                new Phase(measure.place(), measure.until(), measure.testDays()),
                null,
                measure.testDays().isEmpty() ? 0 : Math.max(1, days.negatives()),
                Plan.ruleOfContact(measure.contact()),
                longest == 0 ? measure.until() : measure.lastExposure().plusDays(longest));
    }

    /// How many years somebody is this year at most: whoever is fourteen later this year still counts as thirteen.
    public boolean isDependent(@Nullable Integer birthYear, boolean needsCarer, int year) {
        return needsCarer || birthYear != null && year - birthYear <= carers.underYears();
    }

    static List<Integer> numbers(RulePack pack, String key) {
        return pack.text(key)
                .map(text ->
                        Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList())
                .orElse(List.of());
    }
}
