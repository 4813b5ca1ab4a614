package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.Desk;
import org.lianfang.testing.model.DeskFact;
import org.lianfang.testing.model.Tube;
import org.lianfang.testing.model.TubeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tubes and the state that each is in.
@Repository
public class Tubes {

    private final JdbcClient jdbc;

    Tubes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Opens those whose codes are new; waits for others who open the same ones.
    ///
    /// @param facts of different tubes
    /// @return the codes that were new
    public Set<TubeCode> open(Collection<DeskFact.Taken> facts, Instant at) {
        return codes(jdbc.sql("""
                        insert into testing.tubes (code, round_id, station_id, area_key, setting, capacity, opened_at)
                        select code, round_id, station_id, area_key, setting, capacity, :at
                        from unnest(:codes::text[], :rounds::uuid[], :stations::uuid[], :areas::bigint[], :settings::text[],
                                    :capacities::smallint[])
                             as new (code, round_id, station_id, area_key, setting, capacity)
                        order by code collate "C"
                        on conflict (code) do nothing
                        returning code
                        """)
                .param("codes", Columns.of(facts, DeskFact.Taken::tube))
                .param("rounds", Columns.of(facts, DeskFact.Taken::round))
                .param("stations", Columns.of(facts, fact -> fact.place().station()))
                .param("areas", Columns.of(facts, fact -> fact.place().area().value()))
                .param("settings", Columns.of(facts, fact -> fact.place().setting()))
                .param("capacities", Columns.of(facts, DeskFact.Taken::capacity))
                .param("at", Rows.at(at)));
    }

    /// Opens tubes like others that are open: for swabs that are moved.
    ///
    /// @param beside new codes, each with the tube that its first swab comes from
    /// @return the codes that were new
    public Set<TubeCode> openLike(Map<TubeCode, TubeCode> beside, Instant at) {
        var entries = beside.entrySet();
        return codes(jdbc.sql("""
                        insert into testing.tubes (code, round_id, station_id, area_key, setting, capacity, opened_at)
                        select new.code, t.round_id, t.station_id, t.area_key, t.setting, t.capacity, :at
                        from unnest(:codes::text[], :beside::text[]) as new (code, beside)
                        join testing.tubes t on t.code = new.beside
                        order by new.code collate "C"
                        on conflict (code) do nothing
                        returning code
                        """)
                .param("codes", Columns.of(entries, Map.Entry::getKey))
                .param("beside", Columns.of(entries, Map.Entry::getValue))
                .param("at", Rows.at(at)));
    }

    /// Holds tubes still until the end of the transaction, in the order of their codes, with the swabs in those that
    /// are
    /// open.
    ///
    /// @param seals messages that may have sealed a tube before
    public Map<TubeCode, Tube> lock(Collection<TubeCode> codes, Collection<UUID> seals) {
        var rows = jdbc.sql("""
                        select * from testing.tubes
                        where code = any(:codes::text[]) or seal_id = any(:seals::uuid[])
                        order by code
                        for update
                        """)
                .param("codes", Columns.of(codes, code -> code))
                .param("seals", Columns.of(seals, id -> id))
                .query((row, number) -> TubeRows.read(row, Map.of()))
                .list();
        var open = rows.stream()
                .filter(Tube.Open.class::isInstance)
                .map(tube -> tube.label().code())
                .toList();
        var swabs = open.isEmpty() ? Map.<TubeCode, Map<UUID, Tube.Member>>of() : swabsIn(open);
        var found = new HashMap<TubeCode, Tube>();
        for (var tube : rows) {
            var code = tube.label().code();
            var inside = swabs.get(code);
            found.put(code, inside == null ? tube : new Tube.Open(tube.label(), inside));
        }
        return found;
    }

    public Optional<Tube> find(TubeCode code) {
        var swabs = swabsIn(List.of(code)).getOrDefault(code, Map.of());
        return jdbc.sql("select * from testing.tubes where code = :code")
                .param("code", code.text())
                .query((row, number) -> TubeRows.read(row, swabs))
                .optional();
    }

