package org.lianfang.gates.store;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.lianfang.gates.model.Tally;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the facts again, from the facts alone; days that were forgotten keep what they had counted.
@Repository
public class GateRecounts {

    private final JdbcClient jdbc;

    GateRecounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void crossings(Consumer<Count> found) {
        jdbc.sql("""
                        select c.day, c.area_key, count(c.person_sealed) as persons, count(c.plate) as vehicles,
                               count(*) filter (where c.outcome = 'PASSED') as passed,
                               count(*) filter (where c.outcome = 'TURNED_BACK') as turned_back,
                               count(*) filter (where c.outcome = 'TO_HOSPITAL') as to_hospital,
                               count(*) filter (where c.outcome = 'ESCORTED') as escorted,
                               count(*) filter (where c.outcome = 'EXEMPT') as exempt,
                               count(*) filter (where c.fever) as fever
                        from gates.crossings c
                        where not exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id)
                        group by c.day, c.area_key
                        """).query((java.sql.ResultSet row) -> {
            var day = row.getObject("day", LocalDate.class);
            var area = new AreaKey(row.getLong("area_key"));
            for (var slot = 0; slot < Tally.SLOTS; slot++) {
                var sum = row.getLong(slot + 3);
                if (sum != 0) {
                    found.accept(new Count(day, area, Tally.INDICATORS.get(slot), sum));
                }
            }
        });
    }

    public void forgotten(Consumer<Count> found) {
        jdbc.sql("select day, area_key, indicator, total from gates.forgotten where total <> 0")
                .query((java.sql.ResultSet row) -> found.accept(new Count(
                        row.getObject("day", LocalDate.class),
                        new AreaKey(row.getLong("area_key")),
                        row.getString("indicator"),
                        row.getLong("total"))));
    }

    public void gates(String indicator, Consumer<Count> found) {
        jdbc.sql("""
                        select day, area_key, sum(change) as total
                        from (select opened_on as day, area_key, 1 as change from gates.gates
                              union all
                              select closed_on, area_key, -1 from gates.gates where closed_on is not null) changes
                        group by day, area_key
                        having sum(change) <> 0
                        """)
                .query((java.sql.ResultSet row) -> found.accept(new Count(
                        row.getObject("day", LocalDate.class),
                        new AreaKey(row.getLong("area_key")),
                        indicator,
                        row.getLong("total"))));
    }
}
