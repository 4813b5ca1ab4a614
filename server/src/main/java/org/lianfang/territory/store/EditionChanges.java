package org.lianfang.territory.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.model.Edition;
import org.lianfang.territory.model.EditionReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Brings the areas from what they are to what the staged edition says; each step answers how many by level.
@Repository
public class EditionChanges {

    private final JdbcClient jdbc;

    EditionChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<AreaLevel, Long> unchanged() {
        return counts(jdbc.sql("""
                select stage.level, count(*) from pg_temp.division_stage as stage
                join territory.area as area using (area_key)
                where area.valid_to is null and area.name = stage.name
                group by stage.level
                """));
    }

    public Map<AreaLevel, Long> rename(Edition edition, Instant at) {
        return counts(jdbc.sql("""
                with renamed as (
                  update territory.area as area
                  set name = stage.name, pinyin = stage.pinyin, spelling = stage.spelling, initials = stage.initials,
                      edition = :edition, version = area.version + 1
                  from pg_temp.division_stage as stage
                  join territory.area as before using (area_key)
                  where area.area_key = stage.area_key and area.valid_to is null and area.name <> stage.name
                  returning area.area_key, area.level, before.name as name_before, area.name as name_after
                ),
                kept as (
                  insert into territory.change (area_key, kind, on_day, name_before, name_after, edition, at, by)
                  select area_key, 'RENAMED', :on, name_before, name_after, :edition, :at, :by from renamed
                )
                select level, count(*) from renamed group by level
                """)
                .param("edition", edition.name())
                .param("on", edition.validFrom())
                .param("at", Timestamp.from(at))
                .param("by", Access.caller().accountId()));
    }

    /// Areas that had ended and are listed again.
    public Map<AreaLevel, Long> bringBack(Edition edition, Instant at) {
        return counts(jdbc.sql("""
                with returned as (
                  update territory.area as area
                  set name = stage.name, pinyin = stage.pinyin, spelling = stage.spelling, initials = stage.initials,
                      edition = :edition, version = area.version + 1, valid_from = :on, valid_to = null
                  from pg_temp.division_stage as stage
                  join territory.area as before using (area_key)
                  where area.area_key = stage.area_key and area.valid_to is not null
                  returning area.area_key, area.level, before.name as name_before, area.name as name_after
                ),
                kept as (
                  insert into territory.change (area_key, kind, on_day, name_before, name_after, edition, at, by)
                  select area_key, 'RETURNED', :on, name_before, name_after, :edition, :at, :by from returned
                )
                select level, count(*) from returned group by level
                """)
                .param("edition", edition.name())
                .param("on", edition.validFrom())
                .param("at", Timestamp.from(at))
                .param("by", Access.caller().accountId()));
    }

    public Map<AreaLevel, Long> add(Edition edition) {
        return counts(jdbc.sql("""
                with added as (
                  insert into territory.area (
                    area_key, parent_key, level, valid_from, edition, name, pinyin, spelling, initials)
                  select area_key, parent_key, level, :from, :edition, name, pinyin, spelling, initials
                  from pg_temp.division_stage as stage
                  where not exists (select from territory.area as area where area.area_key = stage.area_key)
                  order by area_key
                  returning level
                )
                select level, count(*) from added group by level
                """).param("from", edition.validFrom()).param("edition", edition.name()));
    }

    /// Ends the divisions that the edition does not list where it claims to be complete.
    public Map<AreaLevel, Long> endMissing(Edition edition, Collection<AreaKey> coverage, Instant at) {
        return counts(jdbc.sql("""
                with ended as (
                  update territory.area as area
                  set valid_to = greatest(:on, valid_from), version = version + 1
                  from unnest(:lows, :highs) as covered (low, high)
                  where area.area_key >= low and area.area_key < high and area.valid_to is null
                    and area.level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE')
                    and not exists (
                      select from pg_temp.division_stage as stage where stage.area_key = area.area_key)
                  returning area.area_key, area.level, area.name
                ),
                kept as (
                  insert into territory.change (area_key, kind, on_day, name_before, edition, at, by)
                  select area_key, 'ENDED', :on, name, :edition, :at, :by from ended
                )
                select level, count(*) from ended group by level
                """)
                .param("lows", coverage.stream().mapToLong(AreaKey::low).toArray())
                .param("highs", coverage.stream().mapToLong(AreaKey::high).toArray())
                .param("edition", edition.name())
                .param("on", edition.validFrom())
                .param("at", Timestamp.from(at))
                .param("by", Access.caller().accountId()));
    }

    /// Ended villages in which grids still are: their people must be moved by a decision, not by a file.
    public List<AreaKey> endedWithGrids(Collection<AreaKey> coverage) {
        return jdbc.sql("""
                select distinct village.area_key
                from unnest(:lows, :highs) as covered (low, high)
                join territory.area as village on village.area_key >= low and village.area_key < high
                join territory.area as grid on grid.parent_key = village.area_key
                where village.valid_to is not null and grid.level = 'GRID' and grid.valid_to is null
                order by village.area_key
                """)
                .param("lows", coverage.stream().mapToLong(AreaKey::low).toArray())
                .param("highs", coverage.stream().mapToLong(AreaKey::high).toArray())
                .query((row, number) -> new AreaKey(row.getLong(1)))
                .list();
    }

    public void keepEdition(UUID id, EditionReport report, Instant at) {
        jdbc.sql("""
                insert into territory.edition (
                  id, edition, valid_from, coverage, added, removed, renamed, unchanged, applied_at, applied_by)
                values (:id, :edition, :from, :coverage, :added, :removed, :renamed, :unchanged, :at, :by)
                """)
                .param("id", id)
                .param("edition", report.edition().name())
                .param("from", report.edition().validFrom())
                .param(
                        "coverage",
                        report.coverage().stream().mapToLong(AreaKey::value).toArray())
                .param("added", report.added())
                .param("removed", report.removed())
                .param("renamed", report.renamed())
                .param("unchanged", report.unchanged())
                .param("at", Timestamp.from(at))
                .param("by", Access.caller().accountId())
                .update();
    }

    private static Map<AreaLevel, Long> counts(JdbcClient.StatementSpec statement) {
        var counts = new EnumMap<AreaLevel, Long>(AreaLevel.class);
        statement.query(row -> {
            counts.put(AreaLevel.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }
}
