package org.lianfang.isolation.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.lianfang.isolation.model.Trip;
import org.lianfang.kernel.database.Rows;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells those who look for contacts who shared a room of a site, without the time at a hospital, and who
/// rode in the same vehicle. Whoever was alone in a room met nobody there and is left out. A stay that goes
/// on is told with each question, until now only: nobody meets those who come into the room after them.
@Repository
class PeopleApartTogether implements PresenceSource {

    private static final int AT_ONCE = 10_000;
    /// As busses have them.
    private static final int SEATS_IN_A_ROW = 4;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PeopleApartTogether(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "isolation";
    }

    /// Whole stays that ended, and passengers who were handed over.
    @Override
    public void recordedIn(Span span, Consumer<PersonAt> found) {
        ended(span, found);
        passengers(span, found);
    }

    private void ended(Span span, Consumer<PersonAt> found) {
        try (var stays = jdbc
                .sql("""
                        select t.resident_id, t.area_key, t.room_id, t.label, lower(piece) as from_at, upper(piece) as to_at
                        from isolation.time_in_rooms t
                        cross join lateral unnest(tstzmultirange(tstzrange(t.arrived_at, t.ended_at)) - t.away) as piece
                        where t.ended_at >= :from and t.ended_at < :to and t.arrived_at < t.ended_at
                          and exists (
                            select from isolation.stays o
                            where o.room_id = t.room_id and o.id <> t.id and o.arrived_at < t.ended_at
                              and (o.ended_at is null or o.ended_at > t.arrived_at))
                        """)
                .param("from", Rows.at(span.from()))
                .param("to", Rows.at(span.to()))
                .withFetchSize(AT_ONCE)
                .query(PeopleApartTogether::inRoom)
                .stream()) {
            stays.forEach(found);
        }
    }

    private void passengers(Span span, Consumer<PersonAt> found) {
        try (var seats = jdbc
                .sql("""
                        select t.id, t.area_key, t.plate, t.vehicle, s.seat, s.stay_id, y.resident_id,
                               coalesce(t.departed_at, t.leaves_at) as from_at, s.handed_over_at as to_at
                        from isolation.trip_seats s
                        join isolation.trips t on t.id = s.trip_id
                        join isolation.stays y on y.id = s.stay_id
                        where s.handed_over_at >= :from and s.handed_over_at < :to
                          and coalesce(t.departed_at, t.leaves_at) < s.handed_over_at
                        """)
                .param("from", Rows.at(span.from()))
                .param("to", Rows.at(span.to()))
                .withFetchSize(AT_ONCE)
                .query(PeopleApartTogether::onBoard)
                .stream()) {
            seats.forEach(found);
        }
    }

    /// Stays that go on in rooms where these people were on those days.
    @Override
    public void around(Collection<UUID> persons, Collection<Span> days, Consumer<PersonAt> found) {
        days.forEach(day -> around(persons, day, found));
    }

    private void around(Collection<UUID> persons, Span day, Consumer<PersonAt> found) {
        var high = untilNow(day);
        if (!day.from().isBefore(high)) {
            return;
        }
        jdbc.sql("""
                        select t.resident_id, t.area_key, t.room_id, t.label, lower(piece) as from_at, upper(piece) as to_at
                        from isolation.time_in_rooms t
                        cross join lateral unnest(
                          tstzmultirange(tstzrange(greatest(t.arrived_at, :low), greatest(t.arrived_at, :high))) - t.away) as piece
                        where t.ended_at is null and t.arrived_at < :high
                          and t.room_id in (
                            select o.room_id from isolation.stays o
                            where o.resident_id = any(:persons) and o.arrived_at < :high
                              and (o.ended_at is null or o.ended_at > :low))
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("low", Rows.at(day.from()))
                .param("high", Rows.at(high))
                .query(PeopleApartTogether::inRoom)
                .list()
                .forEach(found);
    }

    private Instant untilNow(Span day) {
        var now = clock.instant();
        return now.isBefore(day.to()) ? now : day.to();
    }

    private static PersonAt inRoom(ResultSet row, int number) throws SQLException {
        var room = row.getString("room_id");
        var person = Rows.id(row, "resident_id");
        var from = Rows.moment(row, "from_at");
        var to = Rows.moment(row, "to_at");
        return new PersonAt(
                fact(person + " in " + room + " from " + from + " until " + to),
                person,
                new PersonAt.Place("isolation-room:" + room, row.getString("label"), Rows.area(row)),
                from,
                to,
                Setting.ROOM,
                Seat.UNKNOWN);
    }

    private static PersonAt onBoard(ResultSet row, int number) throws SQLException {
        return new PersonAt(
                fact(Rows.id(row, "stay_id") + " on board"),
                Rows.id(row, "resident_id"),
                new PersonAt.Place("trip:" + row.getString("id"), row.getString("plate"), Rows.area(row)),
                Rows.moment(row, "from_at"),
                Rows.moment(row, "to_at"),
                settingOf(Trip.Vehicle.valueOf(row.getString("vehicle"))),
                new Seat(0, (row.getInt("seat") + SEATS_IN_A_ROW - 1) / SEATS_IN_A_ROW, false));
    }

    /// By which the same is known when it is told again.
    private static UUID fact(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private static Setting settingOf(Trip.Vehicle vehicle) {
        return switch (vehicle) {
            case CAR -> Setting.CAR;
            case SEALED_BUS -> Setting.SEALED_BUS;
            case VENTILATED_BUS -> Setting.VENTILATED_BUS;
        };
    }
}
