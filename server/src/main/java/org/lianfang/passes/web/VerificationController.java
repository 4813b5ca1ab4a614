package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.time.DeviceClock;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.passes.Colour;
import org.lianfang.passes.model.VisitEntry;
import org.lianfang.passes.store.ListedAreas;
import org.lianfang.passes.store.Visits;
import org.lianfang.passes.usecase.ListingAreas;
import org.lianfang.passes.usecase.VerifyingPeople;
import org.lianfang.territory.Areas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Who is to be seen, what was found, and from where people are visited after they came.
@RestController
class VerificationController {

    private final VerifyingPeople verifying;
    private final ListingAreas listing;
    private final BatchItems items;
    private final Areas areas;

    VerificationController(VerifyingPeople verifying, ListingAreas listing, BatchItems items, Areas areas) {
        this.verifying = verifying;
        this.listing = listing;
        this.items = items;
        this.areas = areas;
    }

    /// @param building empty for a house of its own
    /// @param looks visits since the change
    /// @param secondLook somebody was there and did not see them
    record Line(
            UUID residentId,
            String nameMasked,
            AreaKey areaKey,
            @Nullable String areaName,
            String building,
            String door,
            Visits.Why why,
            Colour colour,
            Instant since,
            int looks,
            VisitEntry.@Nullable Outcome lastOutcome,
            @Nullable Instant lastAt,
            boolean secondLook) {}

    /// @param deviceTime what the device's clock shows while it sends
    /// @param items at most 500
    record Batch(
            @Nullable String deviceTime,
            @WrittenAs(VisitEntry.class) List<JsonNode> items) {}

    record Found(UUID id, VisitEntry.Outcome outcome, String note, Instant at) {}

    record ListedArea(
            UUID id,
            AreaKey areaKey,
            LocalDate from,
            LocalDate until,
            String evidence,
            String issuer,
            Instant issuedAt) {

        static ListedArea of(ListedAreas.Listed listed) {
            return new ListedArea(
                    listed.id(),
                    listed.area(),
                    listed.from(),
                    listed.until(),
                    listed.evidence(),
                    listed.issuer().name(),
                    listed.at());
        }
    }

    @GetMapping("/api/verification-list")
    Page<Line> list(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                verifying.list(area, Page.afterId(after), size + 1),
                size,
                (VerifyingPeople.Line line) -> line.due().resident());
        var names = areas.places(
                page.items().stream().map(line -> line.holder().area()).collect(Collectors.toSet()), AreaLevel.VILLAGE);
        return page.map(line -> {
            var due = line.due();
            var holder = line.holder();
            return new Line(
                    due.resident(),
                    holder.nameMasked(),
                    holder.area(),
                    names.get(holder.area()),
                    holder.building(),
                    holder.door(),
                    due.why(),
                    due.colour(),
                    due.since(),
                    due.looks(),
                    due.last(),
                    due.lastAt(),
                    due.looks() > 0);
        });
    }

    @PostMapping("/api/verification-visits/batch")
    BatchItems.Answer visit(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(
                batch.items(),
                VisitEntry.class,
                Languages.of(request),
                entries -> verifying.record(entries, DeviceClock.read(batch.deviceTime())));
    }

    @GetMapping("/api/verification-visits")
    List<Found> found(@RequestParam UUID resident) {
        return verifying.of(resident).stream()
                .map(past -> new Found(past.id(), past.outcome(), past.note(), past.at()))
                .toList();
    }

    @PostMapping("/api/passes/listed-areas")
    ListedArea listArea(@RequestBody ListingAreas.Entry entry) {
        return ListedArea.of(listing.list(entry));
    }

    @GetMapping("/api/passes/listed-areas")
    List<ListedArea> listedAreas() {
        return listing.current().stream().map(ListedArea::of).toList();
    }
}
