package org.lianfang.testing.store;

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

/// Turns and volunteers of rounds that are over. All of it is done as the database's owner.
@Repository
public class ForgettablePlans {

    private final JdbcClient jdbc;

    ForgettablePlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AreaKey> areasBefore(LocalDate day) {
        return jdbc.sql("""
                        select area_key from testing.plan_slots where day < :day
                        union
                        select area_key from testing.volunteers where day < :day
                        """)
                .param("day", day)
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// @return how many turns and volunteers, by area
    public Map<AreaKey, Long> forget(Collection<Kept> over) {
        return jdbc
                .sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :days::date[]) as over (area_key, kept_from)
                        ),
                        slots as (
                          delete from testing.plan_slots s using over
                          where s.area_key = over.area_key and s.day < over.kept_from
                          returning s.area_key
                        ),
                        people as (
                          delete from testing.volunteers v using over
                          where v.area_key = over.area_key and v.day < over.kept_from
                          returning v.area_key
                        )
                        select area_key, count(*) as records
                        from (select area_key from slots union all select area_key from people) gone
                        group by area_key
                        """)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("days", Columns.of(over, Kept::from))
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("area_key")), row.getLong("records")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
