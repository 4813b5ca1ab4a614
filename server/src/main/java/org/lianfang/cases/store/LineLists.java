package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Line lists that were imported.
@Repository
public class LineLists {

    private final JdbcClient jdbc;

    LineLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cases how many came with it
    public record Listed(UUID id, AreaKey area, String name, Instant importedAt, long cases) {}

    /// The list of that name in an area, made when it is new; nobody else imports it until the
    /// transaction ends.
    public UUID hold(UUID fresh, AreaKey area, String name, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into cases.line_lists (id, area_key, name, imported_by, imported_at)
                        values (:id, :area, :name, :by, :at)
                        on conflict (area_key, name) do update set imported_by = excluded.imported_by, imported_at = excluded.imported_at
                        returning id
                        """)
                .param("id", fresh)
                .param("area", area.value())
                .param("name", name)
                .param("by", by)
                .param("at", Rows.at(at))
                .query((row, number) -> Rows.id(row, "id"))
                .single();
    }

    public Optional<Listed> find(UUID id) {
        return jdbc.sql("""
                        select l.*, (select count(*) from cases.cases c where c.list_id = l.id) as cases
                        from cases.line_lists l where l.id = :id
                        """).param("id", id).query(LineLists::read).optional();
    }

    /// The latest first.
    public List<Listed> in(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select l.*, (select count(*) from cases.cases c where c.list_id = l.id) as cases
                        from cases.line_lists l
                        where l.area_key >= :low and l.area_key < :high and (:after::uuid is null or l.id < :after::uuid)
                        order by l.id desc
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(LineLists::read)
                .list();
    }

    private static Listed read(ResultSet row, int number) throws SQLException {
        return new Listed(
                Rows.id(row, "id"),
                new AreaKey(row.getLong("area_key")),
                row.getString("name"),
                Rows.moment(row, "imported_at"),
                row.getLong("cases"));
    }
}
