package org.lianfang.testing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.Page;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.planning.Crowd;
import org.lianfang.testing.planning.Spot;
import org.lianfang.testing.usecase.PlacingStations;
import org.lianfang.testing.usecase.PlacingStations.Needed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a round needs by the rules, what there is, and what is proposed for the rest.
@RestController
@RequestMapping("/api/testing/rounds/{id}/plan")
class PlanNeedController {

    private final PlacingStations placing;
    private final Areas areas;

    PlanNeedController(PlacingStations placing, Areas areas) {
        this.placing = placing;
        this.areas = areas;
    }

    /// @param place amid its people; absent when nobody has told where buildings stand
    record Proposed(
            String code,
            String name,
            int samplesPerHour,
            @Nullable Spot place) {}

    /// A village's needs.
    ///
    /// @param stationsLeast as few as the rules allow
    /// @param samplersThere for whom the open stations are planned
    record NeedLine(
            AreaKey areaKey,
            @Nullable String areaName,
            int persons,
            Map<Crowd, Integer> crowds,
            int stationsLeast,
            int stationsMost,
            int stations,
            int samplers,
            int samplersThere,
            List<Proposed> proposed) {

        static NeedLine of(Needed needed, Map<AreaKey, String> names) {
            var need = needed.need();
            return new NeedLine(
                    need.area(),
                    names.get(need.area()),
                    need.persons(),
                    need.crowds(),
                    need.stationsLeast(),
                    need.stationsMost(),
                    need.stations(),
                    need.samplers(),
                    need.samplersThere(),
                    needed.proposed().stream()
                            .map(one -> new Proposed(
                                    one.station().code(),
                                    one.station().name(),
                                    one.station().samplesPerHour(),
                                    one.place()))
                            .toList());
        }
    }

    record Placing(@Nullable AreaKey areaKey) {}

    record Placed(List<Station> stations) {}

    /// By village.
    @GetMapping("/needs")
    Page<NeedLine> needs(
            @PathVariable UUID id,
            @RequestParam AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var from = Page.afterText(after);
        var left = placing.needs(id, area).stream()
                .filter(needed ->
                        from == null || needed.need().area().toString().compareTo(from) > 0)
                .limit(size + 1L)
                .toList();
        var page = Page.cut(left, size, (Needed needed) -> needed.need().area());
        var names = areas.places(
                page.items().stream().map(needed -> needed.need().area()).collect(Collectors.toSet()),
                AreaLevel.VILLAGE);
        return page.map(needed -> NeedLine.of(needed, names));
    }

    /// Sets up the stations that are proposed in an area.
    @PostMapping("/stations")
    Placed place(@PathVariable UUID id, @RequestBody Placing body) {
        return new Placed(placing.place(id, Fields.required("areaKey", body.areaKey)));
    }
}
