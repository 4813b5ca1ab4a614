package org.lianfang.cases.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.lianfang.response.RulePack;

/// What a rule pack says about the analysis of cases.
///
/// @param topPercent of all cases, those who infected the most, whose share of the infections is told
public record AnalysisRules(Interval interval, Windows windows, Clusters clusters, int topPercent) {

    private static final String MEAN = "cases.analysis.serial-interval.mean-days";

    /// From onset to onset of those who infected each other.
    ///
    /// @param source of the mean
    public record Interval(double meanDays, double deviationDays, String source) {}

    /// Windows of a reproduction number.
    ///
    /// @param leastCases infected here in a window, below which nothing is told of it
    public record Windows(int days, int leastCases) {}

    /// @param longestDays of a cluster
    /// @param mostChance how often chance may bring what is told as a cluster
    public record Clusters(int longestDays, int leastCases, int shuffles, double mostChance) {}

    /// @return absent when the pack knows no serial interval
    public static Optional<AnalysisRules> of(RulePack pack) {
        var mean = pack.values().get(MEAN);
        if (mean == null) {
            return Optional.empty();
        }
        return Optional.of(new AnalysisRules(
                new Interval(
                        needed(pack, MEAN).doubleValue(),
                        needed(pack, "cases.analysis.serial-interval.deviation-days")
                                .doubleValue(),
                        mean.source()),
                new Windows(
                        whole(pack, "cases.analysis.reproduction.window-days"),
                        whole(pack, "cases.analysis.reproduction.least-cases")),
                new Clusters(
                        whole(pack, "cases.analysis.cluster.longest-days"),
                        whole(pack, "cases.analysis.cluster.least-cases"),
                        whole(pack, "cases.analysis.cluster.shuffles"),
                        needed(pack, "cases.analysis.cluster.most-chance").doubleValue()),
                whole(pack, "cases.analysis.spread.top-percent")));
    }

    private static int whole(RulePack pack, String key) {
        return needed(pack, key).intValueExact();
    }

    private static BigDecimal needed(RulePack pack, String key) {
        return pack.decimal(key)
                .orElseThrow(() ->
                        new IllegalStateException("The pack " + pack.id() + " knows a serial interval but not " + key));
    }
}
