package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.ReportedCount;
import org.lianfang.testing.model.ReportedSum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Figures of rounds that others report, apart from what was sampled here.
@Repository
public class Reported {

    private final JdbcClient jdbc;

    Reported(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets nobody else enter figures of the round until the end of the transaction.
    public void lock(UUID round) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('testing.reported'), hashtext(:round))")
                .param("round", round.toString())
                .query((row, number) -> number)
                .list();
    }

    public Map<AreaKey, ReportedCount> ofRound(UUID round) {
        return jdbc
                .sql("select area_key, attended, positive from testing.reported where round_id = :round")
                .param("round", round)
                .query((row, number) -> new ReportedCount(
                        new AreaKey(row.getLong("area_key")), row.getLong("attended"), row.getLong("positive")))
                .list()
                .stream()
                .collect(Collectors.toMap(ReportedCount::area, Function.identity()));
    }

    /// New or corrected ones.
    public void put(UUID round, List<ReportedCount> counts, Instant at, UUID by) {
        jdbc.sql("""
                        insert into testing.reported (round_id, area_key, attended, positive, reported_at, reported_by)
                        select :round, area_key, attended, positive, :at, :by
                        from unnest(:areas::bigint[], :attended::bigint[], :positive::bigint[])
                             as new (area_key, attended, positive)
                        on conflict (round_id, area_key) do update
                        set attended = excluded.attended, positive = excluded.positive,
                            reported_at = excluded.reported_at, reported_by = excluded.reported_by
                        """)
                .param("round", round)
                .param("areas", Columns.of(counts, count -> count.area().value()))
                .param("attended", Columns.of(counts, ReportedCount::attended))
                .param("positive", Columns.of(counts, ReportedCount::positive))
                .param("at", Rows.at(at))
                .param("by", by)
                .update();
    }

    /// Sums by area; areas of which nothing was reported are absent.
    public Map<AreaKey, ReportedSum> sums(UUID round, Collection<AreaKey> areas) {
        var sums = new HashMap<AreaKey, ReportedSum>();
        jdbc.sql("""
                        select part.low, count(*) as areas, sum(r.attended) as attended, sum(r.positive) as positive
                        from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                        join testing.reported r
                          on r.round_id = :round and r.area_key >= part.low and r.area_key < part.high
                        group by part.low
                        """)
                .param("round", round)
                .param("lows", areas.stream().mapToLong(AreaKey::low).toArray())
                .param("highs", areas.stream().mapToLong(AreaKey::high).toArray())
                .query((ResultSet row) -> {
                    sums.put(
                            new AreaKey(row.getLong("low")),
                            new ReportedSum(row.getInt("areas"), row.getLong("attended"), row.getLong("positive")));
                });
        return sums;
    }
}
