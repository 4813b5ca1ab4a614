package org.lianfang.gates.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.model.Outcome;
import org.lianfang.gates.store.GateHours;
import org.lianfang.gates.usecase.KeepingGates;
import org.lianfang.gates.usecase.LookingAtGates;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.web.Page;
import org.lianfang.territory.Areas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The register of gates.
@RestController
class GateController {

    private final KeepingGates keeping;
    private final LookingAtGates looking;
    private final Areas areas;

    GateController(KeepingGates keeping, LookingAtGates looking, Areas areas) {
        this.keeping = keeping;
        this.looking = looking;
        this.areas = areas;
    }

    /// Outcomes by civil hour; hours and outcomes without any are left out.
    record Hours(List<HourCount> hours) {}

    record HourCount(int hour, Outcome outcome, int count) {}

    @GetMapping("/api/gates")
    Page<GateLine> list(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                looking.within(area, day, Page.afterId(after), size + 1),
                size,
                (LookingAtGates.Seen seen) -> String.valueOf(seen.gate().id()));
        var names = namesOf(page.items());
        return page.map(seen -> GateLine.of(seen, names.get(seen.gate().areaKey())));
    }

    @GetMapping("/api/gates/{id}")
    GateLine one(@PathVariable UUID id, @RequestParam @Nullable LocalDate day) {
        var seen = looking.one(id, day);
        return GateLine.of(seen, namesOf(List.of(seen)).get(seen.gate().areaKey()));
    }

    @PostMapping("/api/gates")
    GateAnswer add(@RequestBody Gate gate) {
        return GateAnswer.of(keeping.add(gate));
    }

    @PutMapping("/api/gates/{id}")
    GateAnswer replace(@PathVariable UUID id, @RequestBody Gate gate) {
        return GateAnswer.of(keeping.replace(id, gate));
    }

    @GetMapping("/api/gates/{id}/hours")
    Hours hours(@PathVariable UUID id, @RequestParam @Nullable LocalDate day) {
        return new Hours(looking.hours(id, day).stream()
                .flatMap(hour -> Arrays.stream(Outcome.values())
                        .map(outcome -> new HourCount(hour.hour(), outcome, count(hour.sums(), outcome))))
                .filter(count -> count.count() != 0)
                .toList());
    }

    private Map<AreaKey, String> namesOf(List<LookingAtGates.Seen> seen) {
        return areas.places(
                seen.stream().map(one -> one.gate().areaKey()).collect(Collectors.toSet()), AreaLevel.COUNTY);
    }

    private static int count(GateHours.Sums sums, Outcome outcome) {
        return switch (outcome) {
            case PASSED -> sums.passed();
            case TURNED_BACK -> sums.turnedBack();
            case TO_HOSPITAL -> sums.toHospital();
            case ESCORTED -> sums.escorted();
            case EXEMPT -> sums.exempt();
        };
    }
}
