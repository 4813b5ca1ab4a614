package org.lianfang.testing.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.usecase.KeepingStations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where samples are taken.
@RestController
@RequestMapping("/api/testing/stations")
class StationController {

    private final KeepingStations keeping;

    StationController(KeepingStations keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    Page<Station> list(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                keeping.within(area, Page.afterId(after), size + 1),
                size,
                (Station station) -> String.valueOf(station.id()));
    }

    @GetMapping("/{id}")
    Station one(@PathVariable UUID id) {
        return keeping.one(id);
    }

    @PostMapping
    Station add(@RequestBody Station station) {
        return keeping.add(station);
    }

    @PutMapping("/{id}")
    Station replace(@PathVariable UUID id, @RequestBody Station station) {
        return keeping.replace(id, station);
    }
}
