package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.CoverClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is known of each person in a round. Always in the order of rounds and persons, so that two writers never wait
/// for
/// each other in a circle.
@Repository
public class Cover {

    private static final Comparator<Met> IN_ORDER =
            Comparator.comparing(Met::round).thenComparing(Met::person);

    private final JdbcClient jdbc;

    Cover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody of whom something was recorded.
    ///
    /// @param area where a resident lives; for a guest the area of the station
    /// @param samples how many more, or how many fewer
    /// @param first the first of them
    public record Met(
            UUID round, UUID person, AreaKey area, boolean registered, LocalDate day, int samples, UUID first) {}

    /// How somebody stands after it.
    ///
    /// @param first of the samples that are not voided
    /// @param visit what the last visit found
    public record Standing(
            UUID round,
            UUID person,
            AreaKey area,
            boolean registered,
            int samples,
            @Nullable UUID first,
            @Nullable CoverClass visit) {

        public CoverClass now() {
            return CoverClass.of(registered, samples, visit);
        }

        /// @param more samples that have come since
        public CoverClass before(int more) {
            return CoverClass.of(registered, samples - more, visit);
        }
    }

    /// @param met different persons of a round
    public List<Standing> add(Collection<Met> met) {
        var rows = met.stream().sorted(IN_ORDER).toList();
        return jdbc.sql("""
                        insert into testing.cover as c
                          (round_id, person_id, area_key, registered, day, samples, first_sample)
                        select round_id, person_id, area_key, registered, day, samples, first_sample
                        from unnest(:rounds::uuid[], :persons::uuid[], :areas::bigint[], :registered::boolean[], :days::date[],
                                    :samples::int[], :first::uuid[])
                             as new (round_id, person_id, area_key, registered, day, samples, first_sample)
                        order by round_id, person_id
                        on conflict (round_id, person_id) do update
                        set samples = c.samples + excluded.samples,
                            first_sample = coalesce(c.first_sample, excluded.first_sample),
                            day = greatest(c.day, excluded.day)
                        returning round_id, person_id, area_key, registered, samples, first_sample, visit
                        """)
                .param("rounds", Columns.of(rows, Met::round))
                .param("persons", Columns.of(rows, Met::person))
                .param("areas", Columns.of(rows, row -> row.area().value()))
                .param("registered", Columns.of(rows, Met::registered))
                .param("days", Columns.of(rows, Met::day))
                .param("samples", rows.stream().mapToInt(Met::samples).toArray())
                .param("first", Columns.of(rows, Met::first))
                .query(Cover::read)
                .list();
    }

    /// Takes samples back that were voided, and finds the first of those that are left. Of whom nothing is kept any
    /// more
    /// nothing is taken back.
    ///
    /// @param met different persons of a round; as many samples fewer as it says
    public List<Standing> takeBack(Collection<Met> met) {
        var rows = met.stream().sorted(IN_ORDER).toList();
        lock(rows);
        return jdbc.sql("""
                        update testing.cover c
                        set samples = case when first.id is null then 0 else greatest(c.samples - gone.samples, 1) end,
                            first_sample = first.id
                        from unnest(:rounds::uuid[], :persons::uuid[], :samples::int[])
                             as gone (round_id, person_id, samples)
                        left join lateral (
                          select s.id from testing.samples s
                          where s.round_id = gone.round_id and s.person_id = gone.person_id
                            and not exists (select from testing.sample_voids v where v.sample_id = s.id)
                          order by s.id limit 1) first on true
                        where c.round_id = gone.round_id and c.person_id = gone.person_id
                        returning c.round_id, c.person_id, c.area_key, c.registered, c.samples, c.first_sample, c.visit
                        """)
                .param("rounds", Columns.of(rows, Met::round))
                .param("persons", Columns.of(rows, Met::person))
                .param("samples", rows.stream().mapToInt(Met::samples).toArray())
                .query(Cover::read)
                .list();
    }

    /// A statement of its own: the next one then sees what others committed while this one waited for them. In one
    /// statement, a swab that another desk took meanwhile would be locked for and yet not seen.
    private void lock(List<Met> rows) {
        jdbc.sql("""
                        select c.person_id
                        from unnest(:rounds::uuid[], :persons::uuid[]) as gone (round_id, person_id)
                        join testing.cover c on c.round_id = gone.round_id and c.person_id = gone.person_id
                        order by c.round_id, c.person_id
                        for update of c
                        """)
                .param("rounds", Columns.of(rows, Met::round))
                .param("persons", Columns.of(rows, Met::person))
                .query(UUID.class)
                .list();
    }

    /// Holds what is known of somebody, who is met here if nobody had heard of them.
    public Standing hold(Met met) {
        jdbc.sql("""
                        insert into testing.cover (round_id, person_id, area_key, registered, day, samples)
                        values (:round, :person, :area, :registered, :day, 0)
                        on conflict do nothing
                        """)
                .param("round", met.round())
                .param("person", met.person())
                .param("area", met.area().value())
                .param("registered", met.registered())
                .param("day", met.day())
                .update();
        return jdbc.sql("""
                        select round_id, person_id, area_key, registered, samples, first_sample, visit
                        from testing.cover
                        where round_id = :round and person_id = :person
                        for update
                        """)
                .param("round", met.round())
                .param("person", met.person())
                .query(Cover::read)
                .single();
    }

    /// @param at an earlier visit than the one that is known changes nothing
    /// @return whether it is the last one now
    public boolean visited(Standing held, CoverClass found, @Nullable String reason, Instant at, LocalDate day) {
        return jdbc.sql("""
                        update testing.cover
                        set visit = :found, visit_reason = :reason::text, visited_at = :at, day = greatest(day, :day)
                        where round_id = :round and person_id = :person and (visited_at is null or visited_at <= :at)
                        """)
                        .param("found", found.name())
                        .param("reason", reason)
                        .param("at", Rows.at(at))
                        .param("day", day)
                        .param("round", held.round())
                        .param("person", held.person())
                        .update()
                == 1;
    }

    static Standing read(ResultSet row, int number) throws SQLException {
        var visit = row.getString("visit");
        return new Standing(
                row.getObject("round_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getBoolean("registered"),
                row.getInt("samples"),
                row.getObject("first_sample", UUID.class),
                visit == null ? null : CoverClass.valueOf(visit));
    }
}
