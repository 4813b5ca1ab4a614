package org.lianfang.workforce.store;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the facts again, from the facts alone.
@Repository
public class Recounts {

    private final JdbcClient jdbc;

    Recounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record DaySums(LocalDate day, AreaKey area, long all, long police) {}

    public List<DaySums> shifts() {
        return jdbc.sql("""
                        select s.day, s.area_key, count(*) as all_shifts, count(*) filter (where s.police) as police
                        from workforce.shifts s
                        where not exists (select 1 from workforce.shift_voids v where v.shift_id = s.id)
                        group by s.day, s.area_key
                        """)
                .query((row, number) -> new DaySums(
                        row.getObject("day", LocalDate.class),
                        new AreaKey(row.getLong("area_key")),
                        row.getLong("all_shifts"),
                        row.getLong("police")))
                .list();
    }

    /// Each grid with a named worker, on the day from which it has had one.
    public List<DaySums> grids() {
        return jdbc.sql("""
                        select min(from_day) as day, area_key
                        from workforce.grid_assignments
                        group by area_key
                        """)
                .query((row, number) ->
                        new DaySums(row.getObject("day", LocalDate.class), new AreaKey(row.getLong("area_key")), 1, 0))
                .list();
    }
}
