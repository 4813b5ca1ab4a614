package org.lianfang.people.web;

import java.util.UUID;
import org.lianfang.people.model.HouseholdEntry;
import org.lianfang.people.usecase.HouseholdView;
import org.lianfang.people.usecase.KeepingHouseholds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Households over HTTP.
@RestController
@RequestMapping("/api/households")
class HouseholdController {

    private final KeepingHouseholds households;

    HouseholdController(KeepingHouseholds households) {
        this.households = households;
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
