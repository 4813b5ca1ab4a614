package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.Effect;
import org.lianfang.testing.model.Guest;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.model.TubeResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is called back to be sampled singly.
@Repository
public class Calls {

    private final JdbcClient jdbc;
    private final Samples samples;

    Calls(JdbcClient jdbc, Samples samples) {
        this.jdbc = jdbc;
        this.samples = samples;
    }

    /// Somebody is held from a day on, or no longer.
    ///
    /// @param call the sample in the tube
    /// @param resident absent for guests
    public record Change(UUID call, @Nullable UUID resident, AreaKey area, LocalDate day) {}

    /// Calls everybody in tubes whose result is not clear yet; nobody twice, and nobody who was found positive already.
    ///
    /// @return who is held now and was not before
    public List<Change> raise(List<Effect> effects, Instant now) {
        return jdbc.sql("""
                        with called as (
                          select distinct on (s.person_id) s.id, s.round_id, s.person_id, s.resident_id, s.tube_code,
                                 coalesce(c.area_key, s.area_key) as area_key, r.outcome,
                                 case when r.outcome <> 'INVALID' then r.day end as held_on
                          from unnest(:codes::text[], :outcomes::text[], :days::date[]) as r (code, outcome, day)
                          join testing.samples s on s.tube_code = r.code
                          left join testing.cover c on c.round_id = s.round_id and c.person_id = s.person_id
                          where not exists (select from testing.sample_voids v where v.sample_id = s.id)
                            and not exists (
                              select from testing.samples o join testing.tubes t on t.code = o.tube_code
                              where o.round_id = s.round_id and o.person_id = s.person_id
                                and t.members = 1 and t.result = 'POSITIVE')
                          order by s.person_id, r.outcome = 'INVALID', s.id
                        ),
                        before as (
                          select k.person_id, k.held_on from testing.calls k join called on called.person_id = k.person_id
                          where k.settled_at is null
                        ),
                        raised as (
                          insert into testing.calls as k
                            (id, round_id, person_id, resident_id, area_key, tube_code, reason, called_at, held_on)
                          select id, round_id, person_id, resident_id, area_key, tube_code, outcome, :now, held_on
                          from called
                          on conflict (person_id) where settled_at is null do update
                          set held_on = coalesce(k.held_on, excluded.held_on),
                              reason = case when k.held_on is null then excluded.reason else k.reason end
                          returning k.id, k.resident_id, k.person_id, k.area_key, k.held_on
                        )
                        select raised.id, raised.resident_id, raised.area_key, raised.held_on as day
                        from raised left join before on before.person_id = raised.person_id
                        where raised.held_on is not null and before.held_on is null
                        """)
                .param("codes", Columns.of(effects, Effect::tube))
                .param("outcomes", Columns.of(effects, Effect::outcome))
                .param("days", Columns.of(effects, Effect::day))
                .param("now", Rows.at(now))
                .query(Calls::change)
                .list();
    }

    /// A single sample that was taken after the call decides; one that is positive does so whenever it was taken.
    ///
    /// @param effects of single tubes
    /// @return who is no longer held
    public List<Change> settle(List<Effect> effects, Instant now) {
        return jdbc.sql("""
                        with settled as (
                          update testing.calls k
                          set settled_at = :now, settled_on = greatest(r.day, k.held_on), settled_by = s.id,
                              outcome = case r.outcome when 'NEGATIVE' then 'RELEASED' else 'POSITIVE' end
                          from unnest(:codes::text[], :outcomes::text[], :days::date[]) as r (code, outcome, day)
                          join testing.samples s on s.tube_code = r.code
                          where k.person_id = s.person_id and k.settled_at is null and k.id <> s.id
                            and (r.outcome = 'POSITIVE' or s.recorded_at >= k.called_at)
                            and not exists (select from testing.sample_voids v where v.sample_id = s.id)
                          returning k.id, k.resident_id, k.area_key, k.settled_on as day, k.held_on
                        )
                        select id, resident_id, area_key, day from settled where held_on is not null
                        """)
                .param("codes", Columns.of(effects, Effect::tube))
                .param("outcomes", Columns.of(effects, Effect::outcome))
                .param("days", Columns.of(effects, Effect::day))
                .param("now", Rows.at(now))
                .query(Calls::change)
                .list();
    }

    /// The one person in a single tube.
    ///
    /// @param area where the person lives
    public record Person(UUID sample, UUID round, @Nullable UUID resident, AreaKey area) {}

    public List<Person> inSingles(Collection<TubeCode> tubes) {
        return jdbc.sql("""
                        select s.id, s.round_id, s.resident_id, coalesce(c.area_key, s.area_key) as area_key
                        from testing.samples s
                        left join testing.cover c on c.round_id = s.round_id and c.person_id = s.person_id
                        where s.tube_code = any(:codes::text[])
                          and not exists (select from testing.sample_voids v where v.sample_id = s.id)
                        """)
                .param("codes", Columns.of(tubes, code -> code))
                .query((row, number) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getObject("round_id", UUID.class),
                        row.getObject("resident_id", UUID.class),
                        new AreaKey(row.getLong("area_key"))))
                .list();
    }

    /// Those of these persons who are held.
    public Set<UUID> heldAmong(Collection<UUID> persons) {
        return persons.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                        select person_id from testing.calls
                        where person_id = any(:persons::uuid[]) and settled_at is null and held_on is not null
                        """)
                        .param("persons", Columns.of(persons, id -> id))
                        .query(UUID.class)
                        .list());
    }

    /// A call that nobody has settled.
    ///
    /// @param id the sample in the tube
    /// @param guest absent for residents
    /// @param heldOn absent when the tube was only invalid
    public record Open(
            UUID id,
            UUID round,
            @Nullable UUID resident,
            @Nullable Guest guest,
            AreaKey area,
            TubeCode tube,
            TubeResult reason,
            Instant calledAt,
            @Nullable LocalDate heldOn) {}

    /// In the order of their ids.
    public List<Open> open(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select k.*, s.guest_sealed
                        from testing.calls k
                        left join testing.samples s on s.id = k.id
                        where k.settled_at is null and k.area_key >= :low and k.area_key < :high
                          and (:after::uuid is null or k.id > :after::uuid)
                        order by k.id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private Open read(ResultSet row, int number) throws SQLException {
        var guest = row.getBytes("guest_sealed");
        return new Open(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("resident_id", UUID.class),
                guest == null ? null : samples.open(guest),
                new AreaKey(row.getLong("area_key")),
                new TubeCode(row.getString("tube_code")),
                TubeResult.valueOf(row.getString("reason")),
                Rows.moment(row, "called_at"),
                row.getObject("held_on", LocalDate.class));
    }

    /// Residents of an area who are held until a single sample decides.
    public Set<UUID> heldResidents(AreaKey area) {
        return jdbc.sql("""
                        select resident_id from testing.calls
                        where area_key >= :low and area_key < :high and settled_at is null
                          and held_on is not null and resident_id is not null
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .query(UUID.class)
                .set();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                row.getObject("resident_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("day", LocalDate.class));
    }
}
