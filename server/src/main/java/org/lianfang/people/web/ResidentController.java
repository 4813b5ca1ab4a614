package org.lianfang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.people.usecase.ListingResidents;
import org.lianfang.people.usecase.RegisteringResidents;
import org.lianfang.people.usecase.ResidentLine;
import org.lianfang.people.usecase.ResidentView;
import org.lianfang.people.usecase.SearchingResidents;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The register over HTTP: entering people, leafing through them, finding them.
@RestController
@RequestMapping("/api/residents")
class ResidentController {

    private final RegisteringResidents registering;
    private final ListingResidents listing;
    private final SearchingResidents searching;
    private final BatchItems batches;

    ResidentController(
            RegisteringResidents registering,
            ListingResidents listing,
            SearchingResidents searching,
            BatchItems batches) {
        this.registering = registering;
        this.listing = listing;
        this.searching = searching;
        this.batches = batches;
    }

    /// @param items up to 500 residents, each with its household
    record Batch(@WrittenAs(ResidentEntry.class) List<JsonNode> items) {}

    /// @param q whatever was typed into the box
    /// @param areaKey where; everywhere the caller may read when absent
    record Search(
            @Nullable String q,
            @Nullable AreaKey areaKey,
            @Nullable String after,
            @Nullable Integer limit) {}

    /// @param measure only those under a home measure
    /// @param day on which the measure holds; today when absent
    @GetMapping
    Page<ResidentLine> list(
            @RequestParam AreaKey area,
            @RequestParam(defaultValue = "false") boolean measure,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Page.limit(limit);
        var from = PageMarks.place(after);
        var found = measure ? listing.underMeasure(area, day, from, size + 1) : listing.list(area, from, size + 1);
        return Page.cut(found, size, line -> PageMarks.of(line.areaKey(), line.id()));
    }

    @PostMapping("/search")
    Page<ResidentLine> search(@RequestBody Search search) {
        var question = Fields.required("q", search.q());
        var answer = searching.search(
                question, search.areaKey(), PageMarks.token(search.after()), Page.limit(search.limit()));
        return new Page<>(answer.found(), PageMarks.of(answer.next()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResidentView register(@RequestBody ResidentEntry entry) {
        return registering.register(entry);
    }

    @PostMapping("/batch")
    BatchItems.Answer registerMany(@RequestBody Batch batch, HttpServletRequest request) {
        return batches.answer(batch.items(), ResidentEntry.class, Languages.of(request), registering::register);
    }
}
