package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.Buildings;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.planning.Building;
import org.lianfang.testing.planning.BuildingKey;
import org.lianfang.testing.planning.Part;
import org.lianfang.testing.planning.Plan;
import org.lianfang.testing.planning.PlanRules;
import org.lianfang.testing.planning.PlannedSlot;
import org.lianfang.testing.planning.Site;
import org.lianfang.testing.planning.Slots;
import org.lianfang.testing.planning.Spot;
import org.lianfang.testing.planning.Told;
import org.lianfang.testing.planning.Turn;
import org.lianfang.testing.store.Calls;
import org.lianfang.testing.store.Spots;
import org.springframework.stereotype.Component;

/// Reads what a plan is made of, as far as the running transaction may see.
@Component
class PlanReader {

    private final RoundLookup lookup;
    private final Buildings buildings;
    private final Spots spots;
    private final Calls calls;

    PlanReader(RoundLookup lookup, Buildings buildings, Spots spots, Calls calls) {
        this.lookup = lookup;
        this.buildings = buildings;
        this.spots = spots;
        this.calls = calls;
    }

    RoundLookup lookup() {
        return lookup;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/no-active-response`, `testing/no-plan-rules`
    PlanRules rulesOf(Round round) {
        var area = round.areas().getFirst();
        return PlanRules.of(lookup.responseAt(area)
                .orElseThrow(() -> TestingRefusal.NO_ACTIVE_RESPONSE.with("area", area))
                .rules());
    }

    Slots slotsOf(Round round, Instant now) {
        var zone = lookup.zoneAt(round.areas().getFirst());
        return Slots.of(round.startsAt(), round.targetHours(), rulesOf(round), now, zone);
    }

    /// The time of a plan that was made, whatever the rules say by now.
    Slots slotsOf(Round round, Plan plan, Instant now) {
        var present = slotsOf(round, now);
        var time = plan.time();
        if (present.minutes() == time.minutes() && present.begins().equals(time.begins())) {
            return present;
        }
        return new Slots(
                time.begins(),
                time.minutes(),
                time.count(),
                present.first() * present.minutes() / time.minutes(),
                present.zone(),
                present.dayBegins(),
                present.dayEnds());
    }

    /// Last civil day of a round.
    LocalDate lastDayOf(Round round) {
        return lookup.dayOf(
                round.startsAt().plusSeconds(3600L * round.targetHours()),
                round.areas().getFirst());
    }

    List<Building> buildingsIn(Round round, Collection<AreaKey> areas, Instant now) {
        var frailty = rulesOf(round).frailty();
        var found = new ArrayList<Building>();
        for (var area : areas) {
            var day = lookup.dayOf(now, area);
            var doors = buildings.doorways(area, day, frailty.sorting(calls.heldResidents(area)));
            found.addAll(Building.gather(doors, spots.ofBuildings(area)));
        }
        return found;
    }

    List<Site> sitesIn(Collection<AreaKey> areas) {
        return areas.stream().flatMap(area -> spots.sites(area).stream()).toList();
    }

    List<Site> sitesOf(Collection<UUID> stations) {
        return spots.sites(stations);
    }

    /// Parts as the solver knows them; those without a turn, or at a station that is gone, are left out.
    List<Part> parts(List<PlannedSlot> kept, Slots slots) {
        var stations = new HashSet<UUID>();
        var areas = new HashSet<AreaKey>();
        for (var slot : kept) {
            areas.add(slot.who().building().area());
            told(slot.turn(), stations);
            told(slot.before(), stations);
        }
        var sites = new HashMap<UUID, Site>();
        spots.sites(stations).forEach(site -> sites.put(site.id(), site));
        var places = new HashMap<BuildingKey, Spot>();
        areas.forEach(area -> places.putAll(spots.ofBuildings(area)));
        var parts = new ArrayList<Part>();
        for (var slot : kept) {
            var turn = turn(slot.turn(), sites, slots);
            if (turn != null) {
                var before = turn(slot.before(), sites, slots);
                var pinned = Objects.requireNonNull(slot.turn()).pinned();
                parts.add(
                        new Part(parts.size(), slot.piece(places.get(slot.who().building())), before, pinned).at(turn));
            }
        }
        return parts;
    }

    private static void told(@Nullable Told told, Collection<UUID> stations) {
        if (told != null) {
            stations.add(told.station());
        }
    }

    private static @Nullable Turn turn(@Nullable Told told, Map<UUID, Site> sites, Slots slots) {
        var site = told == null ? null : sites.get(told.station());
        return told == null || site == null ? null : new Turn(site, told.slot(), slots);
    }
}
