package org.lianfang.testing.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.response.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is over. All of it is done as the database's owner. Tubes stay: they hold nothing personal, and no code may
/// come
/// twice.
@Repository
public class ForgettableSamples {

    private final JdbcClient jdbc;

    ForgettableSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AreaKey> areasOfSamplesBefore(LocalDate day) {
        return areas(jdbc.sql("select distinct area_key from testing.samples where day < :day")
                .param("day", day));
    }

    /// Areas of calls that were decided before this day.
    public List<AreaKey> areasOfCallsBefore(LocalDate day) {
        return areas(jdbc.sql("select distinct area_key from testing.calls where settled_on < :day")
                .param("day", day));
    }

    /// Areas of persons and visits of days before this one.
    public List<AreaKey> areasOfPersonsBefore(LocalDate day) {
        return areas(jdbc.sql("""
                select area_key from testing.cover where day < :day
                union
                select area_key from testing.visits where day < :day
                """).param("day", day));
    }

    /// Deletes samples, their corrections, and the notes of those who opened them; what they had counted is kept, by
    /// the
    /// same statement.
    ///
    /// @return how many, by area
    public Map<AreaKey, Long> forgetSamples(Collection<Kept> over) {
        return gone(jdbc.sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :days::date[]) as over (area_key, kept_from)
                        ),
                        gone as (
                          delete from testing.samples s using over
                          where s.area_key = over.area_key and s.day < over.kept_from
                            and not exists (
                              select from testing.calls k where k.id = s.id and k.settled_at is null)
                          returning s.id, s.day, s.area_key
                        ),
                        corrected as (
                          delete from testing.sample_voids v using gone where v.sample_id = gone.id
                          returning v.sample_id
                        ),
                        opened as (
                          delete from testing.openings o using gone where o.sample_id = gone.id
                        ),
                        counted as (
                          insert into testing.forgotten as f (day, area_key, indicator, total)
                          select day, area_key, 'testing.samples', count(*)
                          from gone
                          where not exists (select from corrected where sample_id = gone.id)
                          group by day, area_key
                          on conflict (day, area_key, indicator) do update set total = f.total + excluded.total
                        )
                        select area_key, count(*) as records from gone group by area_key
                        """), over);
    }

    /// Deletes calls that were decided; how many were held on which day is kept, by the same statement.
    ///
    /// @return how many, by area
    public Map<AreaKey, Long> forgetCalls(Collection<Kept> over) {
        return gone(jdbc.sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :days::date[]) as over (area_key, kept_from)
                        ),
                        gone as (
                          delete from testing.calls k using over
                          where k.area_key = over.area_key and k.settled_on < over.kept_from
                          returning k.area_key, k.held_on, k.settled_on
                        ),
                        counted as (
                          insert into testing.forgotten as f (day, area_key, indicator, total)
                          select day, area_key, 'testing.held', sum(change)
                          from (
                            select held_on as day, area_key, 1 as change from gone where held_on is not null
                            union all
                            select settled_on, area_key, -1 from gone where held_on is not null) changes
                          group by day, area_key
                          having sum(change) <> 0
                          on conflict (day, area_key, indicator) do update set total = f.total + excluded.total
                        )
                        select area_key, count(*) as records from gone group by area_key
                        """), over);
    }

    /// Deletes what is known of persons in rounds that are closed, and visits; the sums of the rounds stay.
    ///
    /// @return how many persons, by area
    public Map<AreaKey, Long> forgetPersons(Collection<Kept> over) {
        return gone(jdbc.sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :days::date[]) as over (area_key, kept_from)
                        ),
                        gone as (
                          delete from testing.cover c using over, testing.rounds r
                          where c.area_key = over.area_key and c.day < over.kept_from
                            and r.id = c.round_id and r.closed_at is not null
                          returning c.area_key
                        ),
                        visited as (
                          delete from testing.visits v using over
                          where v.area_key = over.area_key and v.day < over.kept_from
                        )
                        select area_key, count(*) as records from gone group by area_key
                        """), over);
    }

    private static Map<AreaKey, Long> gone(JdbcClient.StatementSpec statement, Collection<Kept> over) {
        return statement
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("days", Columns.of(over, Kept::from))
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("area_key")), row.getLong("records")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<AreaKey> areas(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }
}
