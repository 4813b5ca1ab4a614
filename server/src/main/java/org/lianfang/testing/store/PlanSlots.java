package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.testing.planning.BuildingKey;
import org.lianfang.testing.planning.Crowd;
import org.lianfang.testing.planning.PlannedSlot;
import org.lianfang.testing.planning.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Parts of buildings with their turns, by edition of the plan.
@Repository
public class PlanSlots {

    private final JdbcClient jdbc;

    PlanSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One edition of a round's plan.
    public record Edition(UUID round, int number) {}

    public void add(Edition edition, List<PlannedSlot> slots, LocalDate day) {
        jdbc.sql("""
                        insert into testing.plan_slots
                          (id, round_id, edition, area_key, building, label, crowd, number, from_door, to_door, persons, load,
                           station_id, slot, pinned, before_station, before_slot, day)
                        select new.id, :round, :edition, new.area_key, new.building, new.label, new.crowd, new.number,
                               new.from_door, new.to_door, new.persons, new.load, new.station_id, new.slot, new.pinned,
                               new.before_station, new.before_slot, :day
                        from unnest(:ids::uuid[], :areas::bigint[], :buildings::text[], :labels::text[], :crowds::text[],
                                    :numbers::int[], :fromDoors::text[], :toDoors::text[], :persons::int[], :loads::int[],
                                    :stations::uuid[], :slots::int[], :pinned::boolean[], :beforeStations::uuid[],
                                    :beforeSlots::int[])
                             as new (id, area_key, building, label, crowd, number, from_door, to_door, persons, load,
                                     station_id, slot, pinned, before_station, before_slot)
                        """)
                .param("round", edition.round)
                .param("edition", edition.number)
                .param("day", day)
                .param("ids", Columns.of(slots, PlannedSlot::id))
                .param(
                        "areas",
                        Columns.of(slots, slot -> slot.who().building().area().value()))
                .param(
                        "buildings",
                        Columns.of(slots, slot -> slot.who().building().building()))
                .param("labels", Columns.of(slots, PlannedSlot::label))
                .param("crowds", Columns.of(slots, slot -> slot.who().crowd()))
                .param("numbers", Columns.of(slots, slot -> slot.who().number()))
                .param("fromDoors", Columns.of(slots, PlannedSlot::fromDoor))
                .param("toDoors", Columns.of(slots, PlannedSlot::toDoor))
                .param("persons", Columns.of(slots, PlannedSlot::persons))
                .param("loads", Columns.of(slots, PlannedSlot::load))
                .param("stations", Columns.of(slots, slot -> stationOf(slot.turn())))
                .param("slots", Columns.of(slots, slot -> slotOf(slot.turn())))
                .param("pinned", Columns.of(slots, slot -> isPinned(slot.turn())))
                .param("beforeStations", Columns.of(slots, slot -> stationOf(slot.before())))
                .param("beforeSlots", Columns.of(slots, slot -> slotOf(slot.before())))
                .update();
    }

    /// Removes what a run wrote that did not end, or what is in force no more.
    public void removeAllBut(Edition kept) {
        jdbc.sql("delete from testing.plan_slots where round_id = :round and edition <> :edition")
                .param("round", kept.round)
                .param("edition", kept.number)
                .update();
    }

    public List<PlannedSlot> all(Edition edition) {
        return jdbc.sql("select * from testing.plan_slots where round_id = :round and edition = :edition order by id")
                .param("round", edition.round)
                .param("edition", edition.number)
                .query(PlanSlots::read)
                .list();
    }

    public Optional<PlannedSlot> find(Edition edition, UUID id) {
        return jdbc.sql("select * from testing.plan_slots where id = :id and round_id = :round and edition = :edition")
                .param("id", id)
                .param("round", edition.round)
                .param("edition", edition.number)
                .query(PlanSlots::read)
                .optional();
    }

    /// In the order of their ids: area by area, as the solver wrote them.
    ///
    /// @param building only this one, when present
    public List<PlannedSlot> within(
            Edition edition, AreaKey area, @Nullable String building, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select *
                        from testing.plan_slots
                        where round_id = :round and edition = :edition and area_key >= :low and area_key < :high
                          and (:building::text is null or building = :building::text)
                          and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit
                        """)
                .param("round", edition.round)
                .param("edition", edition.number)
                .param("low", area.low())
                .param("high", area.high())
                .param("building", building)
                .param("after", after)
                .param("limit", limit)
                .query(PlanSlots::read)
                .list();
    }

    /// In the order of their turns.
    public List<PlannedSlot> at(Edition edition, UUID station) {
        return jdbc.sql("""
                        select *
                        from testing.plan_slots
                        where round_id = :round and edition = :edition and station_id = :station
                        order by slot, id
                        """)
                .param("round", edition.round)
                .param("edition", edition.number)
                .param("station", station)
                .query(PlanSlots::read)
                .list();
    }

    /// All others that speak for or against a turn: at its station, in its slot, or of the same building.
    public List<PlannedSlot> around(Edition edition, PlannedSlot one, UUID station, int slot) {
        return jdbc.sql("""
                        select *
                        from testing.plan_slots
                        where round_id = :round and edition = :edition and id <> :id and station_id is not null
                          and (station_id = :station or slot = :slot or (area_key = :area and building = :building))
                        """)
                .param("round", edition.round)
                .param("edition", edition.number)
                .param("id", one.id())
                .param("station", station)
                .param("slot", slot)
                .param("area", one.who().building().area().value())
                .param("building", one.who().building().building())
                .query(PlanSlots::read)
                .list();
    }

    /// @param turn absent: whether it is pinned does not matter
    public void move(UUID id, @Nullable Told turn) {
        jdbc.sql("update testing.plan_slots set station_id = :station, slot = :slot, pinned = :pinned where id = :id")
                .param("id", id)
                .param("station", stationOf(turn))
                .param("slot", slotOf(turn))
                .param("pinned", isPinned(turn))
                .update();
    }

    private static @Nullable UUID stationOf(@Nullable Told turn) {
        return turn == null ? null : turn.station();
    }

    private static @Nullable Integer slotOf(@Nullable Told turn) {
        return turn == null ? null : turn.slot();
    }

    private static boolean isPinned(@Nullable Told turn) {
        return turn != null && turn.pinned();
    }

    private static PlannedSlot read(ResultSet row, int number) throws SQLException {
        return new PlannedSlot(
                row.getObject("id", UUID.class),
                new Told.Who(
                        new BuildingKey(new AreaKey(row.getLong("area_key")), row.getString("building")),
                        Crowd.valueOf(row.getString("crowd")),
                        row.getInt("number")),
                row.getString("label"),
                row.getString("from_door"),
                row.getString("to_door"),
                row.getInt("persons"),
                row.getInt("load"),
                told(row, "station_id", "slot", row.getBoolean("pinned")),
                told(row, "before_station", "before_slot", false));
    }

    private static @Nullable Told told(ResultSet row, String station, String slot, boolean pinned) throws SQLException {
        var where = row.getObject(station, UUID.class);
        return where == null ? null : new Told(where, row.getInt(slot), pinned);
    }
}
