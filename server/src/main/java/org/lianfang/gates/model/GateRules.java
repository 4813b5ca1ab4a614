package org.lianfang.gates.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianfang.response.RulePack;

/// What a rule pack says about gates, ready for the hot path. A rule that the pack does not have binds nobody.
///
/// @param feverTenths from this temperature on it is a fever
/// @param lowestTenths least temperature that a thermometer can mean
/// @param highestTenths greatest temperature that a thermometer can mean
/// @param toleranceSeconds how far a device's clock may be off
/// @param twoGatesMinutes time within which nobody comes in at two gates
public record GateRules(
        @Nullable Integer feverTenths,
        @Nullable Integer lowestTenths,
        @Nullable Integer highestTenths,
        @Nullable Integer toleranceSeconds,
        @Nullable Integer twoGatesMinutes) {

    public static GateRules of(RulePack pack) {
        return new GateRules(
                tenths(pack.decimal("gates.fever.celsius")),
                tenths(pack.decimal("gates.temperature.plausible.min")),
                tenths(pack.decimal("gates.temperature.plausible.max")),
                pack.integer("clock.tolerance-seconds").orElse(null),
                pack.integer("gates.two-gates.minimum-minutes").orElse(null));
    }

    public boolean isFever(@Nullable Integer celsiusTenths) {
        return celsiusTenths != null && feverTenths != null && celsiusTenths >= feverTenths;
    }

    public boolean isPlausible(int celsiusTenths) {
        return (lowestTenths == null || celsiusTenths >= lowestTenths)
                && (highestTenths == null || celsiusTenths <= highestTenths);
    }

    /// Whether a device's clock that is so far off is wrong.
    public boolean isWrongBy(long skewSeconds) {
        return toleranceSeconds != null && Math.abs(skewSeconds) > toleranceSeconds;
    }

    /// `36.5` for 365.
    public static String celsius(int tenths) {
        return tenths / 10 + "." + Math.abs(tenths % 10);
    }

    private static @Nullable Integer tenths(Optional<BigDecimal> celsius) {
        return celsius.map(value -> value.movePointRight(1).intValue()).orElse(null);
    }
}
