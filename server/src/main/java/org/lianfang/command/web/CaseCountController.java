package org.lianfang.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Cases;
import org.lianfang.command.store.CaseCounts;
import org.lianfang.command.usecase.EnteringCaseCounts;
import org.lianfang.command.usecase.LookingAtCaseCounts;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
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

    private final EnteringCaseCounts entering;
    private final LookingAtCaseCounts looking;
    private final BatchItems batches;

    CaseCountController(EnteringCaseCounts entering, LookingAtCaseCounts looking, BatchItems batches) {
        this.entering = entering;
        this.looking = looking;
        this.batches = batches;
    }

    record Batch(@WrittenAs(Item.class) List<JsonNode> items) {
        Batch {
            Fields.required("items", items);
        }
    }

    /// Cumulative counts of an area at the end of a day.
    record Item(
            AreaKey areaKey,
            LocalDate day,
            long confirmed,
            long cured,
            long dead,
            @Nullable String source) {
        Item {
            Fields.required("areaKey", areaKey);
            Fields.required("day", day);
            source = PlainText.clean(source);
        }

        EnteringCaseCounts.Entry entry() {
            return new EnteringCaseCounts.Entry(
                    areaKey, day, new Cases(confirmed, cured, dead), Objects.requireNonNullElse(source, ""));
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

    @PostMapping("/batch")
    BatchItems.Answer enter(@RequestBody Batch batch, HttpServletRequest request) {
        return batches.answer(
                batch.items,
                Item.class,
                Languages.of(request),
                items -> entering.enter(items.stream().map(Item::entry).toList()));
    }

    @GetMapping
    Page<Line> page(
            @RequestParam AreaKey area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Page.limit(limit);
        var found = looking.entries(area, from, to, Page.afterId(after), size + 1);
        var lines = found.lines().stream().map(line -> lineOf(line, found)).toList();
        return Page.cut(lines, size, Line::id);
    }

    private static Line lineOf(CaseCounts.Line line, LookingAtCaseCounts.Entries found) {
        var entry = line.entry();
        return new Line(
                entry.id(),
                entry.area(),
                found.areaNames().get(entry.area()),
                entry.day(),
                entry.revision(),
                line.holds(),
                entry.cases().confirmed(),
                entry.cases().cured(),
                entry.cases().dead(),
                entry.source(),
                found.accountNames().get(entry.enteredBy()),
                entry.enteredAt());
    }
}
