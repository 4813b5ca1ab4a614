package org.lianfang.people.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.response.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Home measures whose last day lies so far back that they are over.
@Repository
public class ForgettableMeasures {

    private final JdbcClient database;

    ForgettableMeasures(JdbcClient database) {
        this.database = database;
    }

    /// Areas with measures whose last day is before this one.
    public List<AreaKey> areasBefore(LocalDate day) {
        return database.sql("select distinct area_key from people.home_measure where lapses_on <= :day")
                .param("day", day)
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// Deletes them and keeps what they had counted, by the same statement.
    ///
    /// @return how many, by area
    public Map<AreaKey, Long> forget(Collection<Kept> over) {
        return database
                .sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :days::date[]) as over (area_key, kept_from)
                        ),
                        gone as (
                          delete from people.home_measure m using over
                          where m.area_key = over.area_key and m.lapses_on <= over.kept_from
                          returning m.id, m.area_key, m.area_since, m.lapses_on
                        ),
                        moved as (
                          delete from people.former_place p using gone
                          where p.subject_kind = 'MEASURE' and p.subject_id = gone.id
                          returning p.area_key, p.from_day, p.until_day
                        ),
                        counted as (
                          insert into people.forgotten as f (day, area_key, indicator, total)
                          select day, area_key, 'people.under-measure', sum(change)
                          from (
                            select area_since as day, area_key, 1 as change from gone
                            union all
                            select lapses_on, area_key, -1 from gone
                            union all
                            select from_day, area_key, 1 from moved
                            union all
                            select until_day, area_key, -1 from moved
                          ) as changes
                          group by day, area_key
                          having sum(change) <> 0
                          on conflict (day, area_key, indicator) do update set total = f.total + excluded.total
                        )
                        select area_key, count(*) as measures from gone group by area_key
                        """)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("days", Columns.of(over, Kept::from))
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("area_key")), row.getLong("measures")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
