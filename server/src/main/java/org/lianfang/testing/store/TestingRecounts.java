package org.lianfang.testing.store;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the facts again, from the facts alone; days that were forgotten keep what they had counted.
@Repository
public class TestingRecounts {

    private final JdbcClient jdbc;

    TestingRecounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void recount(Consumer<Count> found) {
        jdbc.sql("""
                        select day, area_key, indicator, sum(total)::bigint as total
                        from (
                          select s.day, s.area_key, 'testing.samples' as indicator, count(*) as total
                          from testing.samples s
                          where not exists (select from testing.sample_voids v where v.sample_id = s.id)
                          group by s.day, s.area_key
                          union all
                          select sealed_on, area_key, 'testing.tubes', count(*)
                          from testing.tubes where sealed_on is not null group by sealed_on, area_key
                          union all
                          select resulted_on, area_key, 'testing.results', count(*)
                          from testing.tubes where resulted_on is not null group by resulted_on, area_key
                          union all
                          select resulted_on, area_key, 'testing.positives', count(*)
                          from testing.tubes where result = 'POSITIVE' and members = 1 group by resulted_on, area_key
                          union all
                          select held_on, area_key, 'testing.held', count(*)
                          from testing.calls where held_on is not null group by held_on, area_key
                          union all
                          select settled_on, area_key, 'testing.held', -count(*)
                          from testing.calls
                          where held_on is not null and settled_on is not null group by settled_on, area_key
                          union all
                          select day, area_key, indicator, total from testing.forgotten) facts
                        group by day, area_key, indicator
                        having sum(total) <> 0
                        """)
                .query((java.sql.ResultSet row) -> found.accept(new Count(
                        row.getObject("day", LocalDate.class),
                        new AreaKey(row.getLong("area_key")),
                        row.getString("indicator"),
                        row.getLong("total"))));
    }
}
