package org.lianfang.cases.web;

import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Waits;

/// How long one step after another took.
///
/// @param inHours else in days
/// @param negative how many came in the wrong order
/// @param median,p90,mean absent without any
record DelayView(
        Waits.Step step,
        boolean inHours,
        int count,
        int negative,
        @Nullable Double median,
        @Nullable Double p90,
        @Nullable Double mean) {

    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;

    static DelayView of(Waits waits) {
        var delays = waits.delays();
        return new DelayView(
                waits.step(),
                waits.step().inHours(),
                delays.count(),
                delays.negative(),
                GrowthView.known(delays.quantile(HALF)),
                GrowthView.known(delays.quantile(NINE_TENTHS)),
                GrowthView.known(delays.mean()));
    }
}
