package org.lianfang.testing.usecase;

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
import org.lianfang.kernel.id.Ids;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.Stations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets up stations, changes, opens and closes them.
@Service
public class KeepingStations {

    private final Stations stations;
    private final RoundLookup lookup;
    private final Areas areas;
    private final AuditLog audit;

    KeepingStations(Stations stations, RoundLookup lookup, Areas areas, AuditLog audit) {
        this.stations = stations;
        this.lookup = lookup;
        this.areas = areas;
        this.audit = audit;
    }

    /// Adding the same again changes nothing.
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public Station add(Station sent) {
        requireArea(sent.areaKey());
        var station = sent.registered(Ids.next()).withVersion(1);
        var id = Objects.requireNonNull(station.id());
        if (!stations.add(station)) {
            if (stations.find(id)
                    .map(kept -> kept.withVersion(1))
                    .filter(station::equals)
                    .isPresent()) {
                return station;
            }
            throw stations.find(id).isPresent()
                    ? TestingRefusal.ID_ALREADY_USED.with("id", id)
                    : TestingRefusal.CODE_ALREADY_USED.with("code", station.code());
        }
        takeDown("testing.station-added", station);
        return station;
    }

    /// Replaces what is known of a station.
    ///
    /// @param sent with the version that its sender had read; a stale one is refused with both
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public Station replace(UUID id, Station sent) {
        requireArea(sent.areaKey());
        var before = stations.find(id).orElseThrow(() -> TestingRefusal.UNKNOWN_STATION.with("id", id));
        var after = sent.registered(id);
        if (!id.equals(after.id())) {
            throw TestingRefusal.UNKNOWN_STATION.with("id", Objects.requireNonNull(after.id()));
        }
        if (stations.isCodeTaken(after.code(), id)) {
            throw TestingRefusal.CODE_ALREADY_USED.with("code", after.code());
        }
        if (before.readVersion() != after.readVersion() || !stations.replace(after)) {
            throw TestingRefusal.STALE_WRITE.with(
                    "yours", after, "theirs", stations.find(id).orElse(before));
        }
        takeDown("testing.station-changed", after);
        lookup.forgetAfterCommit(id);
        return after.withVersion(after.readVersion() + 1);
    }

    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public Station one(UUID id) {
        return stations.find(id).orElseThrow(() -> TestingRefusal.UNKNOWN_STATION.with("id", id));
    }

    /// In order of area and id.
    ///
    /// @param after id of the last station of the page before
    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<Station> within(AreaKey area, @Nullable UUID after, int limit) {
        var last = after == null ? null : stations.find(after).orElse(null);
        return stations.within(area, last, limit);
    }

    private void requireArea(AreaKey area) {
        Access.requireWithin(area);
        if (!areas.exists(area)) {
            throw TestingRefusal.UNKNOWN_AREA.with("area", area);
        }
    }

    private void takeDown(String action, Station station) {
        audit.record(Act.of(action, "station", Objects.requireNonNull(station.id()), station.areaKey())
                .withDetail(Map.of("code", station.code())));
    }
}
