package org.lianfang.passes.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.time.PlausibleTime;
import org.lianfang.kernel.web.Page;
import org.lianfang.passes.model.Appeal;
import org.lianfang.passes.store.Appeals;
import org.lianfang.passes.usecase.Appealing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Appeals at the counter and by telephone, and their answers.
@RestController
@RequestMapping("/api/passes/appeals")
class AppealController {

    private final Appealing appealing;

    AppealController(Appealing appealing) {
        this.appealing = appealing;
    }

    /// @param reason in words for the person
    record Decision(
            Appeal.@Nullable Outcome outcome, @Nullable String reason) {}

    @PostMapping
    AppealView takeDown(@RequestBody Appealing.Entry entry) {
        return AppealView.of(appealing.takeDown(entry));
    }

    @GetMapping
    Page<AppealView> waiting(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                        appealing.waiting(area, place(after), size + 1),
                        size,
                        (Appeal appeal) -> appeal.dueAt() + " " + appeal.id())
                .map(AppealView::of);
    }

    @PostMapping("/{id}/decide")
    AppealView decide(@PathVariable UUID id, @RequestBody Decision decision) {
        return AppealView.of(appealing.decide(id, decision.outcome(), decision.reason()));
    }

    private static Appeals.@Nullable Place place(@Nullable String after) {
        var text = Page.afterText(after);
        if (text == null) {
            return null;
        }
        try {
            var parts = text.split(" ", 2);
            if (parts.length == 2) {
                Instant due = PlausibleTime.moment(parts[0]);
                return new Appeals.Place(due, UUID.fromString(parts[1]));
            }
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw KernelRefusal.WRONG_PAGE_MARK.with();
        }
        throw KernelRefusal.WRONG_PAGE_MARK.with();
    }
}
