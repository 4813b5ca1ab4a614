package org.lianfang.zones.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.web.Page;
import org.lianfang.territory.Areas;
import org.lianfang.zones.Level;
import org.lianfang.zones.model.Closure;
import org.lianfang.zones.model.Lowering;
import org.lianfang.zones.usecase.LookingAtZones;
import org.lianfang.zones.usecase.LoweringZones;
import org.lianfang.zones.usecase.RaisingZones;
import org.lianfang.zones.usecase.ZoneEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Zones: what holds where, raising at once, lowering early by two people.
@RestController
@RequestMapping("/api/zones")
class ZoneController {

    private final RaisingZones raising;
    private final LoweringZones lowering;
    private final LookingAtZones looking;
    private final Areas areas;

    ZoneController(RaisingZones raising, LoweringZones lowering, LookingAtZones looking, Areas areas) {
        this.raising = raising;
        this.lowering = lowering;
        this.looking = looking;
        this.areas = areas;
    }

    /// @param evidence number of the decision
    record Raise(@Nullable Level level, @Nullable String evidence) {}

    @GetMapping
    Page<ZoneView> list(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                looking.in(area, Page.afterId(after), size + 1),
                size,
                (LookingAtZones.Seen seen) -> seen.zone().id());
        return new Page<>(views(page.items()), page.next());
    }

    @GetMapping("/{id}")
    ZoneView one(@PathVariable UUID id) {
        return view(looking.one(id));
    }

    @PostMapping
    ZoneView raise(@RequestBody ZoneEntry entry) {
        return view(looking.one(raising.raise(entry).id()));
    }

    @PostMapping("/{id}/raise")
    ZoneView raiseHigher(@PathVariable UUID id, @RequestBody Raise raise) {
        return view(
                looking.one(raising.raise(id, raise.level(), raise.evidence()).id()));
    }

    @PostMapping("/{id}/lowerings")
    ZoneView propose(@PathVariable UUID id, @RequestBody LoweringZones.Entry entry) {
        return view(looking.one(lowering.propose(id, entry).zone()));
    }

    @PostMapping("/lowerings/{id}/approve")
    ZoneView approve(@PathVariable UUID id) {
        return view(looking.one(lowering.decide(id, Lowering.Outcome.APPROVED).zone()));
    }

    @PostMapping("/lowerings/{id}/refuse")
    ZoneView refuse(@PathVariable UUID id) {
        return view(looking.one(lowering.decide(id, Lowering.Outcome.REFUSED).zone()));
    }

    private ZoneView view(LookingAtZones.Seen seen) {
        return views(List.of(seen)).getFirst();
    }

    private List<ZoneView> views(List<LookingAtZones.Seen> seen) {
        var names = areas.places(
                seen.stream()
                        .flatMap(one -> Stream.concat(
                                one.zone().areas().stream(),
                                one.closures().stream().map(Closure::area)))
                        .collect(Collectors.toSet()),
                AreaLevel.COUNTY);
        var asking = Access.caller().accountId();
        return seen.stream().map(one -> ZoneView.of(one, names, asking)).toList();
    }
}
