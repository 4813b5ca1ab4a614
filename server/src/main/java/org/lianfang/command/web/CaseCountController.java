package org.lianfang.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Cases;
import org.lianfang.command.store.CaseCounts;
import org.lianfang.command.usecase.EnteringCaseCounts;
import org.lianfang.command.usecase.LookingAtCaseCounts;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Case counts as the command post enters them, and their history.
@RestController
@RequestMapping("/api/case-counts")
class CaseCountController {

    private static final int LARGEST_PAGE = 200;

    private final EnteringCaseCounts entering;
    private final LookingAtCaseCounts looking;
    private final BatchItems batches;

    CaseCountController(EnteringCaseCounts entering, LookingAtCaseCounts looking, BatchItems batches) {
        this.entering = entering;
        this.looking = looking;
        this.batches = batches;
    }

    record Batch(List<JsonNode> items) {}

    /// Cumulative counts of an area at the end of a day.
    record Item(
            AreaKey areaKey,
            LocalDate day,
            long confirmed,
            long cured,
            long dead,
            @Nullable String source) {
        EnteringCaseCounts.Entry entry() {
            return new EnteringCaseCounts.Entry(
                    areaKey, day, new Cases(confirmed, cured, dead), source == null ? "" : source.strip());
        }
    }

    /// @param revision 1 for the first entry of an area and day; the highest holds
    record Line(
            UUID id,
            AreaKey areaKey,
            @Nullable String areaName,
            LocalDate day,
            int revision,
            boolean holds,
            long confirmed,
            long cured,
            long dead,
            String source,
            @Nullable String enteredBy,
            Instant enteredAt) {}

    record Page(List<Line> items, @Nullable String next) {}

    @PostMapping("/batch")
    BatchItems.Answer enter(@RequestBody Batch batch, HttpServletRequest request) {
        return batches.answer(
                batch.items,
                Item.class,
                Languages.of(request),
                items -> entering.enter(items.stream().map(Item::entry).toList()));
    }

    @GetMapping
    Page page(
            @RequestParam AreaKey area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var page = looking.page(area, from, to, after, size);
        var lines = page.lines().stream().map(line -> lineOf(line, page)).toList();
        return new Page(lines, lines.size() < size ? null : lines.getLast().id.toString());
    }

    private static Line lineOf(CaseCounts.Line line, LookingAtCaseCounts.Page page) {
        var entry = line.entry();
        return new Line(
                entry.id(),
                entry.area(),
                page.areaNames().get(entry.area()),
                entry.day(),
                entry.revision(),
                line.holds(),
                entry.cases().confirmed(),
                entry.cases().cured(),
                entry.cases().dead(),
                entry.source(),
                page.accountNames().get(entry.enteredBy()),
                entry.enteredAt());
    }
}
