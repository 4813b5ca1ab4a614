package org.lianfang.testing.store;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.RoundCosts;
import org.lianfang.testing.model.Spent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What rounds cost, and what costs are counted by.
@Repository
public class Costs {

    private final JdbcClient jdbc;

    Costs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RoundCosts> find(UUID round) {
        return jdbc.sql("select currency, per_swab, per_test, version from testing.round_costs where round_id = :round")
                .param("round", round)
                .query((row, number) -> new RoundCosts(
                                row.getString("currency"),
                                row.getBigDecimal("per_swab"),
                                row.getBigDecimal("per_test"),
                                row.getInt("version"))
                        .checked())
                .optional();
    }

    /// @param costs with the version that was read
    /// @return false when somebody else has entered others since
    public boolean put(UUID round, AreaKey around, RoundCosts costs) {
        return jdbc.sql("""
                        insert into testing.round_costs as known (round_id, area_key, currency, per_swab, per_test)
                        select :round, :area, :currency, :perSwab, :perTest
                        where :version = 0 or exists (select from testing.round_costs c where c.round_id = :round)
                        on conflict (round_id) do update
                        set currency = excluded.currency, per_swab = excluded.per_swab, per_test = excluded.per_test,
                            version = known.version + 1
                        where known.version = :version
                        """)
                        .param("round", round)
                        .param("area", around.value())
                        .param("currency", costs.currency())
                        .param("perSwab", costs.perSwab())
                        .param("perTest", costs.perTest())
                        .param("version", costs.readVersion())
                        .update()
                == 1;
    }

    /// Swabs and tests of the tubes of some areas, and how many persons were swabbed there. Those of a whole round are
    /// known to its coverage: a city's need not be told apart again.
    ///
    /// @param whole whether the areas are all of the round
    public Spent spent(UUID round, Collection<AreaKey> areas, boolean whole) {
        return jdbc.sql("""
                        with parts as (
                          select * from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                        )
                        select swabs, tests,
                               case when :whole then (
                                 select coalesce(sum(sampled + guests), 0) from testing.cover_sums where round_id = :round
                               ) else (
                                 select count(distinct s.person_id)
                                 from parts
                                 join testing.tubes t
                                   on t.round_id = :round and t.area_key >= parts.low and t.area_key < parts.high
                                 join testing.samples s on s.tube_code = t.code
                                 where not exists (select from testing.sample_voids v where v.sample_id = s.id)
                               ) end as persons
                        from (
                          select coalesce(sum(coalesce(t.members, (
                                   select count(*) from testing.samples s
                                   where s.tube_code = t.code
                                     and not exists (select from testing.sample_voids v where v.sample_id = s.id)
                                 ))), 0) as swabs,
                                 count(t.resulted_at) as tests
                          from parts
                          join testing.tubes t
                            on t.round_id = :round and t.area_key >= parts.low and t.area_key < parts.high
                        ) as taken
                        """)
                .param("round", round)
                .param("whole", whole)
                .param("lows", areas.stream().mapToLong(AreaKey::low).toArray())
                .param("highs", areas.stream().mapToLong(AreaKey::high).toArray())
                .query((row, number) -> new Spent(row.getLong("swabs"), row.getLong("tests"), row.getLong("persons")))
                .single();
    }
}
