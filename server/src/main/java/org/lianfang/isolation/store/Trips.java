package org.lianfang.isolation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.Trip;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Vehicles that bring people, and who sits where.
@Repository
public class Trips {

    private final JdbcClient jdbc;

    Trips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known
    public boolean add(Trip trip, UUID by, Instant now) {
        return jdbc.sql("""
                        insert into isolation.trips (id, site_id, area_key, vehicle, plate, driver, seats, leaves_at, made_by, made_at)
                        values (:id, :site, :area, :vehicle, :plate, :driver, :seats, :leaves, :by, :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", trip.id())
                        .param("site", trip.site())
                        .param("area", trip.area().value())
                        .param("vehicle", trip.vehicle().name())
                        .param("plate", trip.plate())
                        .param("driver", trip.driver())
                        .param("seats", trip.seats())
                        .param("leaves", Rows.at(trip.leavesAt()))
                        .param("by", by)
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    /// Gives seats in the order of the stays, from seat 1.
    public void seat(Trip trip, List<UUID> stays) {
        jdbc.sql("""
                        insert into isolation.trip_seats (trip_id, seat, stay_id, area_key)
                        select :trip, seat, stay_id, :area
                        from unnest(:stays::uuid[]) with ordinality as sent (stay_id, seat)
                        """)
                .param("trip", trip.id())
                .param("area", trip.area().value())
                .param("stays", Columns.of(stays, id -> id))
                .update();
    }

    public void depart(UUID trip, Instant at) {
        jdbc.sql("update isolation.trips set departed_at = :at where id = :id and departed_at is null")
                .param("id", trip)
                .param("at", Rows.at(at))
                .update();
    }

    /// @return stays that were handed over just now
    public List<UUID> handOver(UUID trip, Collection<UUID> stays, Handing handing) {
        return jdbc.sql("""
                        update isolation.trip_seats
                        set handed_over_at = :at, handed_over_to = :to, handed_over_by = :by
                        where trip_id = :trip and stay_id = any(:stays::uuid[])
                          and handed_over_at is null and missed_at is null
                        returning stay_id
                        """)
                .param("trip", trip)
                .param("stays", Columns.of(stays, id -> id))
                .param("at", Rows.at(handing.at))
                .param("to", handing.to)
                .param("by", handing.by)
                .query(UUID.class)
                .list();
    }

    /// @param to name of who received them
    public record Handing(Instant at, String to, UUID by) {}

    /// @return stays that are taken off just now
    public List<UUID> miss(UUID trip, Collection<UUID> stays, Instant at) {
        return jdbc.sql("""
                        update isolation.trip_seats set missed_at = :at
                        where trip_id = :trip and stay_id = any(:stays::uuid[])
                          and handed_over_at is null and missed_at is null
                        returning stay_id
                        """)
                .param("trip", trip)
                .param("stays", Columns.of(stays, id -> id))
                .param("at", Rows.at(at))
                .query(UUID.class)
                .list();
    }

    public Optional<Trip> find(UUID id) {
        return jdbc.sql("select * from isolation.trips where id = :id")
                .param("id", id)
                .query(Trips::read)
                .optional();
    }

    /// The latest first.
    public List<Trip> within(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from isolation.trips
                        where area_key >= :low and area_key < :high and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(Trips::read)
                .list();
    }

    /// In order of seats.
    public List<Trip.Seat> seats(UUID trip) {
        return jdbc.sql("""
                        select s.seat, s.stay_id, s.handed_over_at, s.handed_over_to, s.missed_at, t.resident_id,
                               r.number as room
                        from isolation.trip_seats s
                        join isolation.stays t on t.id = s.stay_id
                        left join isolation.rooms r on r.id = t.room_id
                        where s.trip_id = :trip
                        order by s.seat
                        """)
                .param("trip", trip)
                .query((row, number) -> new Trip.Seat(
                        row.getInt("seat"),
                        Rows.id(row, "stay_id"),
                        Rows.id(row, "resident_id"),
                        row.getString("room"),
                        Rows.momentIfAny(row, "handed_over_at"),
                        row.getString("handed_over_to"),
                        Rows.momentIfAny(row, "missed_at")))
                .list();
    }

    private static Trip read(ResultSet row, int number) throws SQLException {
        return new Trip(
                Rows.id(row, "id"),
                Rows.id(row, "site_id"),
                Rows.area(row),
                Trip.Vehicle.valueOf(row.getString("vehicle")),
                row.getString("plate"),
                row.getString("driver"),
                row.getInt("seats"),
                Rows.moment(row, "leaves_at"),
                Rows.momentIfAny(row, "departed_at"));
    }
}
