package org.lianfang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.people.usecase.ListingResidents;
import org.lianfang.people.usecase.RegisteringResidents;
import org.lianfang.people.usecase.ResidentLine;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The register over HTTP: entering people and leafing through them.
@RestController
@RequestMapping("/api/residents")
class ResidentController {

    private final RegisteringResidents registering;
    private final ListingResidents listing;
    private final BatchItems batches;

    ResidentController(RegisteringResidents registering, ListingResidents listing, BatchItems batches) {
        this.registering = registering;
        this.listing = listing;
        this.batches = batches;
    }

    /// @param items up to 500 residents, each with its household
    record Batch(List<JsonNode> items) {}

    record Registered(UUID id) {}

    @GetMapping
    Page<ResidentLine> list(
            @RequestParam AreaKey area,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Page.limit(limit);
        var found = listing.list(area, PlaceMark.read(after), size + 1);
        return Page.cut(found, size, line -> PlaceMark.of(line.areaKey(), line.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody ResidentEntry entry) {
        return new Registered(registering.register(entry));
    }

    @PostMapping("/batch")
    BatchItems.Answer registerMany(@RequestBody Batch batch, HttpServletRequest request) {
        return batches.answer(batch.items(), ResidentEntry.class, Languages.of(request), registering::register);
    }
}
