package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.CoverClass;
import org.lianfang.testing.model.Coverage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Coverage as sums by area: live, or frozen when the round was closed.
@Repository
public class CoverFigures {

    private final JdbcClient jdbc;

    CoverFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Classes by area, without how many live there; areas with nobody are absent.
    public Map<AreaKey, Coverage> live(UUID round, Collection<AreaKey> areas) {
        return byArea(jdbc.sql("""
                select part.low, 0 as registered, sum(s.sampled) as sampled, sum(s.guests) as guests,
                       sum(s.exempt) as exempt, sum(s.moved) as moved, sum(s.refused) as refused,
                       sum(s.not_found) as not_found
                from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                join testing.cover_sums s
                  on s.round_id = :round and s.area_key >= part.low and s.area_key < part.high
                group by part.low
                """), round, areas);
    }

    /// Classes by area as they were frozen; areas in which nobody lived are absent.
    public Map<AreaKey, Coverage> frozen(UUID round, Collection<AreaKey> areas) {
        return byArea(jdbc.sql("""
                select part.low, sum(f.registered) as registered, sum(f.sampled) as sampled, sum(f.guests) as guests,
                       sum(f.exempt) as exempt, sum(f.moved) as moved, sum(f.refused) as refused,
                       sum(f.not_found) as not_found
                from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                join testing.frozen_cover f
                  on f.round_id = :round and f.area_key >= part.low and f.area_key < part.high
                group by part.low
                """), round, areas);
    }

    /// Somebody who no longer lives where they were when they were first met in the round.
    ///
    /// @param now absent when they left the register
    public record Mover(AreaKey was, @Nullable AreaKey now, CoverClass standing) {}

    public List<Mover> movers(UUID round) {
        return jdbc.sql("""
                        select distinct c.person_id, c.area_key as was, r.area_key as now, c.samples, c.visit
                        from people.public_departure d
                        join testing.cover c on c.round_id = :round and c.person_id = d.resident_id and c.registered
                        left join people.public_resident r on r.id = c.person_id
                        where r.area_key is distinct from c.area_key
                        """).param("round", round).query(CoverFigures::mover).list();
    }

    /// Counts everybody who lives in the areas, one by one, and keeps that.
    public void freeze(UUID round, Collection<AreaKey> areas) {
        bind(jdbc.sql("""
                insert into testing.frozen_cover
                  (round_id, area_key, registered, sampled, guests, exempt, moved, refused, not_found)
                select :round, area_key, sum(registered), sum(sampled), sum(guests), sum(exempt), sum(moved), sum(refused),
                       sum(not_found)
                from (
                  select r.area_key, count(*) as registered, count(*) filter (where c.samples > 0) as sampled, 0 as guests,
                         count(*) filter (where c.samples = 0 and c.visit = 'EXEMPT') as exempt,
                         count(*) filter (where c.samples = 0 and c.visit = 'MOVED') as moved,
                         count(*) filter (where c.samples = 0 and c.visit = 'REFUSED') as refused,
                         count(*) filter (where c.samples = 0 and c.visit = 'NOT_FOUND') as not_found
                  from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                  join people.public_resident r on r.area_key >= part.low and r.area_key < part.high
                  left join testing.cover c on c.round_id = :round and c.person_id = r.id
                  group by r.area_key
                  union all
                  select s.area_key, 0, 0, s.guests, 0, 0, 0, 0
                  from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                  join testing.cover_sums s
                    on s.round_id = :round and s.area_key >= part.low and s.area_key < part.high and s.guests <> 0
                ) counted
                group by area_key
                """), round, areas).update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, UUID round, Collection<AreaKey> areas) {
        return statement
                .param("round", round)
                .param("lows", areas.stream().mapToLong(AreaKey::low).toArray())
                .param("highs", areas.stream().mapToLong(AreaKey::high).toArray());
    }

    private static Map<AreaKey, Coverage> byArea(
            JdbcClient.StatementSpec statement, UUID round, Collection<AreaKey> areas) {
        var found = new HashMap<AreaKey, Coverage>();
        bind(statement, round, areas).query((ResultSet row) -> {
            found.put(
                    new AreaKey(row.getLong("low")),
                    new Coverage(
                            row.getLong("registered"),
                            row.getLong("sampled"),
                            row.getLong("guests"),
                            row.getLong("exempt"),
                            row.getLong("moved"),
                            row.getLong("refused"),
                            row.getLong("not_found")));
        });
        return found;
    }

    private static Mover mover(ResultSet row, int number) throws SQLException {
        var now = row.getObject("now", Long.class);
        var visit = row.getString("visit");
        return new Mover(
                new AreaKey(row.getLong("was")),
                now == null ? null : new AreaKey(now),
                CoverClass.of(true, row.getInt("samples"), visit == null ? null : CoverClass.valueOf(visit)));
    }
}
