package org.lianfang.cases.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.usecase.Reproducing;

/// How many each case infects, window by window.
///
/// @param pack from which serial interval and window come, as `id version`
/// @param source of the mean serial interval
/// @param leastCases below which a window tells nothing
/// @param withoutOnset cases that are in no count
record ReproductionView(
        String pack,
        double serialMeanDays,
        double serialDeviationDays,
        String source,
        int windowDays,
        int leastCases,
        long local,
        long imported,
        long withoutOnset,
        List<WindowView> windows) {

    private static final double LOW = 0.025;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.975;

    /// @param cases infected here
    /// @param enough false when there are too few cases; then no number is there
    /// @param low,high 95 % credible interval
    record WindowView(
            LocalDate first,
            LocalDate last,
            long cases,
            boolean enough,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double median,
            @Nullable Double high) {

        static WindowView of(Reproducing.Window window) {
            if (!window.enough()) {
                return new WindowView(window.first(), window.last(), window.cases(), false, null, null, null, null);
            }
            var estimate = window.estimate();
            return new WindowView(
                    window.first(),
                    window.last(),
                    window.cases(),
                    true,
                    estimate.mean(),
                    estimate.quantile(LOW),
                    estimate.quantile(MIDDLE),
                    estimate.quantile(HIGH));
        }
    }

    static ReproductionView of(Reproducing.Answer answer) {
        var interval = answer.rules().interval();
        var windows = answer.rules().windows();
        return new ReproductionView(
                answer.pack(),
                interval.meanDays(),
                interval.deviationDays(),
                interval.source(),
                windows.days(),
                windows.leastCases(),
                answer.local(),
                answer.imported(),
                answer.withoutOnset(),
                answer.windows().stream().map(WindowView::of).toList());
    }
}
