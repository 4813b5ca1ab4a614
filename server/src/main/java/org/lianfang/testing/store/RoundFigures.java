package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.CallCount;
import org.lianfang.testing.model.PoolCount;
import org.lianfang.testing.model.StationHours;
import org.lianfang.testing.model.Turnaround;
import org.lianfang.testing.model.WaitingTubes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Statistics of a round over the tubes of some areas, counted when they are asked for: a city takes seconds.
@Repository
public class RoundFigures {

    private final JdbcClient jdbc;

    RoundFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Steps that any tube has made, in order, in whole seconds. Clocks of devices differ by seconds: no step
    /// takes less than nothing. Tubes are counted by seconds, not sorted: a city has a million of them.
    public List<Turnaround> turnarounds(UUID round, Collection<AreaKey> areas) {
        return bind(jdbc.sql("""
                with counted as (
                  select step.name, step.place, step.seconds, count(*) as tubes
                  from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                  join testing.tubes t on t.round_id = :round and t.area_key >= part.low and t.area_key < part.high
                  cross join lateral (
                    select name, place, greatest(floor(date_part('epoch', done - since)), 0)::int as seconds
                    from (values ('SEALED', 1, t.first_at, t.sealed_at), ('BOXED', 2, t.sealed_at, t.boxed_at),
                                 ('CARRIED', 3, t.boxed_at, t.carried_at), ('RECEIVED', 4, t.carried_at, t.received_at),
                                 ('RESULTED', 5, t.received_at, t.resulted_at), ('WHOLE', 6, t.first_at, t.resulted_at)
                         ) as both_ends (name, place, since, done)
                    where since is not null and done is not null
                  ) as step
                  group by step.name, step.place, step.seconds
                ),
                ranked as (
                  select name, place, seconds, sum(tubes) over (partition by place order by seconds) as up_to,
                         sum(tubes) over (partition by place) as tubes
                  from counted
                ),
                neighbours as (
                  select name, place, tubes, share, share * (tubes - 1) as rank,
                         min(seconds) filter (where up_to > floor(share * (tubes - 1))) as below,
                         min(seconds) filter (where up_to > ceil(share * (tubes - 1))) as above
                  from ranked cross join (values (0.5), (0.9)) as shares (share)
                  group by name, place, tubes, share
                )
                select name, tubes,
                       max(round(below + (above - below) * (rank - floor(rank)))) filter (where share = 0.5) as median,
                       max(round(below + (above - below) * (rank - floor(rank)))) filter (where share = 0.9) as ninetieth
                from neighbours
                group by name, place, tubes
                order by place
                """), round, areas)
                .query((row, number) -> new Turnaround(
                        Turnaround.Step.valueOf(row.getString("name")),
                        row.getLong("tubes"),
                        row.getLong("median"),
                        row.getLong("ninetieth")))
                .list();
    }

    /// Swabs by station and by the hours, full in the zone, in which any was taken that was not taken back, in order.
    ///
    /// A sealed tube that was filled within an hour tells it by itself. Of others the swabs are read, each tube by
    /// its own. Of a tube whose swabs are forgotten, the hour counts in which it was begun.
    public Map<UUID, List<StationHours.Hour>> swabsByStation(UUID round, Collection<AreaKey> areas, ZoneId zone) {
        var found = new HashMap<UUID, List<StationHours.Hour>>();
        bind(jdbc.sql("""
                select t.station_id, coalesce(inside.begins, tube.first) as begins,
                       sum(coalesce(inside.swabs, t.members))::bigint as swabs
                from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                join testing.tubes t on t.round_id = :round and t.area_key >= part.low and t.area_key < part.high
                cross join lateral (
                  select date_trunc('hour', t.first_at, :zone) as first, date_trunc('hour', t.last_at, :zone) as last
                  offset 0
                ) as tube
                left join lateral (
                  select date_trunc('hour', s.taken_at, :zone) as begins, count(*) as swabs
                  from testing.samples s
                  where (tube.first is null or tube.first <> tube.last) and s.tube_code = t.code
                    and not exists (select from testing.sample_voids v where v.sample_id = s.id)
                  group by 1
                ) as inside on true
                where inside.begins is not null or tube.first is not null
                group by 1, 2
                order by 1, 2
                """), round, areas).param("zone", zone.getId()).query((ResultSet row) -> {
            found.computeIfAbsent(row.getObject("station_id", UUID.class), station -> new ArrayList<>())
                    .add(new StationHours.Hour(Rows.moment(row, "begins"), row.getLong("swabs")));
        });
        return found;
    }

