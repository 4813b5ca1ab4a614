package org.lianfang.gates.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One pass that came in at two gates nearer in time than anybody gets from one to the other.
@Repository
public class DoubledPasses {

    private final JdbcClient jdbc;

    DoubledPasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param first crossing, by the moment
    public record Pair(UUID first, UUID second) {}

    /// Those of a day of which one lies in the area and both may be seen, the latest first. Ids whose own time is
    /// more than a day off are not found.
    public List<Pair> on(LocalDate day, AreaKey area, int minutes, int limit) {
        return jdbc.sql("""
            select a.id as first, b.id as second
            from gates.crossings a
            join gates.crossings b
              on b.pass_number = a.pass_number and b.gate_id <> a.gate_id
              and (b.crossed_at, b.id) > (a.crossed_at, a.id)
              and b.crossed_at < a.crossed_at + make_interval(mins => :minutes)
            where a.pass_number is not null and a.inward and b.pass_number is not null and b.inward
              and a.id >= :low and a.id < :high and b.id >= :low and b.id < :high
              and b.day = :day
              and (a.area_key >= :areaLow and a.area_key < :areaHigh
                or b.area_key >= :areaLow and b.area_key < :areaHigh)
              and not exists (select from gates.crossing_voids v where v.crossing_id in (a.id, b.id))
            order by b.crossed_at desc, b.id desc
            limit :limit
            """)
                .param(
                        "low",
                        Ids.lowest(day.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .param(
                        "high",
                        Ids.lowest(day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .param("day", day)
                .param("areaLow", area.low())
                .param("areaHigh", area.high())
                .param("minutes", minutes)
                .param("limit", limit)
                .query((row, number) ->
                        new Pair(row.getObject("first", UUID.class), row.getObject("second", UUID.class)))
                .list();
    }
}
