package org.lianfang.cases.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseDay;
import org.lianfang.cases.usecase.CountingCases;
import org.lianfang.cases.usecase.FindingClusters;
import org.lianfang.cases.usecase.LookingAtSpread;
import org.lianfang.cases.usecase.Reproducing;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the cases of an area say together. Both ends of the days are in them.
@RestController
@RequestMapping("/api/cases/analysis")
class AnalysisController {

    private final CountingCases counting;
    private final Reproducing reproducing;
    private final FindingClusters finding;
    private final LookingAtSpread looking;

    AnalysisController(
            CountingCases counting, Reproducing reproducing, FindingClusters finding, LookingAtSpread looking) {
        this.counting = counting;
        this.reproducing = reproducing;
        this.finding = finding;
        this.looking = looking;
    }

    /// @param by the onset when absent
    /// @param split not split when absent
    @GetMapping("/curve")
    CurveView curve(
            @RequestParam AreaKey area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable CaseDay by,
            @RequestParam CountingCases.@Nullable Split split) {
        var question = question(area, from, to, by);
        var parted = split == null ? CountingCases.Split.NOTHING : split;
        return CurveView.of(question, parted, counting.curve(question, parted));
    }

    @GetMapping("/delays")
    List<DelayView> delays(@RequestParam AreaKey area, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return counting.delays(question(area, from, to, null)).stream()
                .map(DelayView::of)
                .toList();
    }

    /// @param by the onset when absent
    @GetMapping("/growth")
    GrowthView growth(
            @RequestParam AreaKey area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable CaseDay by) {
        return GrowthView.of(counting.growth(question(area, from, to, by)));
    }

    @GetMapping("/reproduction")
    ReproductionView reproduction(
            @RequestParam AreaKey area, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return ReproductionView.of(reproducing.numbers(area, from, to));
    }

    @GetMapping("/clusters")
    ClustersView clusters(@RequestParam AreaKey area, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return ClustersView.of(finding.clusters(area, from, to));
    }

    @GetMapping("/spread")
    SpreadView spread(@RequestParam AreaKey area, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return SpreadView.of(looking.spread(area, from, to));
    }

    private static CountingCases.Question question(AreaKey area, LocalDate from, LocalDate to, @Nullable CaseDay by) {
        return new CountingCases.Question(area, from, to, by == null ? CaseDay.ONSET : by);
    }
}
