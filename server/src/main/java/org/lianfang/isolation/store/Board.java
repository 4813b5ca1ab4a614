package org.lianfang.isolation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.Room;
import org.lianfang.isolation.model.Stay;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rooms of an area with who is in them, page by page, each page one statement.
@Repository
public class Board {

    private final JdbcClient jdbc;

    Board(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody who is apart, as boards and lists show them.
    ///
    /// @param away to hospital, and not back yet
    /// @param referred a referral waits for its answer
    public record Occupant(
            UUID stay,
            UUID resident,
            AreaKey area,
            Stay.Kind kind,
            Reason reason,
            LocalDate dayZero,
            LocalDate until,
            LocalDate ruleUntil,
            @Nullable Instant arrivedAt,
            Health health) {}

    /// @param celsiusTenths of the last check at which the person was reached
    public record Health(
            @Nullable Instant lastCheck, @Nullable Integer celsiusTenths, boolean away, boolean referred) {}

    /// @param occupant absent in an empty room; a room with several people comes several times
    public record Line(
            Room room, UUID site, AreaKey area, @Nullable Occupant occupant) {}

    /// In order of area, site, floor and number.
    ///
    /// @param site absent for all of the area
    /// @param after room at the end of the page before
    /// @param rooms most rooms
    public List<Line> rooms(AreaKey area, @Nullable UUID site, @Nullable UUID after, int rooms) {
        return jdbc.sql("""
                        with page as (
                          select r.* from isolation.rooms r
                          where r.area_key >= :low and r.area_key < :high and (:site::uuid is null or r.site_id = :site::uuid)
                            and (:after::uuid is null or (r.area_key, r.site_id, r.floor, r.number) >
                              (select area_key, site_id, floor, number from isolation.rooms where id = :after::uuid))
                          order by r.area_key, r.site_id, r.floor, r.number
                          limit :rooms
                        )
                        select p.*, t.id as stay_id, t.resident_id, t.kind, t.reason, t.day_zero, t.until_day, t.rule_until,
                               t.arrived_at, c.checked_at as last_check, c.celsius_tenths,
                               exists (select from isolation.absences a where a.stay_id = t.id and a.back_at is null) as away,
                               exists (select from isolation.referrals f
                                       where f.stay_id = t.id and f.answered_at is null) as referred
                        from page p
                        left join isolation.stays t on t.room_id = p.id and t.ended_at is null
                        left join lateral (
                          select k.checked_at, k.celsius_tenths from isolation.checks k
                          where k.stay_id = t.id and k.reached
                          order by k.checked_at desc
                          limit 1) c on true
                        order by p.area_key, p.site_id, p.floor, p.number, t.bed
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("site", site)
                .param("after", after)
                .param("rooms", rooms)
                .query((row, number) -> new Line(
                        Rooms.read(row),
                        Rows.id(row, "site_id"),
                        Rows.area(row),
                        row.getObject("stay_id") == null ? null : occupant(row)))
                .list();
    }

    /// Who is apart in an area: at home, or also in rooms, or only those whose last day has come.
    ///
    /// @param atHome only those without a room
    /// @param untilDay only those whose last day is this one or lies before it
    public record Asked(
            AreaKey area,
            boolean atHome,
            @Nullable LocalDate untilDay,
            @Nullable UUID after,
            int limit) {}

    /// In order of the last day.
    public List<Occupant> people(Asked asked) {
        return jdbc.sql("""
                        select t.id as stay_id, t.resident_id, t.area_key, t.kind, t.reason, t.day_zero, t.until_day,
                               t.rule_until, t.arrived_at, c.checked_at as last_check, c.celsius_tenths,
                               exists (select from isolation.absences a where a.stay_id = t.id and a.back_at is null) as away,
                               exists (select from isolation.referrals f
                                       where f.stay_id = t.id and f.answered_at is null) as referred
                        from isolation.stays t
                        left join lateral (
                          select k.checked_at, k.celsius_tenths from isolation.checks k
                          where k.stay_id = t.id and k.reached
                          order by k.checked_at desc
                          limit 1) c on true
                        where t.area_key >= :low and t.area_key < :high and t.ended_at is null
                          and (not :atHome or t.kind <> 'ROOM')
                          and (:until::date is null or t.until_day <= :until::date and t.arrived_at is not null)
                          and (:after::uuid is null or (t.until_day, t.id) >
                            ((select a.until_day from isolation.stays a where a.id = :after::uuid), :after::uuid))
                        order by t.until_day, t.id
                        limit :limit
                        """)
                .param("low", asked.area.low())
                .param("high", asked.area.high())
                .param("atHome", asked.atHome)
                .param("until", asked.untilDay)
                .param("after", asked.after)
                .param("limit", asked.limit)
                .query((row, number) -> occupant(row))
                .list();
    }

    /// How many are where.
    ///
    /// @param expected rooms are kept for them
    /// @param due their last day has come
    public record Summary(
            long inRooms, long expected, long away, long atHome, long monitored, long referred, long due, long kept) {}

    public Summary summary(AreaKey area, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where kind = 'ROOM' and arrived_at is not null) as in_rooms,
                               count(*) filter (where arrived_at is null) as expected,
                               count(a.stay_id) as away,
                               count(*) filter (where kind = 'HOME') as at_home,
                               count(*) filter (where kind = 'MONITORING') as monitored,
                               count(f.stay_id) as referred,
                               count(*) filter (where until_day <= :today and arrived_at is not null) as due,
                               count(*) filter (where least(until_day, rule_until) < :today) as kept
                        from isolation.stays t
                        left join isolation.absences a on a.stay_id = t.id and a.back_at is null
                        left join isolation.referrals f on f.stay_id = t.id and f.answered_at is null
                        where t.area_key >= :low and t.area_key < :high and t.ended_at is null
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("today", today)
                .query((row, number) -> new Summary(
                        row.getLong("in_rooms"),
                        row.getLong("expected"),
                        row.getLong("away"),
                        row.getLong("at_home"),
                        row.getLong("monitored"),
                        row.getLong("referred"),
                        row.getLong("due"),
                        row.getLong("kept")))
                .single();
    }

    /// @param admitted who ever arrived in a room
    /// @param released of these, who was released
    public record Totals(long admitted, long released, long present) {}

    /// How many people were in rooms of an area since the records begin, are in one now, and were released from one.
    public Totals totals(AreaKey area) {
        return jdbc.sql("""
                        select count(distinct quarantine_id) as admitted,
                               count(distinct quarantine_id) filter (where ended_why = 'RELEASED') as released,
                               count(distinct quarantine_id) filter (where ended_at is null) as present
                        from isolation.stays
                        where area_key >= :low and area_key < :high and kind = 'ROOM' and arrived_at is not null
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .query((row, number) ->
                        new Totals(row.getLong("admitted"), row.getLong("released"), row.getLong("present")))
                .single();
    }

    private static Occupant occupant(ResultSet row) throws SQLException {
        return new Occupant(
                Rows.id(row, "stay_id"),
                Rows.id(row, "resident_id"),
                Rows.area(row),
                Stay.Kind.valueOf(row.getString("kind")),
                Reason.valueOf(row.getString("reason")),
                Rows.day(row, "day_zero"),
                Rows.day(row, "until_day"),
                Rows.day(row, "rule_until"),
                Rows.momentIfAny(row, "arrived_at"),
                new Health(
                        Rows.momentIfAny(row, "last_check"),
                        row.getObject("celsius_tenths", Integer.class),
                        row.getBoolean("away"),
                        row.getBoolean("referred")));
    }
}
