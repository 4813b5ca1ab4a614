package org.lianfang.people.store;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the register again, from the facts alone: where everybody is counted now, and was before; who was forgotten
/// is counted as before.
@Repository
public class Tallies {

    private final JdbcClient database;

    Tallies(JdbcClient database) {
        this.database = database;
    }

    /// Hands over each non-zero sum by day, area and indicator once.
    public void each(Consumer<Count> found) {
        database.sql("""
                        select day, area_key, indicator, sum(change) as change
                        from (
                          select area_since as day, area_key, 'people.residents' as indicator, 1 as change
                          from people.resident
                          union all
                          select left_on, area_key, 'people.residents', -1 from people.resident where left_on is not null
                          union all
                          select area_since, area_key, 'people.households', 1 from people.household
                          union all
                          select area_since, area_key, 'people.under-measure', 1 from people.home_measure
                          union all
                          select lapses_on, area_key, 'people.under-measure', -1 from people.home_measure
                          union all
                          select from_day, area_key, indicator, 1
                          from people.former_place
                          join (values ('RESIDENT', 'people.residents'), ('HOUSEHOLD', 'people.households'),
                            ('MEASURE', 'people.under-measure')) as counted (kind, indicator) on kind = subject_kind
                          union all
                          select until_day, area_key, indicator, -1
                          from people.former_place
                          join (values ('RESIDENT', 'people.residents'), ('HOUSEHOLD', 'people.households'),
                            ('MEASURE', 'people.under-measure')) as counted (kind, indicator) on kind = subject_kind
                          union all
                          select day, area_key, indicator, total from people.forgotten
                        ) as changes
                        group by day, area_key, indicator
                        having sum(change) <> 0
                        """).query(row -> {
            found.accept(new Count(
                    row.getObject("day", LocalDate.class),
                    new AreaKey(row.getLong("area_key")),
                    row.getString("indicator"),
                    row.getLong("change")));
        });
    }
}
