package org.lianfang.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Cases by day and group, without gaps.
///
/// @param from first day of every series
/// @param counts by group, in the order of the groups; each has one number for each day
public record EpidemicCurve<G extends Comparable<G>>(LocalDate from, Map<G, long[]> counts) {

    /// @param day of a case: its onset, its report
    /// @param group such as area, age group or setting
    /// @param from first day; earlier cases are left out
    /// @param to last day; later ones are left out
    public static <C, G extends Comparable<G>> EpidemicCurve<G> of(
            Collection<C> cases, Function<C, LocalDate> day, Function<C, G> group, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day " + to + " lies before the first " + from);
        }
        var days = Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
        var counts = new TreeMap<G, long[]>();
        for (var one : cases) {
            var place = day.apply(one).toEpochDay() - from.toEpochDay();
            if (place >= 0 && place < days) {
                counts.computeIfAbsent(group.apply(one), any -> new long[days])[(int) place]++;
            }
        }
        return new EpidemicCurve<>(from, new LinkedHashMap<>(counts));
    }

    /// All groups together; empty when there is no case at all.
    public long[] total() {
        return counts.values().stream().reduce(EpidemicCurve::sum).orElse(new long[0]);
    }

    private static long[] sum(long[] one, long[] other) {
        var sum = one.clone();
        for (var day = 0; day < sum.length; day++) {
            sum[day] += other[day];
        }
        return sum;
    }
}
