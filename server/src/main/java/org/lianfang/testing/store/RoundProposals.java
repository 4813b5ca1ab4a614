package org.lianfang.testing.store;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.RoundProposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rounds that rules wait for.
@Repository
public class RoundProposals {

    private final JdbcClient jdbc;

    RoundProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param begin first moment of its day
    /// @return false when it is known
    public boolean add(RoundProposal proposal, Instant begin) {
        return jdbc.sql("""
            insert into testing.round_proposals (id, area_key, area_lows, area_highs, day, day_begins_at, what)
            values (:id, :around, :lows, :highs, :day, :begin, :what)
            on conflict (id) do nothing
            """)
                        .param("id", proposal.id())
                        .param("around", proposal.around().value())
                        .param("lows", Rounds.lows(proposal.areas()))
                        .param("highs", Rounds.highs(proposal.areas()))
                        .param("day", proposal.day())
                        .param("begin", Rows.at(begin))
                        .param("what", proposal.what())
                        .update()
                == 1;
    }

    /// Those whose day came or is to come since a day, of which a part lies in an area and which no round of their day
    /// or later covers; the most urgent first.
    public List<RoundProposal> open(AreaKey area, LocalDate since, int limit) {
        return jdbc.sql("""
            select p.* from testing.round_proposals p
            where p.day >= :since
              and exists (
                select from unnest(p.area_lows, p.area_highs) as part (low, high)
                where part.low < :high and :low < part.high)
              and not exists (
                select from testing.rounds r
                where r.starts_at >= p.day_begins_at
                  and not exists (
                    select from unnest(p.area_lows, p.area_highs) as part (low, high)
                    where not exists (
                      select from unnest(r.area_lows, r.area_highs) as own (low, high)
                      where own.low <= part.low and part.high <= own.high)))
            order by p.day, p.id
            limit :limit
            """)
                .param("since", since)
                .param("low", area.low())
                .param("high", area.high())
                .param("limit", limit)
                .query((row, number) -> new RoundProposal(
                        row.getObject("id", UUID.class),
                        keys(row.getArray("area_lows")),
                        row.getObject("day", LocalDate.class),
                        row.getString("what")))
                .list();
    }

    private static List<AreaKey> keys(Array lows) throws SQLException {
        return Arrays.stream((Long[]) lows.getArray()).map(AreaKey::new).toList();
    }
}
