package org.lianfang.cases.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.MeasurePlace;

/// What is asked of a contact, day by day.
///
/// @param lastExposure day 0
/// @param phases in order, at least one, without days in common
/// @param testDays ascending
public record Measure(LocalDate lastExposure, List<Phase> phases, List<LocalDate> testDays) {

    /// @param from first day
    /// @param until last day
    public record Phase(MeasurePlace place, LocalDate from, LocalDate until) {

        public boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public Measure {
        phases = List.copyOf(phases);
        testDays = List.copyOf(testDays);
    }

    /// The one plan that asks on each day what the strictest of them asks, and every sample that
    /// any of them asks.
    ///
    /// @param all at least one
    public static Measure strictest(Collection<Measure> all) {
        var first =
                all.stream().map(Measure::from).min(Comparator.naturalOrder()).orElseThrow();
        var last =
                all.stream().map(Measure::until).max(Comparator.naturalOrder()).orElseThrow();
        var phases = new ArrayList<Phase>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            add(phases, day, strictestOn(all, day));
        }
        var tests = new TreeSet<LocalDate>();
        all.forEach(measure -> tests.addAll(measure.testDays));
        var exposure = all.stream()
                .map(Measure::lastExposure)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Measure(exposure, phases, List.copyOf(tests));
    }

    /// The same days and samples, all that would be at a site at home.
    public Measure atHome() {
        var home = new ArrayList<Phase>();
        for (var phase : phases) {
            var place = phase.place == MeasurePlace.CENTRAL ? MeasurePlace.HOME : phase.place;
            var latest = home.isEmpty() ? null : home.getLast();
            if (latest != null
                    && latest.place == place
                    && latest.until.plusDays(1).equals(phase.from)) {
                home.set(home.size() - 1, new Phase(place, latest.from, phase.until));
            } else {
                home.add(new Phase(place, phase.from, phase.until));
            }
        }
        return new Measure(lastExposure, home, testDays);
    }

    private static void add(List<Phase> phases, LocalDate day, @Nullable MeasurePlace place) {
        if (place == null) {
            return;
        }
        var latest = phases.isEmpty() ? null : phases.getLast();
        if (latest != null && latest.place == place && latest.until.plusDays(1).equals(day)) {
            phases.set(phases.size() - 1, new Phase(place, latest.from, day));
        } else {
            phases.add(new Phase(place, day, day));
        }
    }

    private static @Nullable MeasurePlace strictestOn(Collection<Measure> all, LocalDate day) {
        return all.stream()
                .flatMap(measure -> measure.on(day).stream())
                .map(Phase::place)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public LocalDate from() {
        return phases.getFirst().from;
    }

    /// Last day.
    public LocalDate until() {
        return phases.getLast().until;
    }

    public Optional<Phase> on(LocalDate day) {
        return phases.stream().filter(phase -> phase.has(day)).findFirst();
    }

    /// The phase of a day, else the next one to come.
    public Optional<Phase> onOrAfter(LocalDate day) {
        return phases.stream().filter(phase -> !phase.until.isBefore(day)).findFirst();
    }

    public List<LocalDate> testDaysOf(Phase phase) {
        return testDays.stream().filter(phase::has).toList();
    }
}
