package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.CallCount;
import org.lianfang.testing.model.HourOfRound;
import org.lianfang.testing.model.PoolCount;
import org.lianfang.testing.model.StationHours;
import org.lianfang.testing.model.Turnaround;
import org.lianfang.testing.model.WaitingTubes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Statistics of a round over the tubes of some areas, counted when they are asked for.
@Repository
public class RoundFigures {

    private final JdbcClient jdbc;

    RoundFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Steps that any tube has made, in order. Clocks of devices differ by seconds: no step takes less than nothing.
    public List<Turnaround> turnarounds(UUID round, Collection<AreaKey> areas) {
        return bind(jdbc.sql("""
                select step.name, count(*) as tubes,
                       round(percentile_cont(0.5) within group (order by step.seconds)) as median,
                       round(percentile_cont(0.9) within group (order by step.seconds)) as ninetieth
                from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                join testing.tubes t on t.round_id = :round and t.area_key >= part.low and t.area_key < part.high
                left join (
                  select s.tube_code, min(s.taken_at) as at
                  from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                  join testing.samples s on s.round_id = :round and s.area_key >= part.low and s.area_key < part.high
                  where not exists (select from testing.sample_voids v where v.sample_id = s.id)
                  group by s.tube_code
                ) as first on first.tube_code = t.code
                cross join lateral (
                  select name, place, greatest(extract(epoch from done - since), 0)::double precision as seconds
                  from (values ('SEALED', 1, first.at, t.sealed_at), ('BOXED', 2, t.sealed_at, t.boxed_at),
                               ('CARRIED', 3, t.boxed_at, t.carried_at), ('RECEIVED', 4, t.carried_at, t.received_at),
                               ('RESULTED', 5, t.received_at, t.resulted_at), ('WHOLE', 6, first.at, t.resulted_at)
                       ) as both_ends (name, place, since, done)
                  where since is not null and done is not null
                ) as step
                group by step.name, step.place
                order by step.place
                """), round, areas)
                .query((row, number) -> new Turnaround(
                        Turnaround.Step.valueOf(row.getString("name")),
                        row.getLong("tubes"),
                        row.getLong("median"),
                        row.getLong("ninetieth")))
                .list();
    }

    /// Hours in which any sample was taken that was not taken back, in order.
    public List<HourOfRound> hours(UUID round, Collection<AreaKey> areas, ZoneId zone) {
        return bind(jdbc.sql("""
                select begins, count(*) as stations, sum(samples) as samples, max(samples) as most
                from (
                  select s.station_id, date_trunc('hour', s.taken_at, :zone) as begins, count(*) as samples
                  from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                  join testing.samples s on s.round_id = :round and s.area_key >= part.low and s.area_key < part.high
                  where not exists (select from testing.sample_voids v where v.sample_id = s.id)
                  group by 1, 2
                ) as by_station
                group by begins
                order by begins
                """), round, areas)
                .param("zone", zone.getId())
                .query((row, number) -> new HourOfRound(
                        row.getObject("begins", OffsetDateTime.class).toInstant(),
                        row.getInt("stations"),
                        row.getLong("samples"),
                        row.getLong("most")))
                .list();
    }

    /// The same by station, in the order of their ids.
    ///
    /// @param after the last station of the page before
    public List<StationHours> stations(
            UUID round, Collection<AreaKey> areas, ZoneId zone, @Nullable UUID after, int limit) {
        return bind(jdbc.sql("""
                select st.id, st.code, st.name, st.samples_per_hour,
                       (select count(*) from testing.tubes w
                        where w.station_id = st.id and w.round_id = :round and w.sealed_at is not null
                          and w.carried_at is null and w.received_at is null) as waiting,
                       array_agg(extract(epoch from h.begins)::bigint order by h.begins) as hours,
                       array_agg(h.samples order by h.begins) as samples
                from (
                  select s.station_id, date_trunc('hour', s.taken_at, :zone) as begins, count(*) as samples
                  from unnest(:lows::bigint[], :highs::bigint[]) as part (low, high)
                  join testing.samples s on s.round_id = :round and s.area_key >= part.low and s.area_key < part.high
                  where (:after::uuid is null or s.station_id > :after::uuid)
                    and not exists (select from testing.sample_voids v where v.sample_id = s.id)
                  group by 1, 2
                ) as h
                join testing.stations st on st.id = h.station_id
                group by st.id
                order by st.id
                limit :limit
                """), round, areas)
                .param("zone", zone.getId())
                .param("after", after)
                .param("limit", limit)
                .query(RoundFigures::station)
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
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
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

    private static StationHours station(ResultSet row, int number) throws SQLException {
        var begins = (Long[]) row.getArray("hours").getArray();
        var samples = (Long[]) row.getArray("samples").getArray();
        var hours = new ArrayList<StationHours.Hour>();
        for (var index = 0; index < begins.length; index++) {
            hours.add(new StationHours.Hour(Instant.ofEpochSecond(begins[index]), samples[index]));
        }
        return new StationHours(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getInt("samples_per_hour"),
                row.getLong("waiting"),
                hours);
    }
}
