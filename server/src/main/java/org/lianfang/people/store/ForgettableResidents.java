package org.lianfang.people.store;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Residents and households that are over, with everything that hangs on them. A resident waits for the clock of their
/// home measures.
@Repository
public class ForgettableResidents {

    private final JdbcClient database;

    ForgettableResidents(JdbcClient database) {
        this.database = database;
    }

    /// @param all how many are gone
    /// @param present how many of them were still counted
    public record Gone(long all, long present) {}

    /// Areas from whose register somebody left before this day.
    public List<AreaKey> areasLeftBefore(LocalDate day) {
        return database.sql("select distinct area_key from people.resident where left_on < :day")
                .param("day", day)
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    public List<AreaKey> areas() {
        return database.sql("select area_key from people.resident union select area_key from people.household")
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// Those who left before a day.
    public Gone forgetLeftBefore(AreaKey area, LocalDate day) {
        return forgetResidents(area, false, day);
    }

    /// Everybody; whoever is still registered counts until the day before this one.
    public Gone forgetEverybody(AreaKey area, LocalDate today) {
        return forgetResidents(area, true, today);
    }

    private Gone forgetResidents(AreaKey area, boolean everybody, LocalDate day) {
        return database.sql("""
                        with gone as (
                          delete from people.resident r
                          where r.area_key = :area and (:everybody or r.left_on < :day)
                            and not exists (select from people.home_measure m where m.resident_id = r.id)
                          returning r.id, r.area_key, r.area_since, r.left_on
                        ),
                        moved as (
                          delete from people.former_place p using gone
                          where p.subject_kind = 'RESIDENT' and p.subject_id = gone.id
                          returning p.area_key, p.from_day, p.until_day
                        ),
                        tokens as (
                          delete from people.token t using gone where t.area_key = :area and t.subject_id = gone.id
                        ),
                        needs as (
                          delete from people.care_need n using gone where n.resident_id = gone.id
                        ),
                        openings as (
                          delete from people.opening o using gone where o.resident_id = gone.id
                        ),
                        counted as (
                          insert into people.forgotten as f (day, area_key, indicator, total)
                          select day, area_key, 'people.residents', sum(change)
                          from (
                            select area_since as day, area_key, 1 as change from gone
                            union all
                            select coalesce(left_on, :day), area_key, -1 from gone
                            union all
                            select from_day, area_key, 1 from moved
                            union all
                            select until_day, area_key, -1 from moved
                          ) as changes
                          group by day, area_key
                          having sum(change) <> 0
                          on conflict (day, area_key, indicator) do update set total = f.total + excluded.total
                        )
                        select count(*) as all, count(*) filter (where left_on is null) as present from gone
                        """)
                .param("area", area.value())
                .param("everybody", everybody)
                .param("day", day)
                .query(Gone.class)
                .single();
    }

    /// Doors behind which nobody is registered any more; they count until the day before this one.
    ///
    /// @return how many
    public long forgetHouseholds(AreaKey area, LocalDate today) {
        return database.sql("""
                        with gone as (
                          delete from people.household h
                          where h.area_key = :area
                            and not exists (select from people.resident r where r.household_id = h.id)
                          returning h.id, h.area_key, h.area_since
                        ),
                        moved as (
                          delete from people.former_place p using gone
                          where p.subject_kind = 'HOUSEHOLD' and p.subject_id = gone.id
                          returning p.area_key, p.from_day, p.until_day
                        ),
                        tokens as (
                          delete from people.token t using gone where t.area_key = :area and t.subject_id = gone.id
                        ),
                        counted as (
                          insert into people.forgotten as f (day, area_key, indicator, total)
                          select day, area_key, 'people.households', sum(change)
                          from (
                            select area_since as day, area_key, 1 as change from gone
                            union all
                            select :today::date, area_key, -1 from gone
                            union all
                            select from_day, area_key, 1 from moved
                            union all
                            select until_day, area_key, -1 from moved
                          ) as changes
                          group by day, area_key
                          having sum(change) <> 0
                          on conflict (day, area_key, indicator) do update set total = f.total + excluded.total
                        )
                        select count(*) from gone
                        """)
                .param("area", area.value())
                .param("today", today)
                .query(Long.class)
                .single();
    }
}
