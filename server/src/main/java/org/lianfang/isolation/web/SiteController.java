package org.lianfang.isolation.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.Duty;
import org.lianfang.isolation.model.NamedDuty;
import org.lianfang.isolation.model.Room;
import org.lianfang.isolation.model.Site;
import org.lianfang.isolation.usecase.CountingRooms;
import org.lianfang.isolation.usecase.KeepingSites;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.Page;
import org.lianfang.territory.Areas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sites, their duties and rooms, and whether there are enough.
@RestController
@RequestMapping("/api/isolation")
class SiteController {

    private final KeepingSites keeping;
    private final CountingRooms counting;
    private final Areas areas;

    SiteController(KeepingSites keeping, CountingRooms counting, Areas areas) {
        this.keeping = keeping;
        this.counting = counting;
        this.areas = areas;
    }

    /// @param missing duties for which nobody is named
    record SiteView(
            UUID id,
            @Nullable String code,
            @Nullable String name,
            AreaKey areaKey,
            @Nullable String areaName,
            @Nullable String address,
            Site.Zones zones,
            boolean open,
            int version,
            List<NamedDuty> duties,
            Set<Duty> missing) {}

    record Duties(@Nullable List<@Nullable NamedDuty> duties) {}

    record Rooms(@Nullable List<@Nullable Room> rooms) {}

    /// @param added rooms that are new
    record Added(int added) {}

    @PostMapping("/sites")
    SiteView add(@RequestBody Site site) {
        return view(keeping.add(site));
    }

    @GetMapping("/sites")
    Page<SiteView> list(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                        keeping.within(area, Page.afterId(after), size + 1),
                        size,
                        (KeepingSites.Staffed one) -> one.site().key())
                .map(this::view);
    }

    @GetMapping("/sites/{id}")
    SiteView one(@PathVariable UUID id) {
        return view(keeping.look(id));
    }

    @PutMapping("/sites/{id}")
    SiteView replace(@PathVariable UUID id, @RequestBody Site site) {
        return view(keeping.replace(id, site));
    }

    @PutMapping("/sites/{id}/duties")
    SiteView name(@PathVariable UUID id, @RequestBody Duties duties) {
        return view(keeping.name(id, Lists.whole("duties", duties.duties)));
    }

    @PostMapping("/sites/{id}/rooms")
    Added addRooms(@PathVariable UUID id, @RequestBody Rooms rooms) {
        return new Added(keeping.addRooms(id, Lists.whole("rooms", Fields.required("rooms", rooms.rooms))));
    }

    @PutMapping("/rooms/{id}")
    Room replaceRoom(@PathVariable UUID id, @RequestBody Room room) {
        return keeping.replaceRoom(id, room);
    }

    @GetMapping("/capacity")
    CountingRooms.Capacity capacity(@RequestParam AreaKey area) {
        return counting.in(area);
    }

    private SiteView view(KeepingSites.Staffed staffed) {
        var site = staffed.site();
        var place = areas.places(Set.of(site.area()), AreaLevel.COUNTY).get(site.area());
        return new SiteView(
                site.key(),
                site.code(),
                site.name(),
                site.area(),
                place,
                site.address(),
                site.zones(),
                site.open(),
                site.readVersion(),
                staffed.duties(),
                staffed.missing().stream().sorted().collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }
}
