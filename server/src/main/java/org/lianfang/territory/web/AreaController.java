package org.lianfang.territory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.territory.store.AreaChanges;
import org.lianfang.territory.usecase.LookingAtAreas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tree over HTTP.
@RestController
@RequestMapping("/api/areas")
class AreaController {

    private static final int MOST = 200;
    private static final int MOST_CHILDREN = 1_000;

    private final LookingAtAreas looking;

    AreaController(LookingAtAreas looking) {
        this.looking = looking;
    }

    record Page(List<AreaView> items, @Nullable String next) {}

    record Hits(List<Hit> items) {}

    record Hit(AreaKey areaKey, String name, String pinyin, AreaLevel level, List<AreaView.Short> path) {}

    record HistoryEntry(
            AreaChanges.Kind kind,
            LocalDate on,
            @Nullable String nameBefore,
            @Nullable String nameAfter,
            List<AreaKey> successors,
            @Nullable String edition,
            Instant at,
            UUID by) {}

    @GetMapping("/roots")
    List<AreaView.Short> roots() {
        return looking.roots().stream().map(AreaView.Short::of).toList();
    }

    @GetMapping("/{key}")
    AreaView one(@PathVariable AreaKey key) {
        return AreaView.of(looking.detail(key));
    }

    @GetMapping("/{key}/children")
    Page children(
            @PathVariable AreaKey key,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "200") int limit) {
        var most = Math.clamp(limit, 1, MOST_CHILDREN);
        var rows = looking.children(key, after == null ? -1 : pageMark(after), most + 1);
        var items = rows.stream().limit(most).map(AreaView::of).toList();
        var next = rows.size() > most ? items.getLast().areaKey().toString() : null;
        return new Page(items, next);
    }

    @GetMapping("/search")
    Hits search(
            @RequestParam String q,
            @RequestParam @Nullable AreaLevel level,
            @RequestParam(defaultValue = "20") int limit) {
        return new Hits(looking.search(q, level, Math.clamp(limit, 1, MOST)).stream()
                .map(area -> new Hit(
                        area.key(),
                        area.name(),
                        area.pinyin(),
                        area.level(),
                        looking.path(area.key()).stream()
                                .map(AreaView.Short::of)
                                .toList()))
                .toList());
    }

    @GetMapping("/{key}/history")
    List<HistoryEntry> history(@PathVariable AreaKey key) {
        return looking.history(key).stream()
                .map(entry -> new HistoryEntry(
                        entry.change().kind(),
                        entry.change().on(),
                        entry.change().before(),
                        entry.change().after(),
                        entry.change().successors(),
                        entry.edition(),
                        entry.at(),
                        entry.by()))
                .toList();
    }

    private static long pageMark(String mark) {
        try {
            return AreaKey.of(mark).value();
        } catch (IllegalArgumentException notOurs) {
            throw KernelRefusal.WRONG_PAGE_MARK.with();
        }
    }
}