    /// Forgets tubes that were opened for a swab which then was not taken in.
    public void discard(Collection<TubeCode> codes) {
        jdbc.sql("delete from testing.tubes where code = any(:codes::text[])")
                .param("codes", Columns.of(codes, code -> code))
                .update();
    }

    /// @param sealings of tubes whose swabs are written
    public void seal(List<Desk.Sealing> sealings) {
        jdbc.sql("""
                        update testing.tubes t
                        set members = seal.members, seal_id = seal.id, sealed_at = seal.at, sealed_on = seal.day,
                            sealed_by = seal.account, first_at = swabs.first_at, last_at = swabs.last_at
                        from unnest(:codes::text[], :members::smallint[], :ids::uuid[], :at::timestamptz[], :days::date[],
                                    :accounts::uuid[]) as seal (code, members, id, at, day, account)
                        cross join lateral (
                          select min(s.taken_at) as first_at, max(s.taken_at) as last_at
                          from testing.samples s
                          where s.tube_code = seal.code
                            and not exists (select from testing.sample_voids v where v.sample_id = s.id)
                        ) as swabs
                        where t.code = seal.code
                        """)
                .param("codes", Columns.of(sealings, one -> one.tube().label().code()))
                .param("members", Columns.of(sealings, one -> one.tube().members()))
                .param("ids", Columns.of(sealings, one -> one.tube().seal().id()))
                .param("at", Columns.of(sealings, one -> one.tube().seal().at()))
                .param("days", Columns.of(sealings, one -> one.tube().seal().day()))
                .param("accounts", Columns.of(sealings, one -> one.by().caller().accountId()))
                .update();
    }

    /// A tube in a list.
    public record Listed(Tube tube, int swabs) {}

    /// Tubes of a station in a round, newest first.
    ///
    /// @param after the last tube of the page before
    public List<Listed> ofStation(UUID station, UUID round, Tube.@Nullable Label after, int limit) {
        return jdbc.sql("""
                        select t.*, (select count(*) from testing.samples s
                                     where s.tube_code = t.code
                                       and not exists (select from testing.sample_voids v where v.sample_id = s.id)) as swabs
                        from testing.tubes t
                        where t.station_id = :station and t.round_id = :round
                          and (:afterCode::text is null
                               or (t.opened_at, t.code) < (:afterAt::timestamptz, :afterCode::text collate "C"))
                        order by t.opened_at desc, t.code desc
                        limit :limit
                        """)
                .param("station", station)
                .param("round", round)
                .param("afterAt", after == null ? null : Rows.at(after.openedAt()))
                .param("afterCode", after == null ? null : after.code().text())
                .param("limit", limit)
                .query((row, number) -> {
                    var tube = TubeRows.read(row, Map.of());
                    return new Listed(tube, tube instanceof Tube.Open ? row.getInt("swabs") : tube.members());
                })
                .list();
    }

    private Map<TubeCode, Map<UUID, Tube.Member>> swabsIn(List<TubeCode> codes) {
        var found = new HashMap<TubeCode, Map<UUID, Tube.Member>>();
        jdbc.sql("""
                        select s.tube_code, s.person_id, s.id, s.household_id
                        from testing.samples s
                        where s.tube_code = any(:codes::text[])
                          and not exists (select from testing.sample_voids v where v.sample_id = s.id)
                        """).param("codes", Columns.of(codes, code -> code)).query((ResultSet row) -> {
            found.computeIfAbsent(new TubeCode(row.getString("tube_code")), code -> new HashMap<>())
                    .put(row.getObject("person_id", UUID.class), member(row));
        });
        return found;
    }

    private static Tube.Member member(ResultSet row) throws SQLException {
        return new Tube.Member(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class));
    }

    private static Set<TubeCode> codes(JdbcClient.StatementSpec statement) {
        return new HashSet<>(statement
                .query((row, number) -> new TubeCode(row.getString("code")))
                .list());
    }
}
