package org.lianfang.isolation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.ReleaseRule;
import org.lianfang.isolation.model.Stay;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where people are apart.
@Repository
public class Stays {

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the person is elsewhere, the bed is taken, or others are in the room: constraints of the
    ///     database decide, whoever comes at the same moment
    public boolean add(Stay stay, UUID by) {
        var bed = stay.bed();
        var rule = stay.terms().rule();
        return jdbc.sql("""
                        insert into isolation.stays
                          (id, quarantine_id, resident_id, area_key, kind, site_id, room_id, bed, party, reason,
                           day_zero, until_day, rule_until, test_days, negatives, since, arrived_at, recorded_by)
                        values (:id, :quarantine, :resident, :area, :kind, :site, :room, :bed, :party, :reason,
                           :dayZero, :until, :ruleUntil, :tests::date[], :negatives, :since, :arrived, :by)
                        on conflict do nothing
                        """)
                        .param("id", stay.id())
                        .param("quarantine", stay.quarantine())
                        .param("resident", stay.resident())
                        .param("area", stay.area().value())
                        .param("kind", stay.kind().name())
                        .param("site", bed == null ? null : bed.site())
                        .param("room", bed == null ? null : bed.room())
                        .param("bed", bed == null ? null : bed.number())
                        .param("party", stay.party())
                        .param("reason", stay.reason().name())
                        .param("dayZero", rule.dayZero())
                        .param("until", rule.until())
                        .param("ruleUntil", stay.terms().ruleUntil())
                        .param("tests", Columns.of(rule.testDays(), day -> day))
                        .param("negatives", rule.negatives())
                        .param("since", Rows.at(stay.since()))
                        .param("arrived", Rows.at(stay.arrivedAt()))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// @return false when it had ended
    public boolean end(UUID id, Instant at, Stay.Why why) {
        return jdbc.sql("""
                        update isolation.stays set ended_at = greatest(:at, since), ended_why = :why
                        where id = :id and ended_at is null
                        """)
                        .param("id", id)
                        .param("at", Rows.at(at))
                        .param("why", why.name())
                        .update()
                == 1;
    }

    public void arrive(UUID id, Instant at) {
        jdbc.sql("update isolation.stays set arrived_at = :at where id = :id and arrived_at is null")
                .param("id", id)
                .param("at", Rows.at(at))
                .update();
    }

    public Optional<Stay> find(UUID id) {
        return jdbc.sql("select * from isolation.stays where id = :id")
                .param("id", id)
                .query(Stays::read)
                .optional();
    }

    public Optional<Stay> findLocked(UUID id) {
        return jdbc.sql("select * from isolation.stays where id = :id for update")
                .param("id", id)
                .query(Stays::read)
                .optional();
    }

    public List<Stay> findAll(Collection<UUID> ids) {
        return jdbc.sql("select * from isolation.stays where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query(Stays::read)
                .list();
    }

    /// Who is in these rooms, or expected there.
    public List<Stay> inRooms(Collection<UUID> rooms) {
        return jdbc.sql("select * from isolation.stays where room_id = any(:rooms::uuid[]) and ended_at is null")
                .param("rooms", Columns.of(rooms, id -> id))
                .query(Stays::read)
                .list();
    }

    public Optional<Stay> openOf(UUID quarantine) {
        return jdbc.sql("select * from isolation.stays where quarantine_id = :quarantine and ended_at is null")
                .param("quarantine", quarantine)
                .query(Stays::read)
                .optional();
    }

    public List<Stay> openOfAll(Collection<UUID> quarantines) {
        return jdbc.sql("select * from isolation.stays where quarantine_id = any(:ids::uuid[]) and ended_at is null")
                .param("ids", Columns.of(quarantines, id -> id))
                .query(Stays::read)
                .list();
    }

    /// @return false when somebody is away already
    public boolean leave(UUID absence, Stay stay, Instant at, UUID by) {
        return jdbc.sql("""
                        insert into isolation.absences (id, stay_id, area_key, left_at, left_by)
                        values (:id, :stay, :area, :at, :by) on conflict do nothing
                        """)
                        .param("id", absence)
                        .param("stay", stay.id())
                        .param("area", stay.area().value())
                        .param("at", Rows.at(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// @return false when nobody is away
    public boolean comeBack(UUID stay, Instant at, UUID by) {
        return jdbc.sql("""
                        update isolation.absences set back_at = greatest(:at, left_at), back_by = :by
                        where stay_id = :stay and back_at is null
                        """)
                        .param("stay", stay)
                        .param("at", Rows.at(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    static Stay read(ResultSet row, int number) throws SQLException {
        var room = Rows.idIfAny(row, "room_id");
        var ended = Rows.momentIfAny(row, "ended_at");
        return new Stay(
                Rows.id(row, "id"),
                Rows.id(row, "quarantine_id"),
                Rows.id(row, "resident_id"),
                Rows.area(row),
                Stay.Kind.valueOf(row.getString("kind")),
                room == null ? null : new Stay.Bed(Rows.id(row, "site_id"), room, row.getInt("bed")),
                Rows.id(row, "party"),
                Reason.valueOf(row.getString("reason")),
                terms(row),
                Rows.moment(row, "since"),
                Rows.momentIfAny(row, "arrived_at"),
                ended == null ? null : new Stay.End(ended, Stay.Why.valueOf(row.getString("ended_why"))));
    }

    private static Stay.Terms terms(ResultSet row) throws SQLException {
        return new Stay.Terms(
                new ReleaseRule(
                        Rows.day(row, "day_zero"),
                        Rows.day(row, "until_day"),
                        Rows.days(row, "test_days"),
                        row.getInt("negatives")),
                Rows.day(row, "rule_until"));
    }
}
