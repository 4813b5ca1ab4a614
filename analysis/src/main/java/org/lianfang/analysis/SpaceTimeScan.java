package org.lianfang.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Finds where and when more cases came together than chance brings: the space-time permutation scan, which needs cases
/// only and no population. Each area of each level with each window of days is a candidate; how likely its surplus is
/// by chance is tried by dealing the days of the cases out anew.
///
/// Source: Kulldorff, Heffernan, Hartman, Assunção, Mosteller, PLoS Medicine 2 (2005)
public final class SpaceTimeScan {

    private final int longestDays;
    private final int leastCases;
    private final int shuffles;
    private final long seed;

    /// @param longestDays of a window
    /// @param leastCases of a cluster
    /// @param shuffles with which chance is tried, such as 999
    /// @param seed the same one gives the same answer
    public SpaceTimeScan(int longestDays, int leastCases, int shuffles, long seed) {
        if (longestDays < 1 || leastCases < 2 || shuffles < 1) {
            throw new IllegalArgumentException(
                    "A scan needs windows of a day, clusters of two and one shuffle at least," + " but these are "
                            + longestDays + ", " + leastCases + " and " + shuffles);
        }
        this.longestDays = longestDays;
        this.leastCases = leastCases;
        this.shuffles = shuffles;
        this.seed = seed;
    }

    /// @param areas in which the case lies, of every level that is to be looked at
    public record Event<A>(LocalDate day, Set<A> areas) {}

    /// A cluster, with the reasons for which it is one.
    ///
    /// @param observed cases there in these days
    /// @param expected as many as there would be if days and areas had nothing to do with each other
    /// @param strength logarithm of the likelihood ratio
    /// @param chance part of the shuffles, with the truth among them, that brought something as strong
    public record Cluster<A>(
            A area, LocalDate from, LocalDate to, int observed, double expected, double strength, double chance) {}

    private record Found(int area, int from, int to, int observed, double expected, double strength) {}

    /// Those that chance brings at most so often, the strongest first. Of clusters that share cases only the
    /// strongest is told.
    ///
    /// @param mostChance such as 0.05
    public <A> List<Cluster<A>> clusters(Collection<Event<A>> events, double mostChance) {
        if (events.isEmpty()) {
            return List.of();
        }
        var ordered = List.copyOf(events);
        var first =
                ordered.stream().map(Event::day).min(Comparator.naturalOrder()).orElseThrow();
        var last =
                ordered.stream().map(Event::day).max(Comparator.naturalOrder()).orElseThrow();
        var numbers = new LinkedHashMap<A, Integer>();
        ordered.forEach(event -> event.areas.forEach(area -> numbers.putIfAbsent(area, numbers.size())));
        var areas = List.copyOf(numbers.keySet());
        var members = new int[ordered.size()][];
        var days = new int[ordered.size()];
        for (var index = 0; index < members.length; index++) {
            var event = ordered.get(index);
            members[index] =
                    event.areas.stream().mapToInt(numbers::get).sorted().toArray();
            days[index] = (int) (event.day.toEpochDay() - first.toEpochDay());
        }
        var length = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        var table = new Table(members, areas.size(), length);
        var found = table.all(days);
        var chances = chances(table, days, found);
        var rare = found.stream()
                .filter(one -> chances.getOrDefault(one, 1.0) <= mostChance)
                .toList();
        return separate(ordered, areas, first, rare).stream()
                .map(one -> new Cluster<>(
                        areas.get(one.area),
                        first.plusDays(one.from),
                        first.plusDays(one.to),
                        one.observed,
                        one.expected,
                        one.strength,
                        chances.getOrDefault(one, 1.0)))
                .toList();
    }

    private Map<Found, Double> chances(Table table, int[] days, List<Found> found) {
        var random = new Random(seed);
        var strongest = new double[shuffles];
        var dealt = days.clone();
        for (var shuffle = 0; shuffle < shuffles; shuffle++) {
            for (var index = dealt.length - 1; index > 0; index--) {
                var other = random.nextInt(index + 1);
                var kept = dealt[index];
                dealt[index] = dealt[other];
                dealt[other] = kept;
            }
            strongest[shuffle] =
                    table.all(dealt).stream().mapToDouble(Found::strength).max().orElse(0);
        }
        Arrays.sort(strongest);
        var chances = new HashMap<Found, Double>();
        for (var one : found) {
            var place = Arrays.binarySearch(strongest, Math.nextDown(one.strength));
            var weaker = place < 0 ? -place - 1 : place + 1;
            while (weaker > 0 && strongest[weaker - 1] >= one.strength) {
                weaker--;
            }
            while (weaker < shuffles && strongest[weaker] < one.strength) {
                weaker++;
            }
            chances.put(one, (shuffles - weaker + 1) / (shuffles + 1.0));
        }
        return chances;
    }

    /// The strongest first; what shares a case with a stronger one is left out.
    private static <A> List<Found> separate(List<Event<A>> events, List<A> areas, LocalDate first, List<Found> found) {
        var kept = new ArrayList<Found>();
        var taken = new HashSet<Integer>();
        found.stream()
                .sorted(Comparator.comparingDouble(Found::strength)
                        .reversed()
                        .thenComparingInt(one -> one.to - one.from)
                        .thenComparingInt(Found::area)
                        .thenComparingInt(Found::from))
                .forEach(one -> {
                    var own = new HashSet<Integer>();
                    for (var index = 0; index < events.size(); index++) {
                        var event = events.get(index);
                        var day = (int) (event.day.toEpochDay() - first.toEpochDay());
                        if (day >= one.from && day <= one.to && event.areas.contains(areas.get(one.area))) {
                            own.add(index);
                        }
                    }
                    if (own.stream().noneMatch(taken::contains)) {
                        kept.add(one);
                        taken.addAll(own);
                    }
                });
        return kept;
    }

    /// Counts by area and day.
    private final class Table {

        private final int[][] members;
        private final int areas;
        private final int length;

        Table(int[][] members, int areas, int length) {
            this.members = members;
            this.areas = areas;
            this.length = length;
        }

        /// For each area the windows with more cases than expected.
        List<Found> all(int[] days) {
            var counts = new int[areas][length];
            var ofDay = new int[length];
            for (var index = 0; index < days.length; index++) {
                ofDay[days[index]]++;
                for (var area : members[index]) {
                    counts[area][days[index]]++;
                }
            }
            var found = new ArrayList<Found>();
            for (var area = 0; area < areas; area++) {
                add(area, counts[area], ofDay, days.length, found);
            }
            return found;
        }

        private void add(int area, int[] own, int[] ofDay, int total, List<Found> found) {
            var ofArea = 0;
            for (var count : own) {
                ofArea += count;
            }
            if (ofArea < leastCases) {
                return;
            }
            for (var from = 0; from < length; from++) {
                if (own[from] == 0) {
                    continue;
                }
                var observed = 0;
                var inDays = 0;
                for (var to = from; to < Math.min(length, from + longestDays); to++) {
                    observed += own[to];
                    inDays += ofDay[to];
                    var expected = (double) ofArea * inDays / total;
                    if (own[to] > 0 && observed >= leastCases && observed > expected) {
                        found.add(new Found(area, from, to, observed, expected, strength(observed, expected, total)));
                    }
                }
            }
        }

        private double strength(int observed, double expected, int total) {
            var outside = total - observed;
            return observed * Math.log(observed / expected)
                    + (outside == 0 ? 0 : outside * Math.log(outside / (total - expected)));
        }
    }
}
