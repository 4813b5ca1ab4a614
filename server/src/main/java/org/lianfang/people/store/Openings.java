package org.lianfang.people.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.model.Resident;
import org.lianfang.privacy.Purpose;
import org.lianfang.response.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notes of those who opened masked numbers.
@Repository
public class Openings {

    private final JdbcClient database;

    Openings(JdbcClient database) {
        this.database = database;
    }

    public void add(Resident resident, Purpose purpose, String note, Instant at, UUID by) {
        database.sql("""
                        insert into people.opening (resident_id, area_key, opened_at, opened_by, purpose, note)
                        values (:resident, :area, :at, :by, :purpose, :note)
                        """)
                .param("resident", resident.id())
                .param("area", resident.area().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("purpose", purpose.name())
                .param("note", note)
                .update();
    }

    /// Areas with notes from before a moment.
    public List<AreaKey> areasBefore(Instant moment) {
        return database.sql("select distinct area_key from people.opening where opened_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// The acts themselves stay in the audit log.
    ///
    /// @return how many are gone, by area
    public Map<AreaKey, Long> forget(Collection<Kept> over) {
        return database
                .sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        gone as (
                          delete from people.opening o using over
                          where o.area_key = over.area_key and o.opened_at < over.kept_since
                          returning o.area_key
                        )
                        select area_key, count(*) as openings from gone group by area_key
                        """)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("moments", Columns.of(over, Kept::since))
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("area_key")), row.getLong("openings")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
