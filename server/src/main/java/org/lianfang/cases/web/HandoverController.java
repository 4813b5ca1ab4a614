package org.lianfang.cases.web;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.store.Handovers;
import org.lianfang.cases.usecase.AnsweringHandovers;
import org.lianfang.cases.usecase.HandingOver;
import org.lianfang.cases.usecase.LookingAtHandovers;
import org.lianfang.cases.usecase.OpeningHandedPersons;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.lianfang.privacy.Purpose;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Hand-overs: sent to another area of the city, looked at on both sides, acknowledged or sent back.
@RestController
@RequestMapping("/api/handovers")
class HandoverController {

    private final HandingOver handing;
    private final AnsweringHandovers answering;
    private final LookingAtHandovers looking;
    private final OpeningHandedPersons opening;
    private final Views views;

    HandoverController(
            HandingOver handing,
            AnsweringHandovers answering,
            LookingAtHandovers looking,
            OpeningHandedPersons opening,
            Views views) {
        this.handing = handing;
        this.answering = answering;
        this.looking = looking;
        this.opening = opening;
        this.views = views;
    }

    /// Hand-overs as they are told, with the names of areas.
    @Component
    record Views(Areas areas, InstantSource clock) {

        HandoverView of(Handover handover) {
            return HandoverView.of(handover, clock.instant(), areas.names(List.of(handover.area())));
        }

        HandoverView.Whole of(LookingAtHandovers.Whole whole) {
            return HandoverView.Whole.of(
                    whole, areas.names(List.of(whole.handover().area())));
        }
    }

    /// @param why in words
    record SendingBack(@Nullable String why) {}

    record PersonsOpening(@Nullable Purpose purpose) {}

    @PostMapping
    HandoverView send(@RequestBody HandingOver.Entry entry) {
        return views.of(handing.send(entry));
    }

    /// @param waiting only those that are not answered
    @GetMapping("/outbox")
    Page<HandoverView> outbox(
            @RequestParam AreaKey area,
            @RequestParam @Nullable Boolean waiting,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        return page(new Handovers.Wanted(area, false, Boolean.TRUE.equals(waiting)), after, limit);
    }

    /// @param waiting only those that are not answered
    @GetMapping("/inbox")
    Page<HandoverView> inbox(
            @RequestParam AreaKey area,
            @RequestParam @Nullable Boolean waiting,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        return page(new Handovers.Wanted(area, true, Boolean.TRUE.equals(waiting)), after, limit);
    }

    private Page<HandoverView> page(Handovers.Wanted wanted, @Nullable String after, @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                        looking.list(wanted, Page.afterId(after), size + 1),
                        size,
                        (LookingAtHandovers.Line line) -> line.handover().id())
                .map(line -> views.of(line.handover()));
    }

    @GetMapping("/{id}")
    HandoverView.Whole one(@PathVariable UUID id) {
        return views.of(looking.of(id));
    }

    @PostMapping("/{id}/open")
    List<HandoverView.OpenedView> open(@PathVariable UUID id, @RequestBody PersonsOpening asked) {
        return opening.of(id, asked.purpose()).stream()
                .map(opened -> new HandoverView.OpenedView(
                        opened.item(), opened.person() == null ? null : OutsideView.PersonView.of(opened.person())))
                .toList();
    }

    @PostMapping("/{id}/acknowledge")
    HandoverView acknowledge(@PathVariable UUID id) {
        return views.of(answering.acknowledge(id));
    }

    @PostMapping("/{id}/return")
    HandoverView sendBack(@PathVariable UUID id, @RequestBody SendingBack body) {
        return views.of(answering.sendBack(id, body.why()));
    }
}
