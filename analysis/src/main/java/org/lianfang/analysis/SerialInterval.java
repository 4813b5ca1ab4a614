package org.lianfang.analysis;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// How many days lie between the onset of a case and that of whom it infected, as the part of each day.
public interface SerialInterval {

    /// @return part of day 0, 1, …, days − 1; they sum to 1 at most
    double[] parts(int days);

    /// A gamma distribution shifted by one day and cut into days, as Cori and others (2013) do.
    ///
    /// @param mean in days, more than 1
    /// @param deviation standard deviation in days
    static SerialInterval gamma(double mean, double deviation) {
        if (!(mean > 1) || !(deviation > 0)) {
            throw new IllegalArgumentException(
                    "A serial interval has a mean above 1 and a deviation above 0, but these are " + mean + " and "
                            + deviation);
        }
        var shape = (mean - 1) * (mean - 1) / (deviation * deviation);
        var scale = deviation * deviation / (mean - 1);
        var one = GammaDistribution.of(shape, scale);
        var more = GammaDistribution.of(shape + 1, scale);
        return days -> {
            var parts = new double[days];
            for (var day = 0; day < days; day++) {
                var part = day * one.cumulativeProbability(day)
                        + (day - 2) * one.cumulativeProbability(day - 2)
                        - 2 * (day - 1) * one.cumulativeProbability(day - 1)
                        + shape
                                * scale
                                * (2 * more.cumulativeProbability(day - 1)
                                        - more.cumulativeProbability(day - 2)
                                        - more.cumulativeProbability(day));
                parts[day] = Math.max(0, part);
            }
            return parts;
        };
    }

    /// As it was counted: how many pairs lay so many days apart. Pairs on the same day and in the wrong order are left
    /// out, for nothing can be infected by what comes later.
    static SerialInterval counted(Delays delays) {
        var after = Arrays.stream(delays.sorted()).filter(days -> days > 0).toArray();
        if (after.length == 0) {
            throw new IllegalArgumentException("No pair lies in the right order: there is no serial interval");
        }
        return days -> {
            var parts = new double[days];
            Arrays.stream(after).filter(apart -> apart < days).forEach(apart -> parts[apart] += 1.0 / after.length);
            return parts;
        };
    }
}
