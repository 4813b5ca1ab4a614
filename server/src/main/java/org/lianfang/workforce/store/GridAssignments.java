package org.lianfang.workforce.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.workforce.model.GridAssignment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who answers for each grid, from when.
@Repository
public class GridAssignments {

    private final JdbcClient jdbc;

    GridAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return ids of those added; for the others the id, or the grid from that day on, was taken
    public Set<UUID> add(Collection<GridAssignment> assignments, UUID account, Instant at) {
        return Set.copyOf(jdbc.sql("""
                        insert into workforce.grid_assignments
                          (id, member_id, area_key, from_day, recorded_by, recorded_at)
                        select id, member_id, area_key, from_day, :account, :at
                        from unnest(:ids::uuid[], :members::uuid[], :areas::bigint[], :days::date[])
                             as new (id, member_id, area_key, from_day)
                        order by area_key, from_day
                        on conflict do nothing
                        returning id
                        """)
                .param("account", account)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("ids", Columns.of(assignments, GridAssignment::id))
                .param("members", Columns.of(assignments, GridAssignment::memberId))
                .param("areas", Columns.of(assignments, one -> one.areaKey().value()))
                .param("days", Columns.of(assignments, GridAssignment::from))
                .query(UUID.class)
                .list());
    }

    public Map<UUID, GridAssignment> find(Collection<UUID> ids) {
        return jdbc
                .sql("""
                        select id, member_id, area_key, from_day
                        from workforce.grid_assignments
                        where id = any(:ids::uuid[])
                        """)
                .param("ids", Columns.of(ids, id -> id))
                .query((row, number) -> new GridAssignment(
                        row.getObject("id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        new AreaKey(row.getLong("area_key")),
                        row.getObject("from_day", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(GridAssignment::id, one -> one));
    }

    /// The day from which each grid has had a named worker.
    public Map<AreaKey, LocalDate> firstDays(Collection<AreaKey> grids) {
        return jdbc
                .sql("""
                        select area_key, min(from_day) as first_day
                        from workforce.grid_assignments
                        where area_key = any(:grids::bigint[])
                        group by area_key
                        """)
                .param("grids", Columns.of(grids, AreaKey::value))
                .query((row, number) ->
                        Map.entry(new AreaKey(row.getLong("area_key")), row.getObject("first_day", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The worker of each grid of an area on a day, in order of the grids.
    public List<Named> namedOn(AreaKey area, LocalDate day, @Nullable Long after, int limit) {
        return jdbc.sql("""
                        select distinct on (a.area_key) a.id, a.area_key, a.from_day, a.member_id, m.name
                        from workforce.grid_assignments a
                        join workforce.members m on m.id = a.member_id
                        where a.area_key >= :low and a.area_key < :high and a.from_day <= :day
                          and (:after::bigint is null or a.area_key > :after::bigint)
                        order by a.area_key, a.from_day desc
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Named(
                        row.getObject("id", UUID.class),
                        new AreaKey(row.getLong("area_key")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("member_id", UUID.class),
                        row.getString("name")))
                .list();
    }

    /// Present grids of an area that have no worker on a day, in order of their keys.
    public List<AreaKey> missingOn(AreaKey area, LocalDate day) {
        return jdbc.sql("""
                        select g.area_key
                        from territory.public_grid g
                        where g.area_key >= :low and g.area_key < :high
                          and not exists (
                            select from workforce.grid_assignments a
                            where a.area_key = g.area_key and a.from_day <= :day
                              and a.area_key >= :low and a.area_key < :high)
                        order by g.area_key
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("day", day)
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// @param name of the member
    public record Named(UUID id, AreaKey areaKey, LocalDate from, UUID memberId, String name) {}
}