    /// What these stations did, in the order of their ids.
    ///
    /// @param after the last station of the page before
    public List<StationHours> stations(
            UUID round, Map<UUID, List<StationHours.Hour>> hours, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select st.id, st.code, st.name, st.samples_per_hour,
                               (select count(*) from testing.tubes w
                                where w.station_id = st.id and w.round_id = :round and w.sealed_at is not null
                                  and w.carried_at is null and w.received_at is null) as waiting
                        from testing.stations st
                        where st.id = any(:stations::uuid[]) and (:after::uuid is null or st.id > :after::uuid)
                        order by st.id
                        limit :limit
                        """)
                .param("round", round)
                .param("stations", hours.keySet().toArray(UUID[]::new))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> {
                    var station = row.getObject("id", UUID.class);
                    return new StationHours(
                            station,
                            row.getString("code"),
                            row.getString("name"),
                            row.getInt("samples_per_hour"),
                            row.getLong("waiting"),
                            hours.getOrDefault(station, List.of()));
                })
                .list();
    }

    /// Sealed tubes by how many swabs are in them, the smallest first.
    public List<PoolCount> pools(UUID round, Collection<AreaKey> areas) {
        return bind(jdbc.sql("""
                select t.members, count(*) as tubes, count(*) filter (where t.result = 'NEGATIVE') as negative,
                       count(*) filter (where t.result = 'POSITIVE') as positive,
                       count(*) filter (where t.result = 'UNCLEAR') as unclear,
                       count(*) filter (where t.result = 'INVALID') as invalid
                from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                join testing.tubes t on t.round_id = :round and t.area_key >= part.low and t.area_key < part.high
                where t.members is not null
                group by t.members
                order by t.members
                """), round, areas)
                .query((row, number) -> new PoolCount(
                        row.getInt("members"),
                        row.getLong("tubes"),
                        row.getLong("negative"),
                        row.getLong("positive"),
                        row.getLong("unclear"),
                        row.getLong("invalid")))
                .list();
    }

    /// Sealed tubes without a result, by the step that they wait for, in order.
    public List<WaitingTubes> waiting(UUID round, Collection<AreaKey> areas) {
        return bind(jdbc.sql("""
                select before, count(*) as tubes, sum(members) as swabs, min(since) as oldest
                from (
                  select t.members, coalesce(t.received_at, t.carried_at, t.boxed_at, t.sealed_at) as since,
                         case when t.received_at is not null then 'RESULT' when t.carried_at is not null then 'LAB'
                              when t.boxed_at is not null then 'COURIER' else 'BOX' end as before,
                         case when t.received_at is not null then 4 when t.carried_at is not null then 3
                              when t.boxed_at is not null then 2 else 1 end as place
                  from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                  join testing.tubes t on t.round_id = :round and t.area_key >= part.low and t.area_key < part.high
                  where t.sealed_at is not null and t.resulted_at is null
                ) as underway
                group by before, place
                order by place
                """), round, areas)
                .query((row, number) -> new WaitingTubes(
                        WaitingTubes.Before.valueOf(row.getString("before")),
                        row.getLong("tubes"),
                        row.getLong("swabs"),
                        Rows.moment(row, "oldest")))
                .list();
    }

    /// Who was called back, by where they live.
    public CallCount calls(UUID round, Collection<AreaKey> areas) {
        return bind(jdbc.sql("""
                select count(*) as called, count(k.held_on) as held,
                       count(*) filter (where k.outcome = 'RELEASED') as released,
                       count(*) filter (where k.outcome = 'POSITIVE') as positive
                from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                join testing.calls k on k.round_id = :round and k.area_key >= part.low and k.area_key < part.high
                """), round, areas)
                .query((row, number) -> new CallCount(
                        row.getLong("called"), row.getLong("held"), row.getLong("released"), row.getLong("positive")))
                .single();
    }

    /// Persons with a positive single sample, each once.
    public long positives(UUID round, Collection<AreaKey> areas) {
        return bind(jdbc.sql("""
                select count(distinct s.person_id)
                from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                join testing.tubes t on t.round_id = :round and t.area_key >= part.low and t.area_key < part.high
                join testing.samples s on s.tube_code = t.code
                where t.members = 1 and t.result = 'POSITIVE'
                  and not exists (select from testing.sample_voids v where v.sample_id = s.id)
                """), round, areas).query(Long.class).single();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, UUID round, Collection<AreaKey> areas) {
        return statement
                .param("round", round)
                .param("lows", areas.stream().mapToLong(AreaKey::low).toArray())
                .param("highs", areas.stream().mapToLong(AreaKey::high).toArray());
    }
}
