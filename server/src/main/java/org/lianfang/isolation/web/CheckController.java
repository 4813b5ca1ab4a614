package org.lianfang.isolation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.CheckEntry;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.usecase.CheckingPeople;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.time.DeviceClock;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Daily checks, as devices send them, and who was not checked in time.
@RestController
@RequestMapping("/api/isolation/checks")
class CheckController {

    private final CheckingPeople checking;
    private final BatchItems items;
    private final People people;

    CheckController(CheckingPeople checking, BatchItems items, People people) {
        this.checking = checking;
        this.items = items;
        this.people = people;
    }

    /// @param deviceTime what the device's clock shows while it sends
    /// @param items at most 500
    record Batch(
            @Nullable String deviceTime,
            @WrittenAs(CheckEntry.class) List<JsonNode> items) {}

    /// @param roomNumber absent at home
    /// @param dueAt when the check was due
    /// @param lateMinutes for how long it is late
    /// @param tries how often nobody was reached since
    record LateView(
            UUID stayId,
            People.Known person,
            Stay.Kind kind,
            @Nullable String roomNumber,
            @Nullable Instant lastAt,
            Instant dueAt,
            long lateMinutes,
            int tries) {}

    @PostMapping("/batch")
    BatchItems.Answer record(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(
                batch.items(),
                CheckEntry.class,
                Languages.of(request),
                entries -> checking.record(entries, DeviceClock.read(batch.deviceTime())));
    }

    @GetMapping("/overdue")
    Page<LateView> overdue(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                checking.overdue(area, Page.afterId(after), size + 1),
                size,
                (CheckingPeople.Late late) -> late.who().stay());
        var known = people.of(
                page.items().stream().map(late -> late.who().resident()).toList());
        return page.map(late -> new LateView(
                late.who().stay(),
                people.one(known, late.who().resident()),
                late.who().kind(),
                late.who().room(),
                late.who().lastAt(),
                late.since(),
                late.minutes(),
                late.who().tries()));
    }
}
