package org.lianfang.zones.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.zones.model.Issuer;
import org.lianfang.zones.model.Phase;
import org.lianfang.zones.model.Place;
import org.lianfang.zones.model.Stage;
import org.lianfang.zones.model.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Zones with their places and stages.
@Repository
public class StoredZones {

    private static final String WHOLE = "";

    private final JdbcClient jdbc;

    StoredZones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// With its places and its first stage.
    ///
    /// @return false when the id is known
    public boolean add(Zone zone) {
        var isNew = jdbc.sql("""
            insert into zones.zones (id, area_key, area_end, response_id, name)
            values (:id, :area, :end, :response, :name)
            on conflict (id) do nothing
            """)
                        .param("id", zone.id())
                        .param("area", zone.around().value())
                        .param("end", zone.around().high())
                        .param("response", zone.response())
                        .param("name", zone.name())
                        .update()
                == 1;
        if (isNew) {
            addPlaces(zone);
            addStage(zone, zone.current());
        }
        return isNew;
    }

    private void addPlaces(Zone zone) {
        jdbc.sql("""
            insert into zones.places (zone_id, area_key, area_end, building)
            select :zone, p.area_key, p.area_end, p.building
            from unnest(:areas::bigint[], :ends::bigint[], :buildings::text[]) as p (area_key, area_end, building)
            """)
                .param("zone", zone.id())
                .param("areas", Columns.of(zone.places(), place -> place.area().value()))
                .param("ends", Columns.of(zone.places(), place -> place.area().high()))
                .param(
                        "buildings",
                        Columns.of(zone.places(), place -> Objects.requireNonNullElse(place.building(), WHOLE)))
                .update();
    }

    /// The stage that held ends when the new one begins.
    public void begin(Zone zone, Stage stage) {
        endStage(zone.id(), stage.beganAt());
        addStage(zone, stage);
    }

    /// The zone is over.
    public void end(UUID zone, Instant at, Zone.Why why) {
        endStage(zone, at);
        jdbc.sql("update zones.zones set ended_at = :at, ended_why = :why where id = :zone and ended_at is null")
                .param("zone", zone)
                .param("at", Rows.at(at))
                .param("why", why.name())
                .update();
    }

    private void endStage(UUID zone, Instant at) {
        jdbc.sql(
                        "update zones.stages set ended_at = greatest(:at, began_at) where zone_id = :zone and ended_at is null")
                .param("zone", zone)
                .param("at", Rows.at(at))
                .update();
    }

    private void addStage(Zone zone, Stage stage) {
        jdbc.sql("""
            insert into zones.stages
              (id, zone_id, area_key, phase, level, cause, began_at, day_zero, until_day, rule, evidence, begun_by, beginner)
            values (:id, :zone, :area, :phase, :level, :cause, :began, :dayZero, :until, :rule, :evidence::text, :by, :name)
            """)
                .param("id", stage.id())
                .param("zone", zone.id())
                .param("area", zone.around().value())
                .param("phase", stage.phase().name())
                .param("level", stage.level().name())
                .param("cause", stage.cause().name())
                .param("began", Rows.at(stage.beganAt()))
                .param("dayZero", stage.dayZero())
                .param("until", stage.until())
                .param("rule", stage.rule())
                .param("evidence", stage.evidence())
                .param("by", stage.by().account())
                .param("name", stage.by().name())
                .update();
    }

    /// Until the transaction ends nobody else changes it.
    public Optional<Zone> findLocked(UUID id) {
        var found = jdbc.sql("select id from zones.zones where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
        return load(found).stream().findFirst();
    }

    public Optional<Zone> find(UUID id) {
        return load(List.of(id)).stream().findFirst();
    }

    /// Those that hold, in order of their ids.
    public List<UUID> held() {
        return jdbc.sql("select id from zones.zones where ended_at is null order by id")
                .query(UUID.class)
                .list();
    }

    /// Those that hold, and those that have ended since a moment.
    public List<Zone> heldSince(Instant since) {
        return load(jdbc.sql("select id from zones.zones where ended_at is null or ended_at >= :since order by id")
                .param("since", Rows.at(since))
                .query(UUID.class)
                .list());
    }

    /// Those with a place that holds, is or lies in an area, the newest first.
    public List<Zone> touching(AreaKey area, @Nullable UUID before, int limit) {
        return load(jdbc.sql("""
            select z.id from zones.zones z
            where (:before::uuid is null or z.id < :before::uuid)
              and exists (
                select from zones.places p where p.zone_id = z.id and p.area_key < :high and p.area_end > :low)
            order by z.id desc
            limit :limit
            """)
                .param("low", area.low())
                .param("high", area.high())
                .param("before", before)
                .param("limit", limit)
                .query(UUID.class)
                .list());
    }

    private List<Zone> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var places = places(ids);
        var stages = stages(ids);
        var zones = new HashMap<UUID, Zone>();
        jdbc.sql("select * from zones.zones where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return zones.put(
                            id, read(row, places.getOrDefault(id, List.of()), stages.getOrDefault(id, List.of())));
                })
                .list();
        return ids.stream().map(zones::get).filter(Objects::nonNull).toList();
    }

    private Map<UUID, List<Place>> places(List<UUID> ids) {
        var found = new HashMap<UUID, List<Place>>();
        jdbc.sql("""
            select zone_id, area_key, building from zones.places where zone_id = any(:ids::uuid[])
            order by zone_id, area_key, building
            """)
                .param("ids", Columns.of(ids, id -> id))
                .query((row, number) -> {
                    var building = row.getString("building");
                    return found.computeIfAbsent(row.getObject("zone_id", UUID.class), id -> new ArrayList<>())
                            .add(new Place(
                                    new AreaKey(row.getLong("area_key")), building.equals(WHOLE) ? null : building));
                })
                .list();
        return found;
    }

    private Map<UUID, List<Stage>> stages(List<UUID> ids) {
        var found = new HashMap<UUID, List<Stage>>();
        jdbc.sql("""
            select * from zones.stages where zone_id = any(:ids::uuid[])
            order by zone_id, began_at, ended_at nulls last, id
            """)
                .param("ids", Columns.of(ids, id -> id))
                .query((row, number) -> found.computeIfAbsent(
                                row.getObject("zone_id", UUID.class), id -> new ArrayList<>())
                        .add(stage(row)))
                .list();
        return found;
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return new Stage(
                row.getObject("id", UUID.class),
                Phase.valueOf(row.getString("phase")),
                Stage.Cause.valueOf(row.getString("cause")),
                Rows.moment(row, "began_at"),
                row.getObject("day_zero", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("rule"),
                row.getString("evidence"),
                new Issuer(row.getObject("begun_by", UUID.class), row.getString("beginner")),
                Rows.momentIfAny(row, "ended_at"));
    }

    private static Zone read(ResultSet row, List<Place> places, List<Stage> stages) throws SQLException {
        var ended = Rows.momentIfAny(row, "ended_at");
        return new Zone(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new AreaKey(row.getLong("area_key")),
                row.getObject("response_id", UUID.class),
                places,
                stages,
                ended == null ? null : new Zone.Ended(ended, Zone.Why.valueOf(row.getString("ended_why"))));
    }
}
