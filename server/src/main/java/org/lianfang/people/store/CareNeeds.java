package org.lianfang.people.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.people.model.CareNeed;
import org.lianfang.response.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who needs help, and until when.
@Repository
public class CareNeeds {

    private final JdbcClient database;

    CareNeeds(JdbcClient database) {
        this.database = database;
    }

    public record NeedOfResident(UUID resident, AreaKey area, CareNeed need) {}

    public void add(Collection<NeedOfResident> needs) {
        database.sql("""
                        insert into people.care_need (resident_id, area_key, kind, until)
                        select * from unnest(:residents::uuid[], :areas::bigint[], :kinds::text[], :until::date[])
                        on conflict (resident_id, kind) do update set until = excluded.until
                        """)
                .param("residents", Columns.of(needs, NeedOfResident::resident))
                .param("areas", Columns.of(needs, need -> need.area().value()))
                .param("kinds", Columns.of(needs, need -> need.need().kind()))
                .param("until", Columns.of(needs, need -> need.need().until()))
                .update();
    }

    public void removeAll(UUID resident) {
        database.sql("delete from people.care_need where resident_id = :resident")
                .param("resident", resident)
                .update();
    }

    /// Needs that hold on a day.
    public List<CareNeed> of(UUID resident, LocalDate day) {
        return database.sql("""
                        select kind, until from people.care_need
                        where resident_id = :resident and until >= :day order by kind
                        """)
                .param("resident", resident)
                .param("day", day)
                .query((row, number) -> new CareNeed(
                        CareNeed.Kind.valueOf(row.getString("kind")), row.getObject("until", LocalDate.class)))
                .list();
    }

    /// Needs that hold on a day, by resident.
    public Map<UUID, List<CareNeed>> ofAll(Collection<UUID> residents, LocalDate day) {
        var needs = new HashMap<UUID, List<CareNeed>>();
        database.sql("""
                        select resident_id, kind, until from people.care_need
                        where resident_id = any(:residents::uuid[]) and until >= :day order by kind
                        """)
                .param("residents", Columns.of(residents, id -> id))
                .param("day", day)
                .query((row, number) -> needs.computeIfAbsent(
                                row.getObject("resident_id", UUID.class), _ -> new ArrayList<>())
                        .add(new CareNeed(
                                CareNeed.Kind.valueOf(row.getString("kind")), row.getObject("until", LocalDate.class))))
                .list();
        return needs;
    }

    /// Areas with needs whose last day is before this one.
    public List<AreaKey> areasBefore(LocalDate day) {
        return database.sql("select distinct area_key from people.care_need where until < :day")
                .param("day", day)
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// @return how many are gone, by area
    public Map<AreaKey, Long> forget(Collection<Kept> over) {
        return database
                .sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :days::date[]) as over (area_key, kept_from)
                        ),
                        gone as (
                          delete from people.care_need n using over
                          where n.area_key = over.area_key and n.until < over.kept_from
                          returning n.area_key
                        )
                        select area_key, count(*) as needs from gone group by area_key
                        """)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("days", Columns.of(over, Kept::from))
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("area_key")), row.getLong("needs")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
