package org.lianfang.cases.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the days of a list say by themselves, without any model.
///
/// @param serial days from onset to onset, of those who have exactly one possible infector
/// @param severalInfectors left out: more than one possible infector
/// @param onsetUnknown left out: an onset is not known
/// @param shortest days from the end of exposure to onset
/// @param middle days from the middle of exposure to onset
/// @param longest days from the begin of exposure to onset
/// @param exposureOpen left out: one end of the exposure is not known, or no onset
/// @param exposureAfterOnset left out: the exposure ends after onset
public record Intervals(
        Figures serial,
        int severalInfectors,
        int onsetUnknown,
        Figures shortest,
        Figures middle,
        Figures longest,
        int exposureOpen,
        int exposureAfterOnset) {

    /// @param mean in days; absent without any
    /// @param deviation standard deviation of the sample; absent below two
    public record Figures(
            int used, @Nullable Double mean, @Nullable Double deviation) {

        static Figures of(List<Double> days) {
            if (days.isEmpty()) {
                return new Figures(0, null, null);
            }
            var mean = days.stream().mapToDouble(day -> day).average().orElseThrow();
            var squares = days.stream()
                    .mapToDouble(day -> (day - mean) * (day - mean))
                    .sum();
            return new Figures(days.size(), mean, days.size() < 2 ? null : Math.sqrt(squares / (days.size() - 1)));
        }
    }

    /// @param from who may have infected; where the list does not say who infected whom, either of
    ///     the two
    /// @param directed whether it says so
    public record Edge(UUID from, UUID to, boolean directed) {}

    public static Intervals of(Collection<CaseFile> cases, Collection<Edge> edges) {
        var onsets = new HashMap<UUID, LocalDate>();
        cases.forEach(file -> {
            if (file.dates().onset() != null) {
                onsets.put(file.id(), file.dates().onset());
            }
        });
        var infectors = possible(edges, onsets);
        var serial = new ArrayList<Double>();
        var several = 0;
        var unknown = 0;
        for (var infected : infectors.entrySet()) {
            var from = infected.getValue().size() == 1
                    ? onsets.get(infected.getValue().getFirst())
                    : null;
            var to = onsets.get(infected.getKey());
            if (infected.getValue().size() > 1) {
                several++;
            } else if (from == null || to == null) {
                unknown++;
            } else {
                serial.add((double) ChronoUnit.DAYS.between(from, to));
            }
        }
        return incubation(cases, Figures.of(serial), several, unknown);
    }

    /// Who may have infected each: those named, or those related who fell ill earlier.
    private static Map<UUID, List<UUID>> possible(Collection<Edge> edges, Map<UUID, LocalDate> onsets) {
        var infectors = new HashMap<UUID, List<UUID>>();
        for (var edge : edges) {
            if (edge.directed) {
                add(infectors, edge.to, edge.from);
            } else {
                var one = onsets.get(edge.from);
                var other = onsets.get(edge.to);
                if (one == null || other == null) {
                    continue;
                }
                if (one.isBefore(other)) {
                    add(infectors, edge.to, edge.from);
                } else if (other.isBefore(one)) {
                    add(infectors, edge.from, edge.to);
                }
            }
        }
        return infectors;
    }

    private static void add(Map<UUID, List<UUID>> infectors, UUID infected, UUID infector) {
        var known = infectors.computeIfAbsent(infected, id -> new ArrayList<>());
        if (!known.contains(infector)) {
            known.add(infector);
        }
    }

    private static Intervals incubation(Collection<CaseFile> cases, Figures serial, int several, int unknown) {
        var shortest = new ArrayList<Double>();
        var middle = new ArrayList<Double>();
        var longest = new ArrayList<Double>();
        var open = 0;
        var after = 0;
        for (var file : cases) {
            var dates = file.dates();
            var onset = dates.onset();
            var from = dates.exposedFrom();
            var until = dates.exposedUntil();
            if (onset == null || from == null || until == null) {
                open++;
            } else if (until.isAfter(onset)) {
                after++;
            } else {
                var least = (double) ChronoUnit.DAYS.between(until, onset);
                var most = (double) ChronoUnit.DAYS.between(from, onset);
                shortest.add(least);
                longest.add(most);
                middle.add((least + most) / 2);
            }
        }
        return new Intervals(
                serial, several, unknown, Figures.of(shortest), Figures.of(middle), Figures.of(longest), open, after);
    }
}
