package org.lianfang.zones.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.web.Page;
import org.lianfang.territory.Areas;
import org.lianfang.zones.model.Closure;
import org.lianfang.zones.usecase.ClosingPlaces;
import org.lianfang.zones.usecase.ClosureEntry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Single places that are closed by a decision.
@RestController
@RequestMapping("/api/closures")
class ClosureController {

    private final ClosingPlaces closing;
    private final ClosureNotice notice;
    private final Areas areas;

    ClosureController(ClosingPlaces closing, ClosureNotice notice, Areas areas) {
        this.closing = closing;
        this.notice = notice;
        this.areas = areas;
    }

    record ClosureList(List<ClosureView> items) {}

    /// @param held only those that hold
    @GetMapping
    ClosureList list(
            @RequestParam AreaKey area, @RequestParam @Nullable Boolean held, @RequestParam @Nullable Integer limit) {
        var found = closing.in(area, Boolean.TRUE.equals(held), Page.limit(limit));
        var names = names(found);
        return new ClosureList(
                found.stream().map(one -> ClosureView.of(one, names)).toList());
    }

    @PostMapping
    ClosureView close(@RequestBody ClosureEntry entry) {
        return view(closing.close(entry));
    }

    @PostMapping("/{id}/open")
    ClosureView open(@PathVariable UUID id) {
        return view(closing.open(id));
    }

    /// In three languages on one sheet, for the door.
    @GetMapping("/{id}/notice")
    @AnsweredAs(MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> notice(@PathVariable UUID id) {
        var closure = closing.one(id);
        return notice.file(closure, names(List.of(closure)).getOrDefault(closure.area(), ""));
    }

    private ClosureView view(Closure closure) {
        return ClosureView.of(closure, names(List.of(closure)));
    }

    private Map<AreaKey, String> names(List<Closure> closures) {
        return areas.places(closures.stream().map(Closure::area).collect(Collectors.toSet()), AreaLevel.COUNTY);
    }
}
