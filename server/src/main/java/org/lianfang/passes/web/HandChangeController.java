package org.lianfang.passes.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.lianfang.passes.model.HandChange;
import org.lianfang.passes.usecase.ChangingByHand;
import org.lianfang.passes.usecase.HandChangeEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Changes by hand over HTTP: one person each, two people.
@RestController
@RequestMapping("/api/passes/hand-changes")
class HandChangeController {

    private final ChangingByHand changing;

    HandChangeController(ChangingByHand changing) {
        this.changing = changing;
    }

    @PostMapping
    ChangeView propose(@RequestBody HandChangeEntry entry) {
        return ChangeView.of(changing.propose(entry));
    }

    @GetMapping
    Page<ChangeView> waiting(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(changing.waiting(area, Page.afterId(after), size + 1), size, (HandChange change) -> change.id())
                .map(ChangeView::of);
    }

    @PostMapping("/{id}/approve")
    ChangeView approve(@PathVariable UUID id) {
        return ChangeView.of(changing.decide(id, HandChange.Outcome.APPROVED));
    }

    @PostMapping("/{id}/refuse")
    ChangeView refuse(@PathVariable UUID id) {
        return ChangeView.of(changing.decide(id, HandChange.Outcome.REFUSED));
    }
}
