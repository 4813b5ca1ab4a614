package org.lianfang.testing.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.store.LateTubes;
import org.lianfang.testing.store.Tubes;
import org.lianfang.testing.usecase.LookingAtTubes;
import org.lianfang.testing.usecase.LookingForLateTubes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tubes: how far they are, and which are late.
@RestController
class TubeController {

    private final LookingAtTubes looking;
    private final LookingForLateTubes late;

    TubeController(LookingAtTubes looking, LookingForLateTubes late) {
        this.looking = looking;
        this.late = late;
    }

    @GetMapping("/api/testing/tubes/{code}")
    TubeView one(@PathVariable String code) {
        var tube = looking.one(TubeCode.of(code));
        return TubeView.of(tube, tube.members());
    }

    /// Newest first.
    @GetMapping("/api/testing/tubes")
    Page<TubeView> list(
            @RequestParam UUID station,
            @RequestParam UUID round,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                looking.ofStation(station, round, codeAfter(after), size + 1),
                size,
                (Tubes.Listed listed) -> listed.tube().label().code());
        return page.map(listed -> TubeView.of(listed.tube(), listed.swabs()));
    }

    /// In the order of their codes.
    @GetMapping("/api/testing/late-tubes")
    Page<LateTubes.Late> late(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(late.in(area, codeAfter(after), size + 1), size, (LateTubes.Late found) -> found.code());
    }

    private static @Nullable TubeCode codeAfter(@Nullable String after) {
        var text = Page.afterText(after);
        return text == null ? null : TubeCode.of(text);
    }
}
