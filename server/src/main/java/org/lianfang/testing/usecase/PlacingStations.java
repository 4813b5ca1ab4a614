package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.Setting;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.planning.Building;
import org.lianfang.testing.planning.Need;
import org.lianfang.testing.planning.PlanRules;
import org.lianfang.testing.planning.Site;
import org.lianfang.testing.planning.Spot;
import org.lianfang.testing.store.Spots;
import org.lianfang.testing.store.Stations;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says how many stations and samplers a round needs by the rules, and places those that are missing.
@Service
public class PlacingStations {

    private static final UUID NOBODY = new UUID(0, 0);

    private final PlanReader reader;
    private final KeepingStations keeping;
    private final Store store;
    private final Areas areas;
    private final InstantSource clock;

    PlacingStations(PlanReader reader, KeepingStations keeping, Store store, Areas areas, InstantSource clock) {
        this.reader = reader;
        this.keeping = keeping;
        this.store = store;
        this.areas = areas;
        this.clock = clock;
    }

    /// Stations and where they stand.
    @Component
    record Store(Stations stations, Spots spots) {}

    /// @param place amid its people; absent when nobody has told where buildings stand
    public record Proposal(Station station, @Nullable Spot place) {}

    /// @param proposed stations that would be enough together with those that there are
    public record Needed(Need need, List<Proposal> proposed) {}

    /// By village, in order.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/area-outside-round`
    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<Needed> needs(UUID roundId, AreaKey area) {
        return needed(roundId, area);
    }

    /// Sets up what is proposed.
    ///
    /// @return the new stations
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public List<Station> place(UUID roundId, AreaKey area) {
        var placed = new ArrayList<Station>();
        for (var needed : needed(roundId, area)) {
            for (var proposal : needed.proposed) {
                var station = keeping.add(proposal.station);
                if (proposal.place != null) {
                    store.spots.putStation(Objects.requireNonNull(station.id()), station.areaKey(), proposal.place);
                }
                placed.add(station);
            }
        }
        return placed;
    }

    private List<Needed> needed(UUID roundId, AreaKey area) {
        Access.requireWithin(area);
        var round = reader.lookup().round(roundId, Access.scope());
        var parts = reader.lookup().partsOf(round, area);
        var rules = reader.rulesOf(round);
        var stands = reader.sitesIn(parts).stream().collect(Collectors.groupingBy(site -> village(site.area())));
        var homes = reader.buildingsIn(round, parts, clock.instant()).stream()
                .collect(Collectors.groupingBy(
                        building -> village(building.key().area()), TreeMap::new, Collectors.toList()));
        return homes.entrySet().stream()
                .map(entry ->
                        needed(entry.getKey(), entry.getValue(), stands.getOrDefault(entry.getKey(), List.of()), rules))
                .toList();
    }

    private Needed needed(AreaKey village, List<Building> living, List<Site> stands, PlanRules rules) {
        var need = Need.of(village, living, stands, rules);
        var proposed = new ArrayList<Proposal>();
        var number = stands.size();
        while (proposed.size() < need.stationsMissing()) {
            number++;
            var code = village.divisionCode() + "-" + number;
            if (!store.stations.isCodeTaken(code, NOBODY)) {
                proposed.add(new Proposal(
                        station(need, code, number, rules), amid(living, proposed.size(), need.stationsMissing())));
            }
        }
        return new Needed(need, proposed);
    }

    private Station station(Need need, String code, int number, PlanRules rules) {
        var village = areas.find(need.area()).map(found -> found.name()).orElse(code);
        return new Station(
                null,
                code,
                village + number + "号采样点",
                Setting.COMMUNITY,
                need.area(),
                "",
                need.samplersPerMissing() * rules.staffing().samplesPerSamplerHour(),
                true,
                null);
    }

    /// The middle of an equal share of the buildings, in their order.
    private static @Nullable Spot amid(List<Building> living, int share, int shares) {
        var known = living.stream().filter(building -> building.spot() != null).toList();
        var mine = known.subList(known.size() * share / shares, known.size() * (share + 1) / shares);
        var persons = mine.stream().mapToInt(Building::persons).sum();
        if (persons == 0) {
            return null;
        }
        var east = 0.0;
        var north = 0.0;
        for (var building : mine) {
            var spot = Objects.requireNonNull(building.spot());
            east += spot.longitude() * building.persons() / persons;
            north += spot.latitude() * building.persons() / persons;
        }
        return new Spot(east, north);
    }

    private static AreaKey village(AreaKey area) {
        return area.at(AreaLevel.VILLAGE);
    }
}
