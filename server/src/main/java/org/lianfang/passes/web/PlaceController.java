package org.lianfang.passes.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.passes.usecase.NamingPlaces;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Names of provinces, cities and counties for residents.
@RestController
class PlaceController {

    private static final Duration KEEP = Duration.ofHours(1);

    private final NamingPlaces naming;

    PlaceController(NamingPlaces naming) {
        this.naming = naming;
    }

    /// @param pinyin for readers of English
    record Place(AreaKey areaKey, String name, String pinyin, AreaLevel level) {}

    /// @param within a province or a city; the provinces when left out
    @GetMapping("/api/resident/places")
    @OpenToAll(because = "the division codes of provinces, cities and counties are public")
    ResponseEntity<List<Place>> places(@RequestParam @Nullable AreaKey within) {
        var named = naming.within(within);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEEP).cachePublic())
                .eTag("\"" + named.version() + "\"")
                .body(named.areas().stream()
                        .map(area -> new Place(area.key(), area.name(), area.pinyin(), area.level()))
                        .toList());
    }
}
