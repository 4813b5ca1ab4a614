package org.lianfang.cases.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.usecase.KeepingTimelines;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where cases were.
@RestController
@RequestMapping("/api/cases")
class TimelineController {

    private final KeepingTimelines timelines;

    TimelineController(KeepingTimelines timelines) {
        this.timelines = timelines;
    }

    @PostMapping("/{id}/timeline")
    StayView add(@PathVariable UUID id, @RequestBody KeepingTimelines.Entry entry) {
        return StayView.of(timelines.add(id, entry));
    }

    @PostMapping("/{id}/timeline/{stayId}/void")
    List<StayView> voidOne(@PathVariable UUID id, @PathVariable UUID stayId) {
        return timelines.voidOne(id, stayId).stream().map(StayView::of).toList();
    }

    /// Places told lately in an area, the latest first.
    @GetMapping("/recent-places")
    List<String> recentPlaces(@RequestParam AreaKey area, @RequestParam @Nullable String word) {
        return timelines.recentPlaces(area, word);
    }
}
