package org.lianfang.territory.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Area;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds present areas.
@Repository
public class AreaSearch {

    private final JdbcClient jdbc;

    AreaSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param digits beginning of a code
    public List<Area> byCode(String digits, @Nullable AreaLevel level, int limit) {
        var low = AreaKey.of(digits).value();
        return jdbc.sql("""
            select area_key, level, name, pinyin, valid_from, valid_to
            from territory.area
            where area_key >= :low and area_key < :high and valid_to is null
              and (:level::text is null or level = :level)
            order by area_key
            limit :limit
            """)
                .param("low", low)
                .param("high", low + power(18 - digits.length()))
                .param("level", level == null ? null : level.name())
                .param("limit", limit)
                .query(StoredAreas::area)
                .list();
    }

    /// @param name in simplified script
    /// @param letters the same folded as a spelling is, not empty
    public List<Area> byName(String name, String letters, @Nullable AreaLevel level, int limit) {
        var hits = jdbc.sql("""
            select area_key, level, name, pinyin, valid_from, valid_to
            from territory.area
            where valid_to is null and (:level::text is null or level = :level) and level <> 'NATION'
              and ((name >= :name and name < :nameEnd)
                or (spelling >= :letters and spelling < :lettersEnd)
                or (initials >= :letters and initials < :lettersEnd))
            order by area_key % 1000000 <> 0, area_key % 1000000000 <> 0, name <> :name, area_key
            limit :limit
            """)
                .param("name", name)
                .param("nameEnd", name + Character.toString(Character.MAX_CODE_POINT))
                .param("letters", letters)
                .param("lettersEnd", letters + Character.toString(Character.MAX_CODE_POINT))
                .param("level", level == null ? null : level.name())
                .param("limit", limit)
                .query(StoredAreas::area)
                .list();
        return hits.isEmpty() ? containing(name, level, limit) : hits;
    }

    /// Those that are called so, or so and one letter more, the highest first.
    public List<Area> called(String name, int limit) {
        return jdbc.sql("""
            select area_key, level, name, pinyin, valid_from, valid_to
            from territory.area
            where valid_to is null and level not in ('NATION', 'GRID', 'CELL')
              and name >= :name and name < :nameEnd and char_length(name) <= char_length(:name) + 1
            order by area_key % 1000000000000 <> 0, area_key
            limit :limit
            """)
                .param("name", name)
                .param("nameEnd", name + Character.toString(Character.MAX_CODE_POINT))
                .param("limit", limit)
                .query(StoredAreas::area)
                .list();
    }

    private List<Area> containing(String name, @Nullable AreaLevel level, int limit) {
        return jdbc.sql("""
            select area_key, level, name, pinyin, valid_from, valid_to
            from territory.area
            where valid_to is null and (:level::text is null or level = :level) and level <> 'NATION'
              and position(:name in name) > 0
            order by area_key
            limit :limit
            """)
                .param("name", name)
                .param("level", level == null ? null : level.name())
                .param("limit", limit)
                .query(StoredAreas::area)
                .list();
    }

    private static long power(int exponent) {
        var power = 1L;
        for (var count = 0; count < exponent; count++) {
            power *= 10;
        }
        return power;
    }
}
