package org.lianfang.testing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.time.DeviceClock;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.CoverClass;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.VisitEntry;
import org.lianfang.testing.usecase.LookingAtCoverage;
import org.lianfang.testing.usecase.RecordingVisits;
import org.lianfang.testing.usecase.SweepingTheUncovered;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Who is covered by a round, and who is not yet, by name.
@RestController
class CoverageController {

    private final LookingAtCoverage looking;
    private final SweepingTheUncovered sweeping;
    private final RecordingVisits visiting;
    private final BatchItems items;
    private final Areas areas;

    CoverageController(
            LookingAtCoverage looking,
            SweepingTheUncovered sweeping,
            RecordingVisits visiting,
            BatchItems items,
            Areas areas) {
        this.looking = looking;
        this.sweeping = sweeping;
        this.visiting = visiting;
        this.items = items;
        this.areas = areas;
    }

    /// @param deviceTime what the device's clock shows while it sends
    /// @param items at most 500
    record Batch(@Nullable String deviceTime, List<JsonNode> items) {}

    record Household(List<CoverLine> members) {}

    @GetMapping("/api/testing/rounds/{id}/coverage")
    CoverageView coverage(@PathVariable UUID id, @RequestParam AreaKey area) {
        var found = looking.of(id, area);
        var keys = found.parts().stream()
                .map(LookingAtCoverage.Part::area)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return CoverageView.of(found, areas.names(keys));
    }

    /// @param state `NOT_YET` when absent, or what visits found
    @GetMapping("/api/testing/rounds/{id}/uncovered")
    Page<CoverLine> uncovered(
            @PathVariable UUID id,
            @RequestParam AreaKey area,
            @RequestParam(defaultValue = "NOT_YET") CoverClass state,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        if (state != CoverClass.NOT_YET && !state.isFoundByVisit()) {
            throw TestingRefusal.NOT_LISTED_BY_NAME.with();
        }
        var size = Page.limit(limit);
        var page = Page.cut(
                sweeping.list(id, area, state, PageMarks.place(after), size + 1),
                size,
                (SweepingTheUncovered.Line line) ->
                        PageMarks.of(line.listed().area(), line.listed().resident()));
        var names = namesOf(page.items());
        return page.map(line -> CoverLine.of(line, names));
    }

    @GetMapping("/api/testing/rounds/{id}/households/{household}")
    Household household(@PathVariable UUID id, @PathVariable UUID household) {
        var found = sweeping.household(id, household);
        var names = namesOf(found);
        return new Household(
                found.stream().map(line -> CoverLine.of(line, names)).toList());
    }

    @PostMapping("/api/testing/visits/batch")
    BatchItems.Answer visit(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(
                batch.items(),
                VisitEntry.class,
                Languages.of(request),
                entries -> visiting.record(entries, DeviceClock.read(batch.deviceTime())));
    }

    private Map<AreaKey, String> namesOf(List<SweepingTheUncovered.Line> lines) {
        return areas.places(
                lines.stream().map(line -> line.listed().area()).collect(Collectors.toSet()), AreaLevel.VILLAGE);
    }
}
