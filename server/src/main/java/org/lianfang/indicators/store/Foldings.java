package org.lianfang.indicators.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums pending changes up into the figures of their area and of every area above it, in one statement: at any
/// moment a reader finds each change either pending or folded, never both and never neither.
@Repository
public class Foldings {

    private final JdbcClient jdbc;

    /// What a server finds when it looks: whether changes wait, and the number of the last folding.
    public record Look(boolean waiting, long last) {}

    /// @param last number of the last folding seen
    /// @param areas smallest areas whose figures changed
    public record News(long last, Set<AreaKey> areas) {}

    Foldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Look look() {
        return jdbc.sql("""
                select exists (select from indicators.change) as waiting,
                       coalesce((select max(number) from indicators.folding), 0) as last
                """).query(Look.class).single();
    }

    /// @return whether no other server folds at this moment; the lock ends with the transaction
    public boolean mayFold() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('indicators.folding'))")
                .query(Boolean.class)
                .single();
    }

    /// Waits until no other server folds, and keeps others from it until the transaction ends.
    public void keepOthersFromFolding() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicators.folding'))")
                .query((row, number) -> number)
                .list();
    }

    /// @return how many changes were folded
    public long fold(Instant at) {
        return jdbc.sql("""
                with taken as (
                  delete from indicators.change returning area_key, day, indicator, change
                ),
                summed as (
                  select area_key, day, indicator, sum(change)::bigint as change, count(*) as changes
                  from taken
                  group by area_key, day, indicator
                ),
                folded as (
                  insert into indicators.daily (area_key, day, indicator, own, value)
                  select area_key - area_key % width, day, indicator,
                         coalesce(sum(change) filter (where width = 1), 0), sum(change)
                  from summed
                  cross join (values (1, 1), (1000, 1), (1000000, 1000), (1000000000, 1000000),
                                     (1000000000000, 1000000000), (100000000000000, 1000000000000),
                                     (10000000000000000, 100000000000000),
                                     (1000000000000000000, 10000000000000000)) as level (width, below)
                  where width = 1 or area_key % width <> area_key % below
                  group by 1, day, indicator
                  order by 1, indicator, day
                  on conflict (area_key, indicator, day)
                  do update set own = daily.own + excluded.own, value = daily.value + excluded.value
                ),
                told as (
                  insert into indicators.folding (at, areas)
                  select :at, array_agg(distinct area_key) from summed having count(*) > 0
                )
                select coalesce(sum(changes), 0)::bigint from summed
                """).param("at", Timestamp.from(at)).query(Long.class).single();
    }

    public News since(long number) {
        var areas = new HashSet<AreaKey>();
        var last = new long[] {number};
        jdbc.sql("select number, areas from indicators.folding where number > :number order by number")
                .param("number", number)
                .query(row -> {
                    last[0] = row.getLong("number");
                    Arrays.stream((Long[]) row.getArray("areas").getArray())
                            .map(AreaKey::new)
                            .forEach(areas::add);
                });
        return new News(last[0], areas);
    }

    public void forgetBefore(Instant moment) {
        jdbc.sql("delete from indicators.folding where at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
