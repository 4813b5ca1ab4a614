package org.lianfang.workforce.web;

import static org.lianfang.kernel.refusal.Fields.required;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.territory.Areas;
import org.lianfang.workforce.model.GridAssignment;
import org.lianfang.workforce.store.GridAssignments;
import org.lianfang.workforce.usecase.NamingGridWorkers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The named worker of every grid.
@RestController
class GridWorkerController {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final NamingGridWorkers naming;
    private final BatchItems items;
    private final Areas areas;
    private final InstantSource clock;

    GridWorkerController(NamingGridWorkers naming, BatchItems items, Areas areas, InstantSource clock) {
        this.naming = naming;
        this.items = items;
        this.areas = areas;
        this.clock = clock;
    }

    /// @param items at most 500
    record Batch(@WrittenAs(GridAssignment.class) List<JsonNode> items) {
        Batch {
            required("items", items);
        }
    }

    /// @param areaName where the grid is, from the township down
    /// @param name of the member
    record NamedWorker(
            UUID id, AreaKey areaKey, @Nullable String areaName, LocalDate from, UUID memberId, String name) {}

    @PostMapping("/api/grid-workers/batch")
    BatchItems.Answer name(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(batch.items(), GridAssignment.class, Languages.of(request), naming::name);
    }

    @GetMapping("/api/grid-workers")
    Page<NamedWorker> named(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var on = day == null ? LocalDate.ofInstant(clock.instant(), CHINA) : day;
        var page = Page.cut(naming.namedOn(area, on, mark(after), size + 1), size, GridAssignments.Named::areaKey);
        var places = areas.places(
                page.items().stream().map(GridAssignments.Named::areaKey).toList(), AreaLevel.TOWNSHIP);
        return page.map(one -> new NamedWorker(
                one.id(), one.areaKey(), places.get(one.areaKey()), one.from(), one.memberId(), one.name()));
    }

    private static @Nullable Long mark(@Nullable String after) {
        try {
            var text = Page.afterText(after);
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException notAKey) {
            throw KernelRefusal.WRONG_PAGE_MARK.with();
        }
    }
}
