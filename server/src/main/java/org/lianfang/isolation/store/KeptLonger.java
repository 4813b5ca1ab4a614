package org.lianfang.isolation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Alarms about people who are kept longer than the rule.
@Repository
public class KeptLonger {

    private final JdbcClient jdbc;

    KeptLonger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param until the last day that the rule allowed
    /// @param freed when they went after all
    public record Alarm(
            UUID stay,
            UUID resident,
            AreaKey area,
            LocalDate until,
            Instant raisedAt,
            @Nullable Instant freed,
            @Nullable Instant settledAt) {}

    /// Where anybody is apart.
    public List<AreaKey> areas() {
        return jdbc.sql("select distinct area_key from isolation.stays where ended_at is null")
                .query((row, number) -> Rows.area(row))
                .list();
    }

    /// Raises one for everybody in an area whose last day lies before today.
    ///
    /// @return what is raised just now
    public List<Alarm> raise(AreaKey area, LocalDate today, Instant now) {
        return jdbc.sql("""
                        insert into isolation.kept_longer (stay_id, resident_id, area_key, until_day, raised_at)
                        select id, resident_id, area_key, least(until_day, rule_until), :now
                        from isolation.stays
                        where area_key = :area and ended_at is null and least(until_day, rule_until) < :today
                        on conflict (stay_id) do nothing
                        returning *, null::timestamptz as ended_at
                        """)
                .param("area", area.value())
                .param("today", today)
                .param("now", Rows.at(now))
                .query((row, number) -> read(row))
                .list();
    }

    /// Those that nobody has settled, in order of stays.
    public List<Alarm> open(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select k.*, t.ended_at from isolation.kept_longer k join isolation.stays t on t.id = k.stay_id
                        where k.area_key >= :low and k.area_key < :high and k.settled_at is null
                          and (:after::uuid is null or k.stay_id > :after::uuid)
                        order by k.stay_id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Alarm> findLocked(UUID stay) {
        return jdbc.sql("""
                        select k.*, t.ended_at from isolation.kept_longer k join isolation.stays t on t.id = k.stay_id
                        where k.stay_id = :stay
                        for update of k
                        """)
                .param("stay", stay)
                .query((row, number) -> read(row))
                .optional();
    }

    public void settle(UUID stay, Instant at, UUID by, String note) {
        jdbc.sql("""
                        update isolation.kept_longer set settled_at = :at, settled_by = :by, settled_note = :note
                        where stay_id = :stay and settled_at is null
                        """)
                .param("stay", stay)
                .param("at", Rows.at(at))
                .param("by", by)
                .param("note", note)
                .update();
    }

    private static Alarm read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Alarm(
                Rows.id(row, "stay_id"),
                Rows.id(row, "resident_id"),
                Rows.area(row),
                Rows.day(row, "until_day"),
                Rows.moment(row, "raised_at"),
                Rows.momentIfAny(row, "ended_at"),
                Rows.momentIfAny(row, "settled_at"));
    }
}
