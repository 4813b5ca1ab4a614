package org.lianfang.isolation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.Trip;
import org.lianfang.isolation.model.TripEntry;
import org.lianfang.isolation.usecase.MakingTrips;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Vehicles that bring people to a site.
@RestController
@RequestMapping("/api/isolation/trips")
class TripController {

    private final MakingTrips making;
    private final People people;

    TripController(MakingTrips making, People people) {
        this.making = making;
        this.people = people;
    }

    record TripView(
            UUID id,
            UUID siteId,
            AreaKey areaKey,
            Trip.Vehicle vehicle,
            String plate,
            String driver,
            int seats,
            Instant leavesAt,
            @Nullable Instant departedAt,
            List<SeatView> passengers) {}

    /// @param roomNumber of the room that is kept
    record SeatView(
            int seat,
            UUID stayId,
            People.Known person,
            @Nullable String roomNumber,
            @Nullable Instant handedOverAt,
            @Nullable String handedOverTo,
            @Nullable Instant missedAt) {}

    /// @param stayIds who was received, by whom
    /// @param missedIds who did not come
    record HandOver(
            @Nullable List<@Nullable UUID> stayIds,
            @Nullable String to,
            @Nullable List<@Nullable UUID> missedIds) {}

    @PostMapping
    TripView plan(@RequestBody TripEntry entry) {
        return view(making.plan(entry));
    }

    @GetMapping
    Page<TripView> list(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                making.within(area, Page.afterId(after), size + 1),
                size,
                (MakingTrips.Seated seated) -> seated.trip().id());
        var known = people.of(page.items().stream()
                .flatMap(seated -> seated.seats().stream())
                .map(Trip.Seat::resident)
                .toList());
        return page.map(seated -> view(seated, known));
    }

    @GetMapping("/{id}")
    TripView one(@PathVariable UUID id) {
        return view(making.look(id));
    }

    @PostMapping("/{id}/depart")
    TripView depart(@PathVariable UUID id) {
        return view(making.depart(id));
    }

    @PostMapping("/{id}/hand-over")
    TripView handOver(@PathVariable UUID id, @RequestBody HandOver handOver) {
        return view(making.handOver(
                id,
                Lists.whole("stayIds", handOver.stayIds),
                handOver.to,
                Lists.whole("missedIds", handOver.missedIds)));
    }

    private TripView view(MakingTrips.Seated seated) {
        return view(
                seated,
                people.of(seated.seats().stream().map(Trip.Seat::resident).toList()));
    }

    private TripView view(MakingTrips.Seated seated, Map<UUID, People.Known> known) {
        var trip = seated.trip();
        return new TripView(
                trip.id(),
                trip.site(),
                trip.area(),
                trip.vehicle(),
                trip.plate(),
                trip.driver(),
                trip.seats(),
                trip.leavesAt(),
                trip.departedAt(),
                seated.seats().stream()
                        .map(seat -> new SeatView(
                                seat.number(),
                                seat.stay(),
                                people.one(known, seat.resident()),
                                seat.room(),
                                seat.handedOverAt(),
                                seat.handedOverTo(),
                                seat.missedAt()))
                        .toList());
    }
}
