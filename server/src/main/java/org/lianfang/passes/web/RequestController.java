package org.lianfang.passes.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.lianfang.passes.model.ResidentRequest;
import org.lianfang.passes.usecase.AnsweringRequests;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What residents ask of their community.
@RestController
@RequestMapping("/api/resident-requests")
class RequestController {

    private final AnsweringRequests answering;
    private final RequestViews views;

    RequestController(AnsweringRequests answering, RequestViews views) {
        this.answering = answering;
        this.views = views;
    }

    /// @param answer in words for the person
    record Done(@Nullable String answer) {}

    @GetMapping
    Page<RequestView> waiting(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                        answering.waiting(area, Page.afterId(after), size + 1),
                        size,
                        (ResidentRequest request) -> request.id())
                .map(views::of);
    }

    @PostMapping("/{id}/done")
    RequestView done(@PathVariable UUID id, @RequestBody Done done) {
        return views.of(answering.finish(id, done.answer()));
    }
}
