package org.lianfang.isolation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Symptom;
import org.lianfang.isolation.model.CheckEntry;
import org.lianfang.isolation.model.CheckTimes;
import org.lianfang.isolation.model.Stay;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.kernel.time.DeviceMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Daily checks: facts.
@Repository
public class Checks {

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param day civil day on which it counts
    /// @param fever by the limit of the rule pack when it was recorded
    public record Check(CheckEntry entry, Stay stay, DeviceMoment moment, LocalDate day, boolean fever) {

        /// Whether somebody goes to hospital for it.
        public boolean isWorrying() {
            return fever || !entry.symptoms().isEmpty();
        }
    }

    /// @return false when the id is known
    public boolean add(Check check, UUID by, Instant now) {
        var entry = check.entry;
        return jdbc.sql("""
                        insert into isolation.checks
                          (id, stay_id, resident_id, area_key, day, way, reached, celsius_tenths, fever, symptoms, note,
                           checked_at, by_device, recorded_by, recorded_at)
                        values (:id, :stay, :resident, :area, :day, :way, :reached, :celsius, :fever, :symptoms::text[], :note,
                           :at, :byDevice, :by, :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", entry.id())
                        .param("stay", check.stay.id())
                        .param("resident", check.stay.resident())
                        .param("area", check.stay.area().value())
                        .param("day", check.day)
                        .param("way", entry.way().name())
                        .param("reached", entry.reached())
                        .param("celsius", entry.celsiusTenths())
                        .param("fever", check.fever)
                        .param("symptoms", Columns.of(entry.symptoms(), Symptom::name))
                        .param("note", entry.said())
                        .param("at", Rows.at(check.moment.at()))
                        .param("byDevice", Rows.at(check.moment.byDevice()))
                        .param("by", by)
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    /// Whether this id stands for the same finding about the same person.
    public boolean says(CheckEntry entry) {
        return jdbc.sql("""
                        select exists (
                          select from isolation.checks
                          where id = :id and stay_id = :stay and way = :way and reached = :reached and note = :note
                            and celsius_tenths is not distinct from :celsius::int and symptoms = :symptoms::text[])
                        """)
                .param("id", entry.id())
                .param("stay", entry.stayId())
                .param("way", entry.way().name())
                .param("reached", entry.reached())
                .param("note", entry.said())
                .param("celsius", entry.celsiusTenths())
                .param("symptoms", Columns.of(entry.symptoms(), Symptom::name))
                .query(Boolean.class)
                .single();
    }

    public record Past(
            UUID id,
            UUID stayId,
            CheckEntry.Way way,
            boolean reached,
            @Nullable Integer celsiusTenths,
            boolean fever,
            List<Symptom> symptoms,
            String note,
            Instant at) {}

    /// Of all stays of one time apart, the latest first.
    public List<Past> of(UUID quarantine, int limit) {
        return jdbc.sql("""
                        select c.* from isolation.checks c
                        join isolation.stays t on t.id = c.stay_id
                        where t.quarantine_id = :quarantine
                        order by c.checked_at desc, c.id desc
                        limit :limit
                        """)
                .param("quarantine", quarantine)
                .param("limit", limit)
                .query((row, number) -> past(row))
                .list();
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                Rows.id(row, "id"),
                Rows.id(row, "stay_id"),
                CheckEntry.Way.valueOf(row.getString("way")),
                row.getBoolean("reached"),
                row.getObject("celsius_tenths", Integer.class),
                row.getBoolean("fever"),
                Rows.texts(row, "symptoms").stream().map(Symptom::valueOf).toList(),
                row.getString("note"),
                Rows.moment(row, "checked_at"));
    }

    /// @param tries how often nobody was reached since
    public record Overdue(
            UUID stay,
            UUID resident,
            AreaKey area,
            Stay.Kind kind,
            @Nullable String room,
            @Nullable Instant lastAt,
            int tries) {}

    /// Who is in a place, not away, and was not checked in time, by place.
    ///
    /// @param window the check that is due
    /// @param after stay at the end of the page before
    public List<Overdue> overdue(AreaKey area, CheckTimes.Window window, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select t.id, t.resident_id, t.area_key, t.kind, r.number as room, last.checked_at as last_at,
                               (select count(*) from isolation.checks c
                                where c.stay_id = t.id and not c.reached and c.checked_at >= :from) as tries
                        from isolation.stays t
                        left join isolation.rooms r on r.id = t.room_id
                        left join lateral (
                          select c.checked_at from isolation.checks c
                          where c.stay_id = t.id and c.reached
                          order by c.checked_at desc
                          limit 1) last on true
                        where t.area_key >= :low and t.area_key < :high and t.ended_at is null and t.arrived_at < :due
                          and (:after::uuid is null or (t.area_key, t.id) >
                            ((select a.area_key from isolation.stays a where a.id = :after::uuid), :after::uuid))
                          and not exists (
                            select from isolation.checks c
                            where c.stay_id = t.id and c.reached and c.checked_at >= :from
                              and c.area_key >= :low and c.area_key < :high)
                          and not exists (select from isolation.absences a where a.stay_id = t.id and a.back_at is null)
                        order by t.area_key, t.id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("from", Rows.at(window.from()))
                .param("due", Rows.at(window.due()))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Overdue(
                        Rows.id(row, "id"),
                        Rows.id(row, "resident_id"),
                        Rows.area(row),
                        Stay.Kind.valueOf(row.getString("kind")),
                        row.getString("room"),
                        Rows.momentIfAny(row, "last_at"),
                        row.getInt("tries")))
                .list();
    }
}
