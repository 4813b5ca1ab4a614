package org.lianfang.territory.store;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Recount;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts grids and cells again: one more on the first day of each, one less on the day it ended.
@Repository
class RecountingAreas implements Recount {

    private final JdbcClient jdbc;

    RecountingAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> indicators() {
        return Set.of("territory.grids", "territory.cells");
    }

    @Override
    public void recount(Consumer<Count> found) {
        jdbc.sql("""
                select day, area_key, level, sum(change) as change
                from (
                  select valid_from as day, area_key, level, 1 as change from territory.area
                  union all
                  select valid_to, area_key, level, -1 from territory.area where valid_to is not null
                ) as one
                where level in ('GRID', 'CELL')
                group by day, area_key, level
                having sum(change) <> 0
                """).query(row -> {
            found.accept(new Count(
                    row.getObject("day", LocalDate.class),
                    new AreaKey(row.getLong("area_key")),
                    row.getString("level").equals("GRID") ? "territory.grids" : "territory.cells",
                    row.getLong("change")));
        });
    }
}
