package org.lianfang.passes.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.response.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What lies so far back that it is over. What still holds, or still waits for an answer, is never among it.
@Repository
public class Forgettable {

    /// Rows of a table whose moment lies before what is kept; a moment that is absent is not over.
    private static final String OLDER = """
            with over as (
              select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
            ),
            gone as (
              delete from %s t using over
              where t.area_key = over.area_key and t.%s < over.kept_since
              returning t.area_key
            )
            select area_key, count(*) as records from gone group by area_key
            """;

    private final JdbcClient jdbc;

    Forgettable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Areas in which anything of this module is older than a moment.
    public List<AreaKey> areasBefore(Instant moment) {
        return jdbc.sql("""
                        select area_key from passes.statuses where recorded_at < :moment
                        union select area_key from passes.grounds where recorded_at < :moment
                        union select area_key from passes.hand_changes where decided_at < :moment
                        union select area_key from passes.appeals where decided_at < :moment
                        union select area_key from passes.alarms where raised_at < :moment
                        union select area_key from passes.visits where recorded_at < :moment
                        union select area_key from passes.requests where done_at < :moment
                        union select area_key from passes.told where told_at < :moment
                        """)
                .param("moment", Rows.at(moment))
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// All that led to somebody's status, once nothing has changed for them for so long and nothing holds.
    public Map<AreaKey, Long> statuses(Collection<Kept> over) {
        return forget("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        kept as (
                          select s.resident_id from passes.standings s left join over on s.area_key = over.area_key
                          where s.colour <> 'GREEN' or s.next_at is not null
                            or s.settled_at >= coalesce(over.kept_since, '-infinity')
                        ),
                        changes as (
                          delete from passes.hand_changes c using over
                          where c.area_key = over.area_key and c.decided_at < over.kept_since
                            and c.resident_id not in (select resident_id from kept)
                        ),
                        heard as (
                          delete from passes.told t using over
                          where t.area_key = over.area_key and t.told_at < over.kept_since
                        ),
                        told as (
                          delete from passes.standings s using over
                          where s.area_key = over.area_key and s.resident_id not in (select resident_id from kept)
                        ),
                        gone as (
                          delete from passes.statuses t using over
                          where t.area_key = over.area_key and t.recorded_at < over.kept_since
                            and t.resident_id not in (select resident_id from kept)
                          returning t.area_key
                        ),
                        ended as (
                          select g.id from passes.grounds g join over on g.area_key = over.area_key
                          where g.recorded_at < over.kept_since and g.resident_id not in (select resident_id from kept)
                        ),
                        endings as (delete from passes.ground_endings e using ended where e.ground_id = ended.id),
                        grounds as (delete from passes.grounds g using ended where g.id = ended.id returning g.area_key)
                        select area_key, count(*) as records
                        from (select area_key from gone union all select area_key from grounds) as gone
                        group by area_key
                        """, over);
    }

    public Map<AreaKey, Long> appeals(Collection<Kept> over) {
        return forget(OLDER.formatted("passes.appeals", "decided_at"), over);
    }

    public Map<AreaKey, Long> alarms(Collection<Kept> over) {
        return forget(OLDER.formatted("passes.alarms", "raised_at"), over);
    }

    public Map<AreaKey, Long> visits(Collection<Kept> over) {
        return forget(OLDER.formatted("passes.visits", "recorded_at"), over);
    }

    public Map<AreaKey, Long> requests(Collection<Kept> over) {
        return forget(OLDER.formatted("passes.requests", "done_at"), over);
    }

    private Map<AreaKey, Long> forget(String statement, Collection<Kept> over) {
        var gone = new HashMap<AreaKey, Long>();
        jdbc.sql(statement)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("moments", Columns.of(over, Kept::since))
                .query((row, number) -> gone.put(new AreaKey(row.getLong("area_key")), row.getLong("records")))
                .list();
        return gone;
    }
}
