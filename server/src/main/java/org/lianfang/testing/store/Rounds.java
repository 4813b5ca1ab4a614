package org.lianfang.testing.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.PoolSizes;
import org.lianfang.testing.model.Round;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Rounds {

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id or the code is taken, or the round before is followed already
    public boolean add(Round round, UUID by) {
        return jdbc.sql("""
                        insert into testing.rounds
                          (id, code, name, response_id, area_key, area_lows, area_highs, pool_isolation_site,
                           pool_sealed_building, pool_community, starts_at, target_hours, follows, opened_at, opened_by)
                        values (:id, :code, :name, :response, :around, :lows, :highs, :isolationSite, :sealedBuilding,
                                :community, :starts, :hours, :follows::uuid, :opened, :by)
                        on conflict do nothing
                        """)
                        .param("id", round.id())
                        .param("code", round.code())
                        .param("name", round.name())
                        .param("response", round.response())
                        .param("around", round.around().value())
                        .param("lows", lows(round.areas()))
                        .param("highs", highs(round.areas()))
                        .param("isolationSite", round.pools().isolationSite())
                        .param("sealedBuilding", round.pools().sealedBuilding())
                        .param("community", round.pools().community())
                        .param("starts", Rows.at(round.startsAt()))
                        .param("hours", round.targetHours())
                        .param("follows", round.follows())
                        .param("opened", Rows.at(round.openedAt()))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// @return false when it was closed before
    public boolean close(UUID id, Instant at, UUID by) {
        return jdbc.sql("""
                        update testing.rounds set closed_at = :at, closed_by = :by
                        where id = :id and closed_at is null
                        """)
                        .param("id", id)
                        .param("at", Rows.at(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    public Optional<Round> find(UUID id) {
        return jdbc.sql("select * from testing.rounds where id = :id")
                .param("id", id)
                .query(Rounds::read)
                .optional();
    }

    public List<Round> findAll(Collection<UUID> ids) {
        return jdbc.sql("select * from testing.rounds where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query(Rounds::read)
                .list();
    }

    public boolean isCodeTaken(String code) {
        return jdbc.sql("select exists (select from testing.rounds where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /// Which touch an area and the scope, newest id first.
    ///
    /// @param after the last round of the page before
    public List<Round> touching(AreaKey area, AreaScope scope, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select *
                        from testing.rounds r
                        where (:after::uuid is null or r.id < :after::uuid)
                          and exists (
                            select from unnest(r.area_lows, r.area_highs) as part (low, high)
                            join unnest(:lows::bigint[], :highs::bigint[]) as seen (low, high)
                              on part.low < seen.high and seen.low < part.high
                            where part.low < :high and :low < part.high)
                        order by r.id desc
                        limit :limit
                        """)
                .param("after", after)
                .param("low", area.low())
                .param("high", area.high())
                .param(
                        "lows",
                        scope.ranges().stream().mapToLong(AreaScope.Range::low).toArray())
                .param(
                        "highs",
                        scope.ranges().stream().mapToLong(AreaScope.Range::high).toArray())
                .param("limit", limit)
                .query(Rounds::read)
                .list();
    }

    /// The chain of a campaign up to this round, in order.
    public List<Round> chain(UUID upTo) {
        return jdbc.sql("""
                        with recursive chain as (
                          select r.*, 0 as back from testing.rounds r where r.id = :id
                          union all
                          select r.*, c.back + 1 from testing.rounds r join chain c on r.id = c.follows
                        )
                        select * from chain order by back desc
                        """).param("id", upTo).query(Rounds::read).list();
    }

    /// The rounds after this one in its campaign, in order.
    public List<Round> following(UUID before) {
        return jdbc.sql("""
                        with recursive chain as (
                          select r.*, 1 as forth from testing.rounds r where r.follows = :id
                          union all
                          select r.*, c.forth + 1 from testing.rounds r join chain c on r.follows = c.id
                        )
                        select * from chain order by forth
                        """).param("id", before).query(Rounds::read).list();
    }

    /// Those of the rounds in which a single sample was positive.
    public Set<UUID> withPositives(Collection<UUID> rounds) {
        return new HashSet<>(jdbc.sql("""
                        select distinct round_id from testing.tubes
                        where round_id = any(:rounds::uuid[]) and result = 'POSITIVE' and members = 1
                        """)
                .param("rounds", Columns.of(rounds, id -> id))
                .query(UUID.class)
                .list());
    }

    /// Open rounds that begin before a moment.
    public List<Round> openSince(Instant moment) {
        return jdbc.sql("select * from testing.rounds where closed_at is null and starts_at < :moment order by id")
                .param("moment", Rows.at(moment))
                .query(Rounds::read)
                .list();
    }

    static long[] lows(List<AreaKey> areas) {
        return areas.stream().mapToLong(AreaKey::low).toArray();
    }

    static long[] highs(List<AreaKey> areas) {
        return areas.stream().mapToLong(AreaKey::high).toArray();
    }

    private static Round read(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("response_id", UUID.class),
                keys(row.getArray("area_lows")),
                new PoolSizes(
                        row.getInt("pool_isolation_site"),
                        row.getInt("pool_sealed_building"),
                        row.getInt("pool_community")),
                Rows.moment(row, "starts_at"),
                row.getInt("target_hours"),
                row.getObject("follows", UUID.class),
                Rows.moment(row, "opened_at"),
                Rows.momentIfAny(row, "closed_at"));
    }

    private static List<AreaKey> keys(Array lows) throws SQLException {
        return Arrays.stream((Long[]) lows.getArray()).map(AreaKey::new).toList();
    }
}
