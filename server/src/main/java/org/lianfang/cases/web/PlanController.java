package org.lianfang.cases.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.usecase.FollowingUp;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The plan of each contact, and whether somebody asked how they are.
@RestController
@RequestMapping("/api/contact-plans")
class PlanController {

    private final FollowingUp following;

    PlanController(FollowingUp following) {
        this.following = following;
    }

    /// @param overdue only those with a day before today on which nobody asked
    @GetMapping
    Page<PlanView> list(
            @RequestParam AreaKey area,
            @RequestParam @Nullable Boolean overdue,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                        following.list(area, Boolean.TRUE.equals(overdue), Page.afterId(after), size + 1),
                        size,
                        (FollowingUp.Line line) -> line.plan().id())
                .map(PlanView::of);
    }

    @GetMapping("/{id}")
    PlanView.Whole one(@PathVariable UUID id) {
        return PlanView.Whole.of(following.of(id));
    }

    @PostMapping("/{id}/follow-ups")
    List<PlanView.Asked> followUp(@PathVariable UUID id, @RequestBody FollowingUp.Entry entry) {
        return following.add(id, entry).stream().map(PlanView.Asked::of).toList();
    }
}
