package org.lianfang.testing.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.CallCount;
import org.lianfang.testing.model.StationHours;
import org.lianfang.testing.usecase.LookingAtStatistics;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How a round went.
@RestController
@RequestMapping("/api/testing/rounds/{id}/statistics")
class StatisticsController {

    private final LookingAtStatistics looking;
    private final Areas areas;

    StatisticsController(LookingAtStatistics looking, Areas areas) {
        this.looking = looking;
        this.areas = areas;
    }

    /// @param samplesPerHour what the station is planned for
    /// @param waiting sealed tubes that no courier has taken
    record StationLine(
            UUID stationId,
            String code,
            String name,
            int samplesPerHour,
            long samples,
            long waiting,
            List<StationHour> hours) {

        static StationLine of(StationHours station) {
            return new StationLine(
                    station.station(),
                    station.code(),
                    station.name(),
                    station.samplesPerHour(),
                    station.samples(),
                    station.waiting(),
                    station.hours().stream()
                            .map(hour -> new StationHour(hour.begins(), hour.samples()))
                            .toList());
        }
    }

    record StationHour(Instant begins, long samples) {}

    /// @param held of those who were called; the others only because their tube was invalid
    /// @param released by a negative single sample
    /// @param positive in a single sample
    /// @param open still to be sampled singly
    record CallsView(long called, long held, long released, long positive, long open) {

        static CallsView of(CallCount calls) {
            return new CallsView(calls.called(), calls.held(), calls.released(), calls.positive(), calls.open());
        }
    }

    @GetMapping
    StatisticsView statistics(@PathVariable UUID id, @RequestParam AreaKey area) {
        var found = looking.of(id, area);
        var keys = found.reported().parts().stream()
                .map(LookingAtStatistics.Part::area)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return StatisticsView.of(found, areas.names(keys));
    }

    /// Throughput of the stations that took any sample.
    @GetMapping("/stations")
    Page<StationLine> stations(
            @PathVariable UUID id,
            @RequestParam AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var stations = looking.stations(id, area, Page.afterId(after), size + 1);
        return Page.cut(stations, size, (StationHours station) -> station.station())
                .map(StationLine::of);
    }

    /// How many were called back, and how that ended.
    @GetMapping("/calls")
    CallsView calls(@PathVariable UUID id, @RequestParam AreaKey area) {
        return CallsView.of(looking.calls(id, area));
    }
}
