package org.lianfang.territory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.territory.Area;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Areas as they are now; ended ones included where it says so.
@Repository
public class StoredAreas {

    private final JdbcClient jdbc;

    StoredAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What an area has beside its name.
    ///
    /// @param parent absent for the nation
    /// @param households of a grid or cell as planned
    public record Row(
            Area area, @Nullable AreaKey parent, @Nullable Integer households, int version) {}

    /// Present and ended areas.
    public Optional<Row> find(AreaKey key) {
        return jdbc.sql("""
                select area_key, parent_key, level, name, pinyin, valid_from, valid_to, households, version
                from territory.area where area_key = :key
                """).param("key", key.value()).query(StoredAreas::row).optional();
    }

    /// The same, and nobody else changes it or makes areas in it until the transaction ends.
    public Optional<Row> findAndHold(AreaKey key) {
        return jdbc.sql("""
                select area_key, parent_key, level, name, pinyin, valid_from, valid_to, households, version
                from territory.area where area_key = :key for update
                """).param("key", key.value()).query(StoredAreas::row).optional();
    }

    /// Present and ended areas in order of their keys.
    public List<Area> areas(Collection<AreaKey> keys) {
        return jdbc.sql("""
                select area_key, level, name, pinyin, valid_from, valid_to
                from territory.area where area_key = any (:keys)
                order by area_key
                """)
                .param("keys", keys.stream().mapToLong(AreaKey::value).toArray())
                .query(StoredAreas::area)
                .list();
    }

    /// Present children after a key, in order of their keys.
    public List<Row> children(AreaKey parent, long after, int limit) {
        return jdbc.sql("""
                select area_key, parent_key, level, name, pinyin, valid_from, valid_to, households, version
                from territory.area
                where parent_key = :parent and area_key > :after and valid_to is null
                order by area_key
                limit :limit
                """)
                .param("parent", parent.value())
                .param("after", after)
                .param("limit", limit)
                .query(StoredAreas::row)
                .list();
    }

    /// Present areas of a scope that have none of the scope above them.
    public List<Area> tops(AreaScope scope) {
        return jdbc.sql("""
                with mine as (select :scope::int8multirange as keys)
                select area_key, level, name, pinyin, valid_from, valid_to
                from territory.area, mine
                where valid_to is null and keys @> area_key and (parent_key is null or not keys @> parent_key)
                order by area_key
                limit 1000
                """)
                .param("scope", scope.toMultirange())
                .query(StoredAreas::area)
                .list();
    }

    /// How many present areas of a level lie within an area.
    public int count(AreaKey within, AreaLevel level) {
        return jdbc.sql("""
                select count(*) from territory.area
                where area_key >= :low and area_key < :high and level = :level and valid_to is null
                """)
                .param("low", within.low())
                .param("high", within.high())
                .param("level", level.name())
                .query(Integer.class)
                .single();
    }

    /// What a present child of an area holds at present.
    ///
    /// @param grids in it, itself included
    /// @param households as planned for those grids; absent when none was planned
    public record Holding(int grids, int cells, @Nullable Integer households) {
        public static final Holding NONE = new Holding(0, 0, null);
    }

    /// What lies within an area, as far as its grids say.
    public Holding holding(AreaKey within) {
        return jdbc.sql("""
                select count(*) filter (where level = 'GRID') as grids, count(*) filter (where level = 'CELL') as cells,
                       (sum(households) filter (where level = 'GRID'))::int as households
                from territory.area
                where area_key >= :low and area_key < :high and level in ('GRID', 'CELL') and valid_to is null
                """)
                .param("low", within.low())
                .param("high", within.high())
                .query(StoredAreas::holding)
                .single();
    }

    /// The same for every child of one level that holds any.
    public Map<AreaKey, Holding> holdings(AreaKey parent, AreaLevel childLevel) {
        return jdbc
                .sql("""
                select area_key - area_key % :width as child,
                       count(*) filter (where level = 'GRID') as grids, count(*) filter (where level = 'CELL') as cells,
                       (sum(households) filter (where level = 'GRID'))::int as households
                from territory.area
                where area_key >= :low and area_key < :high and level in ('GRID', 'CELL') and valid_to is null
                group by child
                """)
                .param("width", childLevel.width())
                .param("low", parent.low())
                .param("high", parent.high())
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("child")), holding(row, number)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Holding holding(ResultSet row, int number) throws SQLException {
        return new Holding(row.getInt("grids"), row.getInt("cells"), row.getObject("households", Integer.class));
    }

    /// The highest key ever given to a child of this area: numbers are never given twice.
    public Optional<AreaKey> lastChild(AreaKey parent) {
        return jdbc.sql("select max(area_key) from territory.area where parent_key = :parent")
                .param("parent", parent.value())
                .query((row, number) ->
                        Optional.ofNullable(row.getObject(1, Long.class)).map(AreaKey::new))
                .single();
    }

    static Area area(ResultSet row, int number) throws SQLException {
        return new Area(
                new AreaKey(row.getLong("area_key")),
                row.getString("name"),
                row.getString("pinyin"),
                AreaLevel.valueOf(row.getString("level")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_key", Long.class);
        return new Row(
                area(row, number),
                parent == null ? null : new AreaKey(parent),
                row.getObject("households", Integer.class),
                row.getInt("version"));
    }
}
