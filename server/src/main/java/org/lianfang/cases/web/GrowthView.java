package org.lianfang.cases.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.usecase.CountingCases;

/// How fast the daily counts grow.
///
/// @param cases from which it is read
/// @param enough false when there are too few to say anything; then nothing else is there
/// @param perDay exponential rate, with its 95 % interval
/// @param doublingDays negative when they halve; absent when they stay
/// @param doublingLongest absent when nobody knows whether they grow at all
record GrowthView(
        long cases,
        boolean enough,
        @Nullable Double perDay,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double doublingDays,
        @Nullable Double doublingShortest,
        @Nullable Double doublingLongest) {

    static GrowthView of(CountingCases.Growing growing) {
        var cases = Arrays.stream(growing.counts()).sum();
        return growing.growth()
                .map(growth -> new GrowthView(
                        cases,
                        true,
                        known(growth.perDay()),
                        known(growth.low()),
                        known(growth.high()),
                        known(growth.doublingDays()),
                        known(growth.doublingInterval()[0]),
                        known(growth.doublingInterval()[1])))
                .orElseGet(() -> new GrowthView(cases, false, null, null, null, null, null, null));
    }

    /// @return absent for what is no number
    static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
