package org.lianfang.testing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.HourOfRound;
import org.lianfang.testing.model.PoolCount;
import org.lianfang.testing.model.Turnaround;
import org.lianfang.testing.model.WaitingTubes;
import org.lianfang.testing.usecase.LookingAtStatistics;

/// Statistics of an area in a round.
///
/// @param countedAt when counting began
/// @param newFrom when it is counted anew at the earliest: counts that take long are told again for a while; absent for
/// others
/// @param turnaround steps that any tube has made, in order
/// @param waiting sealed tubes without a result, by the step that they wait for, in order
/// @param hours in which any sample was taken
/// @param pools sealed tubes by the number of their swabs
/// @param positives persons with a positive single sample
/// @param reported what others reported in figures, apart from all the above
/// @param prevalence share of positives among those whose result is known, reported ones with them; absent while it
/// would be none or all
record StatisticsView(
        AreaKey areaKey,
        Instant countedAt,
        @Nullable Instant newFrom,
        List<StepTime> turnaround,
        List<Waiting> waiting,
        List<Hour> hours,
        List<Pool> pools,
        long positives,
        Reported reported,
        @Nullable Double prevalence) {

    /// From the step before to this one; `WHOLE` from the first swab to the result.
    ///
    /// @param ninetiethSeconds nine of ten tubes took no longer
    record StepTime(Turnaround.Step step, long tubes, long medianSeconds, long ninetiethSeconds) {

        static StepTime of(Turnaround turnaround) {
            return new StepTime(
                    turnaround.step(), turnaround.tubes(), turnaround.medianSeconds(), turnaround.ninetiethSeconds());
        }
    }

    /// @param oldest when the one that waits longest began to
    record Waiting(WaitingTubes.Before before, long tubes, long swabs, Instant oldest) {

        static Waiting of(WaitingTubes waiting) {
            return new Waiting(waiting.before(), waiting.tubes(), waiting.swabs(), waiting.oldest());
        }
    }

    /// @param stations that took any sample
    /// @param mostAtOne samples at the busiest of them
    record Hour(Instant begins, int stations, long samples, long mostAtOne) {

        static Hour of(HourOfRound hour) {
            return new Hour(hour.begins(), hour.stations(), hour.samples(), hour.mostAtOne());
        }
    }

    /// @param tubes also those whose result is not known
    record Pool(int swabs, long tubes, long negative, long positive, long unclear, long invalid) {

        static Pool of(PoolCount pool) {
            return new Pool(
                    pool.swabs(), pool.tubes(), pool.negative(), pool.positive(), pool.unclear(), pool.invalid());
        }
    }

    /// @param areas of which figures were reported
    /// @param positive among those who attended
    /// @param parts add up to it; the one without an area is what was reported of the area as a whole
    record Reported(int areas, long attended, long positive, List<ReportedPart> parts) {

        static Reported of(LookingAtStatistics.FromOthers found, Map<AreaKey, String> names) {
            return new Reported(
                    found.all().areas(),
                    found.all().attended(),
                    found.all().positive(),
                    found.parts().stream()
                            .map(part -> ReportedPart.of(part, names))
                            .toList());
        }
    }

    record ReportedPart(@Nullable AreaKey areaKey, @Nullable String areaName, int areas, long attended, long positive) {

        static ReportedPart of(LookingAtStatistics.Part part, Map<AreaKey, String> names) {
            return new ReportedPart(
                    part.area(),
                    part.area() == null ? null : names.get(part.area()),
                    part.sum().areas(),
                    part.sum().attended(),
                    part.sum().positive());
        }
    }

    static StatisticsView of(LookingAtStatistics.OfArea found, Map<AreaKey, String> names) {
        return new StatisticsView(
                found.area(),
                found.countedAt(),
                found.newFrom(),
                found.turnarounds().stream().map(StepTime::of).toList(),
                found.waiting().stream().map(Waiting::of).toList(),
                found.hours().stream().map(Hour::of).toList(),
                found.pools().stream().map(Pool::of).toList(),
                found.positives(),
                Reported.of(found.reported(), names),
                found.found().hasPrevalence() ? found.found().prevalence() : null);
    }
}
