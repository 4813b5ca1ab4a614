package org.lianfang.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// How fast daily counts grow: a line through their logarithms by Poisson regression, with the dispersion of the data.
///
/// @param perDay exponential growth rate a day; negative when they fall
/// @param low,high 95 % interval of it
public record Growth(double perDay, double low, double high) {

    private static final double TAIL = 0.975;
    private static final int MOST_ROUNDS = 100;
    private static final double CLOSE_ENOUGH = 1e-13;
    private static final int LEAST_DAYS = 3;

    /// @param counts one a day, without gaps
    /// @return empty when there are fewer than three days or fewer than two of them have cases
    public static Optional<Growth> of(long[] counts) {
        var days = counts.length;
        if (days < LEAST_DAYS
                || Arrays.stream(counts).filter(count -> count > 0).count() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Fit(counts).growth());
    }

    /// In how many days they double; negative: halve. Infinite when they stay.
    public double doublingDays() {
        return Math.log(2) / perDay;
    }

    /// The interval of the doubling time, shortest first; its longer end is infinite when the interval of the rate
    /// holds zero, for then nothing is known of whether they grow.
    public double[] doublingInterval() {
        if (low <= 0 && high >= 0) {
            var fastest = Math.max(-low, high);
            return new double[] {Math.log(2) / fastest, Double.POSITIVE_INFINITY};
        }
        var ends = new double[] {Math.log(2) / low, Math.log(2) / high};
        Arrays.sort(ends);
        return ends;
    }

    /// Iterated weighted least squares for `log E(count) = level + rate · day`, days counted from their middle.
    private static final class Fit {

        private final long[] counts;
        private final double middle;
        private double level;
        private double rate;

        Fit(long[] counts) {
            this.counts = counts;
            this.middle = (counts.length - 1) / 2.0;
            this.level = Math.log(Arrays.stream(counts).average().orElse(1));
        }

        Growth growth() {
            for (var round = 0; round < MOST_ROUNDS; round++) {
                if (step() < CLOSE_ENOUGH) {
                    break;
                }
            }
            var half = TDistribution.of(counts.length - 2.0).inverseCumulativeProbability(TAIL) * error();
            return new Growth(rate, rate - half, rate + half);
        }

        /// One step of Newton.
        ///
        /// @return how far it went
        private double step() {
            var information = information();
            var score0 = 0.0;
            var score1 = 0.0;
            for (var day = 0; day < counts.length; day++) {
                var off = counts[day] - expected(day);
                score0 += off;
                score1 += off * (day - middle);
            }
            var determinant = information[0] * information[2] - information[1] * information[1];
            var levelStep = (information[2] * score0 - information[1] * score1) / determinant;
            var rateStep = (information[0] * score1 - information[1] * score0) / determinant;
            // halved as long as it would lead away, so that steep series are found too
            var before = likelihood();
            var part = 1.0;
            var from = new double[] {level, rate};
            do {
                level = from[0] + part * levelStep;
                rate = from[1] + part * rateStep;
                part /= 2;
            } while (!(likelihood() >= before - Math.abs(before) * CLOSE_ENOUGH) && part > CLOSE_ENOUGH);
            return Math.max(Math.abs(level - from[0]), Math.abs(rate - from[1]));
        }

        private double[] information() {
            var sums = new double[3];
            for (var day = 0; day < counts.length; day++) {
                var expected = expected(day);
                sums[0] += expected;
                sums[1] += expected * (day - middle);
                sums[2] += expected * (day - middle) * (day - middle);
            }
            return sums;
        }

        private double expected(int day) {
            return Math.exp(level + rate * (day - middle));
        }

        private double likelihood() {
            var sum = 0.0;
            for (var day = 0; day < counts.length; day++) {
                sum += counts[day] * (level + rate * (day - middle)) - expected(day);
            }
            return sum;
        }

        /// Standard error of the rate; never narrower than that of Poisson.
        private double error() {
            var squares = 0.0;
            for (var day = 0; day < counts.length; day++) {
                var expected = expected(day);
                squares += (counts[day] - expected) * (counts[day] - expected) / expected;
            }
            var dispersion = Math.max(1, squares / (counts.length - 2));
            var information = information();
            var determinant = information[0] * information[2] - information[1] * information[1];
            return Math.sqrt(dispersion * information[0] / determinant);
        }
    }
}
