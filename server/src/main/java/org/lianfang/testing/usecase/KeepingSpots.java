package org.lianfang.testing.usecase;

import static org.lianfang.kernel.refusal.Fields.required;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.people.Buildings;
import org.lianfang.testing.planning.Building;
import org.lianfang.testing.planning.BuildingKey;
import org.lianfang.testing.planning.Spot;
import org.lianfang.testing.store.Spots;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps where buildings and stations stand, and shows the buildings of a round with their doors.
@Service
public class KeepingSpots {

    private final PlanReader reader;
    private final Spots spots;
    private final AuditLog audit;
    private final InstantSource clock;

    KeepingSpots(PlanReader reader, Spots spots, AuditLog audit, InstantSource clock) {
        this.reader = reader;
        this.spots = spots;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param building tells it apart in its area
    public record BuildingSpot(AreaKey areaKey, @Nullable String building, double longitude, double latitude) {

        @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
        public BuildingSpot {
            required("areaKey", areaKey);
            building = PlainText.clean(building);
        }
    }

    public record StationSpot(UUID stationId, double longitude, double latitude) {

        @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
        public StationSpot {
            required("stationId", stationId);
        }
    }

    /// Buildings in which somebody lives, in order.
    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<Building> buildings(UUID roundId, AreaKey area) {
        Access.requireWithin(area);
        var round = reader.lookup().round(roundId, Access.scope());
        return reader.buildingsIn(round, reader.lookup().partsOf(round, area), clock.instant());
    }

    /// Doors of a building, for the volunteer who goes from one to the next. Who is held is not among the numbers.
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public List<Buildings.Doorway> doors(UUID roundId, AreaKey area, String building) {
        Access.requireWithin(area);
        var round = reader.lookup().round(roundId, Access.scope());
        var key = new BuildingKey(area, building);
        var doors = reader.buildingsIn(round, reader.lookup().partsOf(round, area), clock.instant()).stream()
                .filter(one -> one.key().equals(key))
                .flatMap(one -> one.doors().stream())
                .toList();
        audit.record(Act.of("testing.doors-listed", "round", roundId, area).withDetail(Map.of("count", doors.size())));
        return doors;
    }

    /// What was known before is replaced.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/unknown-station`,
    ///     `testing/spot-not-valid`
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public void put(List<BuildingSpot> buildings, List<StationSpot> stations) {
        var told = new HashMap<BuildingKey, Spot>();
        for (var building : buildings) {
            Access.requireWithin(building.areaKey);
            told.put(
                    new BuildingKey(building.areaKey, Objects.requireNonNull(building.building)),
                    new Spot(building.longitude, building.latitude));
        }
        spots.putBuildings(told);
        for (var station : stations) {
            var known = reader.lookup().station(station.stationId, Access.scope());
            spots.putStation(station.stationId, known.areaKey(), new Spot(station.longitude, station.latitude));
        }
    }
}
