package org.lianfang.people.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.lianfang.people.model.HouseholdEntry;
import org.lianfang.people.usecase.HouseholdLine;
import org.lianfang.people.usecase.HouseholdView;
import org.lianfang.people.usecase.KeepingHouseholds;
import org.lianfang.people.usecase.ListingHouseholds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Households over HTTP.
@RestController
@RequestMapping("/api/households")
class HouseholdController {

    private final KeepingHouseholds households;
    private final ListingHouseholds listing;

    HouseholdController(KeepingHouseholds households, ListingHouseholds listing) {
        this.households = households;
        this.listing = listing;
    }

    @GetMapping
    Page<HouseholdLine> list(
            @RequestParam AreaKey area,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                listing.list(area, PageMarks.place(after), size + 1),
                size,
                (HouseholdLine line) -> PageMarks.of(line.areaKey(), line.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HouseholdView make(@RequestBody HouseholdEntry entry) {
        return households.make(entry);
    }

    @GetMapping("/{id}")
    HouseholdView read(@PathVariable UUID id) {
        return households.read(id);
    }

    @PutMapping("/{id}")
    HouseholdView edit(@PathVariable UUID id, @RequestBody HouseholdEntry entry) {
        return households.edit(id, entry);
    }
}
