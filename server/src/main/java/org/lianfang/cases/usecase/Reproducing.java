package org.lianfang.cases.usecase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lianfang.analysis.Reproduction;
import org.lianfang.analysis.SerialInterval;
import org.lianfang.cases.model.AnalysisRules;
import org.lianfang.cases.model.CaseDay;
import org.lianfang.cases.model.Outbreak;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How many each case infects, by day: Cori's method with the window and serial interval of the pack.
@Service
public class Reproducing {

    /// Cases so many days before the span still infect in it.
    private static final int LEAD_DAYS = 90;

    private final Outbreaks outbreaks;

    Reproducing(Outbreaks outbreaks) {
        this.outbreaks = outbreaks;
    }

    /// @param cases of the window, infected here
    /// @param enough whether there are as many as the pack asks for; below that an estimate says nothing
    public record Window(LocalDate first, LocalDate last, long cases, boolean enough, Reproduction.Estimate estimate) {}

    /// @param local,imported cases with an onset, of the span and the days before it that still count
    /// @param withoutOnset cases that are in no count
    public record Answer(
            AnalysisRules rules, String pack, long local, long imported, long withoutOnset, List<Window> windows) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-analysis-rules` and what [Outbreaks#in] says
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public Answer numbers(AreaKey area, LocalDate from, LocalDate to) {
        var outbreak = outbreaks.in(area, from, to);
        var rules = outbreaks.rules(area);
        var begin = outbreak.cases().stream()
                .map(fact -> fact.days().of(CaseDay.ONSET))
                .filter(day -> day != null && !day.isBefore(from.minusDays(LEAD_DAYS)))
                .filter(day -> !day.isAfter(to))
                .min(LocalDate::compareTo)
                .orElse(to);
        var local = daily(outbreak, begin, false);
        var imported = daily(outbreak, begin, true);
        var without = outbreak.shown().stream()
                .filter(one -> outbreak.cases().get(one).days().onset() == null)
                .count();
        return new Answer(
                rules,
                outbreaks.pack(area),
                sum(local),
                sum(imported),
                without,
                local.length < 2 ? List.of() : windows(rules, begin, from, local, imported));
    }

    private static List<Window> windows(
            AnalysisRules rules, LocalDate begin, LocalDate from, long[] local, long[] imported) {
        var interval = SerialInterval.gamma(
                rules.interval().meanDays(), rules.interval().deviationDays());
        return Reproduction.of(local, imported, interval, Reproduction.Prior.USUAL)
                .windows(rules.windows().days())
                .stream()
                .map(estimate -> window(rules, begin, estimate, local))
                .filter(window -> !window.last.isBefore(from))
                .toList();
    }

    private static Window window(AnalysisRules rules, LocalDate begin, Reproduction.Estimate estimate, long[] local) {
        // whoever fell ill on the first day of all was not infected by one of these
        var cases = IntStream.rangeClosed(Math.max(1, estimate.first()), estimate.last())
                .mapToLong(day -> local[day])
                .sum();
        return new Window(
                begin.plusDays(estimate.first()),
                begin.plusDays(estimate.last()),
                cases,
                cases >= rules.windows().leastCases(),
                estimate);
    }

    private static long[] daily(Outbreak outbreak, LocalDate begin, boolean imported) {
        var span = outbreak.span();
        var counts = new long[Math.toIntExact(span.to().toEpochDay() - begin.toEpochDay() + 1)];
        IntStream.range(0, outbreak.cases().size())
                .filter(one -> outbreak.imported(one) == imported)
                .mapToObj(one -> outbreak.cases().get(one).days().onset())
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(begin) && !day.isAfter(span.to()))
                .forEach(day -> counts[(int) (day.toEpochDay() - begin.toEpochDay())]++);
        return counts;
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
