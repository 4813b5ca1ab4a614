package org.lianfang.places.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.places.model.PosterCode;
import org.lianfang.places.model.Venue;
import org.lianfang.tracing.Setting;

/// A place of the register.
///
/// @param code as its poster has it
/// @param minutes how long a visit lasts as a rule
/// @param closedAt absent while its poster is good
record VenueView(
        UUID id,
        AreaKey areaKey,
        @Nullable String areaName,
        String name,
        Setting setting,
        int minutes,
        String code,
        @Nullable Instant closedAt) {

    static VenueView of(Venue venue, Map<AreaKey, String> names) {
        return new VenueView(
                venue.id(),
                venue.area(),
                names.get(venue.area()),
                venue.sign().name(),
                venue.sign().setting(),
                venue.sign().minutes(),
                PosterCode.printed(venue.code()),
                venue.closedAt());
    }
}
