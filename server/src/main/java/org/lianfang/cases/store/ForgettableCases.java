package org.lianfang.cases.store;

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

/// What lies so far back that it is over. A case on which a running plan rests is never among it.
@Repository
public class ForgettableCases {

    private final JdbcClient jdbc;

    ForgettableCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Areas in which anything of this module is older than a moment.
    public List<AreaKey> areasBefore(Instant moment) {
        return jdbc.sql("""
                        select area_key from cases.cases where changed_on < (:moment::timestamptz at time zone 'UTC')::date
                        union select area_key from cases.stays where until_at < :moment and case_id is null
                        union select area_key from cases.plans where ended_on < (:moment::timestamptz at time zone 'UTC')::date
                        union select area_key from cases.contacts where decided_at < :moment
                        union select area_key from cases.outside_contacts where decided_at < :moment
                        union select area_key from cases.handovers where sent_at < :moment
                        union select area_key from cases.received_files where imported_at < :moment
                        union select area_key from cases.line_lists where imported_at < :moment
                        """)
                .param("moment", Rows.at(moment))
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// Cases with everything that hangs on them, stays of nobody's timeline, and lists without cases.
    public Map<AreaKey, Long> cases(Collection<Kept> over) {
        var gone = casesAndStays(over);
        lists(over).forEach((area, records) -> gone.merge(area, records, Long::sum));
        return gone;
    }

    private Map<AreaKey, Long> casesAndStays(Collection<Kept> over) {
        return forget("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        told as (
                          delete from cases.stays s using over
                          where s.area_key = over.area_key and s.case_id is null and s.until_at < over.kept_since
                          returning s.area_key
                        ),
                        gone as (
                          delete from cases.cases c using over
                          where c.area_key = over.area_key and c.changed_on < (over.kept_since at time zone 'Asia/Shanghai')::date
                            and not exists (
                              select from cases.contacts k
                              join cases.plans p on p.resident_id = k.resident_id and p.ended_on is null
                              where k.case_id = c.id and k.decision = 'VERIFIED' and k.withdrawn_at is null)
                          returning c.area_key
                        )
                        select area_key, count(*) as records
                        from (select area_key from told union all select area_key from gone) as gone
                        group by area_key
                        """, over);
    }

    /// A list goes once all that came with it has gone.
    private Map<AreaKey, Long> lists(Collection<Kept> over) {
        return forget("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        gone as (
                          delete from cases.line_lists l using over
                          where l.area_key = over.area_key and l.imported_at < over.kept_since
                            and not exists (select from cases.cases c where c.list_id = l.id)
                            and not exists (select from cases.links k where k.list_id = l.id)
                          returning l.area_key
                        )
                        select area_key, count(*) as records from gone group by area_key
                        """, over);
    }

    /// Plans that ended, what was decided about those who have none, and hand-overs.
    public Map<AreaKey, Long> contacts(Collection<Kept> over) {
        return forget("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        ended as (
                          delete from cases.plans p using over
                          where p.area_key = over.area_key and p.ended_on < (over.kept_since at time zone 'Asia/Shanghai')::date
                          returning p.area_key
                        ),
                        decided as (
                          delete from cases.contacts k using over
                          where k.area_key = over.area_key and k.decided_at < over.kept_since and k.last_at < over.kept_since
                            and not exists (
                              select from cases.plans p
                              where p.resident_id = k.resident_id
                                and (p.ended_on is null or p.ended_on >= (over.kept_since at time zone 'Asia/Shanghai')::date))
                          returning k.area_key
                        ),
                        outside as (
                          delete from cases.outside_contacts o using over
                          where o.area_key = over.area_key and o.decided_at < over.kept_since and o.last_at < over.kept_since
                          returning o.area_key
                        ),
                        sent as (
                          delete from cases.handovers h using over
                          where h.area_key = over.area_key and h.sent_at < over.kept_since
                          returning h.area_key
                        ),
                        received as (
                          delete from cases.received_files r using over
                          where r.area_key = over.area_key and r.imported_at < over.kept_since
                          returning r.area_key
                        )
                        select area_key, count(*) as records
                        from (select area_key from ended union all select area_key from decided union all select area_key from outside
                              union all select area_key from sent union all select area_key from received) as gone
                        group by area_key
                        """, over);
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
