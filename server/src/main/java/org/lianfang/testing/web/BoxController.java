package org.lianfang.testing.web;

import static org.lianfang.kernel.refusal.Fields.required;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.kernel.write.Fate;
import org.lianfang.testing.model.BoxEntry;
import org.lianfang.testing.model.BoxStep;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.store.Boxes.Handover;
import org.lianfang.testing.usecase.CarryingBoxes;
import org.lianfang.testing.usecase.ReceivingTubes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The way of tubes to the lab.
@RestController
class BoxController {

    private static final int MOST_COUNTED = 10_000;

    private final CarryingBoxes carrying;
    private final ReceivingTubes receiving;
    private final BatchItems items;

    BoxController(CarryingBoxes carrying, ReceivingTubes receiving, BatchItems items) {
        this.carrying = carrying;
        this.receiving = receiving;
        this.items = items;
    }

    /// @param id of the hand-over, made by the sender
    /// @param counted how many tubes there were
    record Count(UUID id, int counted, @Nullable Instant at) {
        Count {
            required("id", id);
            if (counted < 0 || counted > MOST_COUNTED) {
                throw TestingRefusal.NUMBER_NOT_VALID.with(
                        Map.of("field", "counted", "least", 0, "most", MOST_COUNTED));
            }
        }
    }

    /// @param differs whether fewer or more tubes were counted than were packed
    record HandoverView(UUID id, UUID boxId, BoxStep step, int expected, int counted, boolean differs, Instant at) {

        static HandoverView of(Handover handover) {
            return new HandoverView(
                    handover.id(),
                    handover.box(),
                    handover.step(),
                    handover.expected(),
                    handover.counted(),
                    handover.differs(),
                    handover.at());
        }
    }

    record BoxView(
            UUID id,
            String code,
            UUID stationId,
            AreaKey areaKey,
            Instant packedAt,
            List<TubeCode> tubeCodes,
            List<HandoverView> handovers) {}

    /// @param tubeCodes at most 500
    record Scanned(List<TubeCode> tubeCodes) {
        Scanned {
            required("tubeCodes", tubeCodes).forEach(code -> required("tubeCodes", code));
        }
    }

    record Reason(String reason) {}

    @PostMapping("/api/testing/boxes")
    BatchItems.ItemAnswer pack(@RequestBody BoxEntry box, HttpServletRequest request) {
        return answer(box.id(), carrying.pack(box), request);
    }

    @GetMapping("/api/testing/boxes/{id}")
    BoxView one(@PathVariable UUID id) {
        var seen = carrying.one(id);
        return new BoxView(
                seen.box().id(),
                seen.box().code(),
                seen.box().station(),
                seen.box().area(),
                seen.box().packedAt(),
                seen.tubes(),
                seen.handovers().stream().map(HandoverView::of).toList());
    }

    /// A courier takes it.
    @PostMapping("/api/testing/boxes/{id}/carry")
    BatchItems.ItemAnswer carry(@PathVariable UUID id, @RequestBody Count count, HttpServletRequest request) {
        return answer(count.id(), carrying.carry(count.id(), id, count.counted(), count.at()), request);
    }

    /// The lab receives it.
    @PostMapping("/api/testing/boxes/{id}/receive")
    BatchItems.ItemAnswer receive(@PathVariable UUID id, @RequestBody Count count, HttpServletRequest request) {
        return answer(count.id(), receiving.receiveBox(count.id(), id, count.counted(), count.at()), request);
    }

    /// The lab receives tubes one by one.
    @PostMapping("/api/testing/tubes/receive")
    BatchItems.Answer receive(@RequestBody Scanned scanned, HttpServletRequest request) {
        BatchItems.refuseTooMany(scanned.tubeCodes().size());
        var fates = receiving.receive(scanned.tubeCodes());
        var answers = new java.util.ArrayList<BatchItems.ItemAnswer>(fates.size());
        for (var index = 0; index < fates.size(); index++) {
            answers.add(items.describe(scanned.tubeCodes().get(index).text(), fates.get(index), Languages.of(request)));
        }
        return new BatchItems.Answer(answers);
    }

    /// Counts that differ, still open.
    @GetMapping("/api/testing/differences")
    Page<HandoverView> differing(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                        carrying.differing(area, Page.afterId(after), size + 1),
                        size,
                        (Handover handover) -> handover.id())
                .map(HandoverView::of);
    }

    @PostMapping("/api/testing/differences/{id}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID id, @RequestBody Reason settling) {
        carrying.settle(id, required("reason", settling.reason()));
    }

    private BatchItems.ItemAnswer answer(UUID id, Fate fate, HttpServletRequest request) {
        return items.describe(id.toString(), fate, Languages.of(request));
    }
}
