package org.lianfang.indicators.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Holds a recount in a table of the running transaction and compares it with the counters.
@Repository
public class Recounts {

    private final JdbcClient jdbc;

    Recounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open() {
        jdbc.sql("""
                create temporary table recounted (
                  area_key bigint not null, value bigint not null, day date not null, indicator text collate "C" not null
                ) on commit drop
                """).update();
    }

    public void put(List<Count> counts) {
        jdbc.sql("""
                insert into pg_temp.recounted (area_key, value, day, indicator)
                select area_key, value, day::date, indicator
                from unnest(:areas, :values, :days, :indicators) as found (area_key, value, day, indicator)
                """)
                .param(
                        "areas",
                        counts.stream().mapToLong(count -> count.area().value()).toArray())
                .param("values", counts.stream().mapToLong(Count::change).toArray())
                .param(
                        "days",
                        counts.stream().map(count -> count.day().toString()).toArray(String[]::new))
                .param("indicators", counts.stream().map(Count::indicator).toArray(String[]::new))
                .update();
    }

    /// Counters of these indicators that differ from the recount.
    public List<Difference> differences(Collection<String> indicators) {
        return jdbc.sql("""
                select 'COUNTER' as kind, day, area_key, indicator, coalesce(counter.value, 0) as counted,
                       coalesce(fact.value, 0) as recounted
                from (
                  select day, area_key, indicator, sum(value) as value
                  from (
                    select day, area_key, indicator, own as value from indicators.daily where own <> 0
                    union all
                    select day, area_key, indicator, change from indicators.change
                  ) as one
                  where indicator = any (:indicators)
                  group by day, area_key, indicator
                ) as counter
                full join (
                  select day, area_key, indicator, sum(value) as value
                  from pg_temp.recounted
                  group by day, area_key, indicator
                ) as fact using (day, area_key, indicator)
                where coalesce(counter.value, 0) <> coalesce(fact.value, 0)
                order by day, area_key, indicator
                """)
                .param("indicators", indicators.toArray(String[]::new))
                .query(Recounts::difference)
                .list();
    }

    /// Figures that are not the sum of the counters of the area and of everything in it.
    public List<Difference> wrongSums() {
        return jdbc.sql("""
                select 'SUM' as kind, day, area_key, indicator, coalesce(figure.value, 0) as counted,
                       coalesce(summed.value, 0) as recounted
                from indicators.daily as figure
                full join (
                  select area_key - area_key % width as area_key, day, indicator, sum(own) as value
                  from indicators.daily
                  cross join (values (1, 1), (1000, 1), (1000000, 1000), (1000000000, 1000000),
                                     (1000000000000, 1000000000), (100000000000000, 1000000000000),
                                     (10000000000000000, 100000000000000),
                                     (1000000000000000000, 10000000000000000)) as level (width, below)
                  where own <> 0 and (width = 1 or area_key % width <> area_key % below)
                  group by 1, day, indicator
                ) as summed using (area_key, day, indicator)
                where coalesce(figure.value, 0) <> coalesce(summed.value, 0)
                order by day, area_key, indicator
                """).query(Recounts::difference).list();
    }

    /// Indicators that have counters.
    public List<String> counted() {
        return jdbc.sql("""
                select distinct indicator
                from (select indicator from indicators.daily union all select indicator from indicators.change) as one
                order by indicator
                """).query(String.class).list();
    }

    /// Sums up again what lies in the area, as it is now; nobody may fold meanwhile.
    public void repairSum(Difference sum) {
        jdbc.sql("""
                insert into indicators.daily (area_key, day, indicator, own, value)
                select :low, :day, :indicator, 0, coalesce(sum(own), 0)
                from indicators.daily
                where area_key >= :low and area_key < :high and indicator = :indicator and day = :day
                on conflict (area_key, indicator, day) do update set value = excluded.value
                """)
                .param("low", sum.area().low())
                .param("high", sum.area().high())
                .param("day", sum.day())
                .param("indicator", sum.indicator())
                .update();
    }

    private static Difference difference(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Difference(
                Difference.Kind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                new AreaKey(row.getLong("area_key")),
                row.getString("indicator"),
                row.getLong("counted"),
                row.getLong("recounted"));
    }
}
