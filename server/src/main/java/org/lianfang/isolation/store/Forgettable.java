package org.lianfang.isolation.store;

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

/// What lies so far back that it is over. Who is still apart, or still waits for an answer, is never among it.
@Repository
public class Forgettable {

    private final JdbcClient jdbc;

    Forgettable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Areas in which anything of this module is older than a moment.
    public List<AreaKey> areasBefore(Instant moment) {
        return jdbc.sql("""
                        select area_key from isolation.quarantines where ended_at < :moment
                        union select area_key from isolation.checks where checked_at < :moment
                        union select area_key from isolation.referrals where answered_at < :moment
                        union select area_key from isolation.trips where made_at < :moment
                        """)
                .param("moment", Rows.at(moment))
                .query((row, number) -> Rows.area(row))
                .list();
    }

    /// Times apart that ended so long ago, with all that belongs to them, wherever the site lies; and trips on which
    /// nobody of them is any more.
    public Map<AreaKey, Long> quarantines(Collection<Kept> over) {
        return forget("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        ended as (
                          select q.id, q.area_key from isolation.quarantines q join over on q.area_key = over.area_key
                          where q.ended_at < over.kept_since
                        ),
                        stays as (select t.id from isolation.stays t join ended on t.quarantine_id = ended.id),
                        checks as (delete from isolation.checks c using stays where c.stay_id = stays.id),
                        referrals as (delete from isolation.referrals r using stays where r.stay_id = stays.id),
                        absences as (delete from isolation.absences a using stays where a.stay_id = stays.id),
                        needs as (delete from isolation.needs n using stays where n.stay_id = stays.id),
                        notes as (delete from isolation.counselling_notes c using stays where c.stay_id = stays.id),
                        seats as (delete from isolation.trip_seats s using stays where s.stay_id = stays.id),
                        trips as (
                          delete from isolation.trips t using over
                          where t.area_key = over.area_key and t.made_at < over.kept_since
                            and not exists (select from isolation.trip_seats s where s.trip_id = t.id)
                        ),
                        alarms as (delete from isolation.kept_longer k using stays where k.stay_id = stays.id),
                        gone as (delete from isolation.stays t using stays where t.id = stays.id),
                        contacts as (delete from isolation.quarantine_contacts c using ended where c.quarantine_id = ended.id),
                        forgotten as (
                          delete from isolation.quarantines q using ended where q.id = ended.id returning q.area_key
                        )
                        select area_key, count(*) as records from forgotten group by area_key
                        """, over);
    }

    public Map<AreaKey, Long> checks(Collection<Kept> over) {
        return forget("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        gone as (
                          delete from isolation.checks c using over
                          where c.area_key = over.area_key and c.checked_at < over.kept_since
                          returning c.area_key
                        )
                        select area_key, count(*) as records from gone group by area_key
                        """, over);
    }

    public Map<AreaKey, Long> referrals(Collection<Kept> over) {
        return forget("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        gone as (
                          delete from isolation.referrals r using over
                          where r.area_key = over.area_key and r.answered_at < over.kept_since
                          returning r.area_key
                        )
                        select area_key, count(*) as records from gone group by area_key
                        """, over);
    }

    private Map<AreaKey, Long> forget(String statement, Collection<Kept> over) {
        var gone = new HashMap<AreaKey, Long>();
        jdbc.sql(statement)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("moments", Columns.of(over, Kept::since))
                .query((row, number) -> gone.put(Rows.area(row), row.getLong("records")))
                .list();
        return gone;
    }
}
