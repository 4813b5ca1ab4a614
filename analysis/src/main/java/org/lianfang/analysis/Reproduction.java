package org.lianfang.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// How many people each case infects, by day: Cori's method with imported cases, which infect but were not infected
/// here.
///
/// Source: Cori, Ferguson, Fraser, Cauchemez, American Journal of Epidemiology 178 (2013); imported cases: Thompson and
/// others, Epidemics 29 (2019)
public final class Reproduction {

    private final long[] local;
    private final double[] infectivity;
    private final double meanInterval;
    private final Prior prior;

    /// What is believed before any case is seen.
    public record Prior(double mean, double deviation) {

        /// Wide, and above 1, so that it is not believed too early that it is over.
        public static final Prior USUAL = new Prior(5, 5);

        public Prior {
            if (!(mean > 0) || !(deviation > 0)) {
                throw new IllegalArgumentException(
                        "A prior has a mean and a deviation above 0, but these are " + mean + " and " + deviation);
            }
        }

        double shape() {
            return mean * mean / (deviation * deviation);
        }

        double scale() {
            return deviation * deviation / mean;
        }
    }

    /// What is believed of a window of days.
    ///
    /// @param first,last days counted from 0
    /// @param shape,scale of the gamma distribution that says it all
    public record Estimate(int first, int last, double shape, double scale) {

        public double mean() {
            return shape * scale;
        }

        public double deviation() {
            return Math.sqrt(shape) * scale;
        }

        /// @param part such as 0.025
        public double quantile(double part) {
            return GammaDistribution.of(shape, scale).inverseCumulativeProbability(part);
        }
    }

    private Reproduction(long[] local, double[] infectivity, double meanInterval, Prior prior) {
        this.local = local;
        this.infectivity = infectivity;
        this.meanInterval = meanInterval;
        this.prior = prior;
    }

    /// @param local cases infected here, one number a day; those of the first day count as imported
    /// @param imported cases infected elsewhere, on the same days
    public static Reproduction of(long[] local, long[] imported, SerialInterval interval, Prior prior) {
        var days = local.length;
        if (imported.length != days || days < 2) {
            throw new IllegalArgumentException(
                    "Local and imported cases are needed for the same days, two at least, but" + " there are " + days
                            + " and " + imported.length);
        }
        var here = local.clone();
        var all = new long[days];
        for (var day = 0; day < days; day++) {
            if (local[day] < 0 || imported[day] < 0) {
                throw new IllegalArgumentException("Nobody can be counted less than no time, but on day " + day
                        + " are "
                        + local[day] + " and " + imported[day] + ". Maybe corrections were counted on the day of the"
                        + " correction?");
            }
            all[day] = local[day] + imported[day];
        }
        here[0] = 0;
        var parts = interval.parts(days);
        var infectivity = new double[days];
        for (var day = 1; day < days; day++) {
            for (var back = 0; back <= day; back++) {
                infectivity[day] += parts[back] * all[day - back];
            }
        }
        var mean = 0.0;
        for (var day = 0; day < days; day++) {
            mean += day * parts[day];
        }
        return new Reproduction(here, infectivity, mean, prior);
    }

    /// Windows of so many days, one for each day on which one ends; those that end before the mean serial interval is
    /// over tell nothing and are left out.
    public List<Estimate> windows(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A window has a day at least, but this one " + days);
        }
        var found = new ArrayList<Estimate>();
        for (var last = days; last < local.length; last++) {
            // days are counted from 1 where the method is described
            if (last + 1 > meanInterval) {
                found.add(estimate(last - days + 1, last));
            }
        }
        return found;
    }

    private Estimate estimate(int first, int last) {
        var cases = 0L;
        var pressure = 0.0;
        for (var day = first; day <= last; day++) {
            cases += local[day];
            pressure += infectivity[day];
        }
        return new Estimate(first, last, prior.shape() + cases, 1 / (1 / prior.scale() + pressure));
    }
}
