package org.lianfang.gates.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.store.CrossingLists;
import org.lianfang.gates.usecase.ListingCrossings;
import org.lianfang.gates.usecase.ListingDoubledPasses;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One pass at two places, for whoever leads the gates.
@RestController
class DoubledPassController {

    private final ListingDoubledPasses listing;
    private final ListingCrossings crossings;

    DoubledPassController(ListingDoubledPasses listing, ListingCrossings crossings) {
        this.listing = listing;
        this.crossings = crossings;
    }

    record Pair(CrossingLine first, CrossingLine second) {}

    /// @param withinMinutes of the rule pack; absent where it has none
    record Doubled(@Nullable Integer withinMinutes, List<Pair> items) {}

    /// @param day today when left out
    @GetMapping("/api/crossings/doubled")
    Doubled doubled(@RequestParam AreaKey area, @RequestParam @Nullable LocalDate day) {
        var found = listing.on(area, day);
        return new Doubled(
                found.withinMinutes(),
                found.pairs().stream()
                        .map(pair -> new Pair(line(pair.first()), line(pair.second())))
                        .toList());
    }

    private CrossingLine line(Crossing crossing) {
        return CrossingLine.of(new CrossingLists.Listed(crossing, false), crossings.nameOf(crossing.gateId()));
    }
}
