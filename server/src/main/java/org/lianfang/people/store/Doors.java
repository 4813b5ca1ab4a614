package org.lianfang.people.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.Buildings.Doorway;
import org.lianfang.people.Buildings.Sorting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many people live behind which door.
@Repository
public class Doors {

    private final JdbcClient database;

    Doors(JdbcClient database) {
        this.database = database;
    }

    /// In any order, without their buildings.
    public List<Doorway> inhabited(AreaKey area, LocalDate day, Sorting sorting) {
        return database.sql("""
                        with held as (
                          select resident_id from people.home_measure
                          where area_key >= :low and area_key < :high and from_day <= :day and lapses_on > :day
                            and (ended_on is null or ended_on > :day)
                          union
                          select * from unnest(:held::uuid[])
                        ),
                        needs as (
                          select resident_id, bool_or(kind = any(:home::text[])) as home
                          from people.care_need
                          where area_key >= :low and area_key < :high and until >= :day
                            and (kind = any(:frail::text[]) or kind = any(:home::text[]))
                          group by resident_id
                        ),
                        sorted as (
                          select r.household_id,
                                 case when held.resident_id is not null then 'HELD'
                                      when needs.home then 'HOME'
                                      when needs.resident_id is not null or r.birth_date <= :bornUntil then 'FRAIL'
                                      else 'OTHER' end as class
                          from people.resident r
                          left join held on held.resident_id = r.id
                          left join needs on needs.resident_id = r.id
                          where r.area_key >= :low and r.area_key < :high and r.left_on is null
                        ),
                        counted as (
                          select household_id,
                                 count(*) filter (where class = 'OTHER') as others,
                                 count(*) filter (where class = 'FRAIL') as frail,
                                 count(*) filter (where class = 'HOME') as home,
                                 count(*) filter (where class = 'HELD') as held
                          from sorted
                          group by household_id
                        )
                        select h.id, h.area_key, h.door, c.others, c.frail, c.home, c.held
                        from counted c
                        join people.household h on h.id = c.household_id
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("day", day)
                .param("bornUntil", day.minusYears(sorting.frailFrom()))
                .param("held", Columns.of(sorting.held(), id -> id))
                .param("frail", texts(sorting.frailNeeds()))
                .param("home", texts(sorting.homeNeeds()))
                .query((row, number) -> new Doorway(
                        row.getObject("id", UUID.class),
                        new AreaKey(row.getLong("area_key")),
                        "",
                        "",
                        row.getString("door"),
                        row.getInt("others"),
                        row.getInt("frail"),
                        row.getInt("home"),
                        row.getInt("held")))
                .list();
    }

    private static String[] texts(Collection<String> kinds) {
        return kinds.toArray(String[]::new);
    }
}
