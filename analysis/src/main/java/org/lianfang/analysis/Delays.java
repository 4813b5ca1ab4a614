package org.lianfang.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;

/// How long something took, in days: from onset to report, from case to case.
///
/// @param sorted ascending; negative where the second came before the first, as serial intervals may
public record Delays(int[] sorted) {

    /// Two days of one record.
    public record Pair(LocalDate first, LocalDate second) {}

    public static Delays between(Collection<Pair> pairs) {
        return new Delays(pairs.stream()
                .mapToInt(pair -> Math.toIntExact(ChronoUnit.DAYS.between(pair.first, pair.second)))
                .sorted()
                .toArray());
    }

    public Delays {
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    @Override
    public int[] sorted() {
        return sorted.clone();
    }

    public int count() {
        return sorted.length;
    }

    /// How many came in the wrong order.
    public int negative() {
        return (int) Arrays.stream(sorted).filter(days -> days < 0).count();
    }

    /// @return NaN when there is none
    public double mean() {
        return Arrays.stream(sorted).average().orElse(Double.NaN);
    }

    /// Standard deviation of the sample.
    ///
    /// @return NaN when there are fewer than two
    public double deviation() {
        if (sorted.length < 2) {
            return Double.NaN;
        }
        var mean = mean();
        var squares = Arrays.stream(sorted)
                .mapToDouble(days -> (days - mean) * (days - mean))
                .sum();
        return Math.sqrt(squares / (sorted.length - 1));
    }

    /// Interpolated between the two nearest (type 7 of Hyndman and Fan).
    ///
    /// @param part 0 to 1
    /// @return NaN when there is none
    public double quantile(double part) {
        if (part < 0 || part > 1) {
            throw new IllegalArgumentException("A quantile lies between 0 and 1, but this is " + part);
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var place = part * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Delays delays && Arrays.equals(sorted, delays.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "Delays" + Arrays.toString(sorted);
    }
}
