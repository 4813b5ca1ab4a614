package org.lianfang.places.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.web.Page;
import org.lianfang.places.model.Venue;
import org.lianfang.places.usecase.KeepingVenues;
import org.lianfang.territory.Areas;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The register of places, and their posters. Nothing here tells who came.
@RestController
@RequestMapping("/api/venues")
class VenueController {

    private final KeepingVenues keeping;
    private final VenuePoster poster;
    private final Areas areas;

    VenueController(KeepingVenues keeping, VenuePoster poster, Areas areas) {
        this.keeping = keeping;
        this.poster = poster;
        this.areas = areas;
    }

    record VenueList(List<VenueView> items) {}

    /// @param word part of the name
    @GetMapping
    VenueList list(
            @RequestParam AreaKey area, @RequestParam @Nullable String word, @RequestParam @Nullable Integer limit) {
        var found = keeping.in(area, word, Page.limit(limit));
        var names = names(found);
        return new VenueList(found.stream().map(one -> VenueView.of(one, names)).toList());
    }

    @PostMapping
    VenueView register(@RequestBody KeepingVenues.Entry entry) {
        return view(keeping.register(entry));
    }

    @PostMapping("/{id}/close")
    VenueView close(@PathVariable UUID id) {
        return view(keeping.close(id));
    }

    /// In three languages on one sheet, for the door.
    @GetMapping("/{id}/poster")
    @AnsweredAs(MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> poster(@PathVariable UUID id) {
        var venue = keeping.one(id);
        return poster.file(venue, names(List.of(venue)).getOrDefault(venue.area(), ""), address(venue));
    }

    /// Of the page on which residents say that they are there.
    private static String address(Venue venue) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/resident/here/" + venue.code())
                .toUriString();
    }

    private VenueView view(Venue venue) {
        return VenueView.of(venue, names(List.of(venue)));
    }

    private Map<AreaKey, String> names(List<Venue> venues) {
        return areas.places(venues.stream().map(Venue::area).collect(Collectors.toSet()), AreaLevel.COUNTY);
    }
}
