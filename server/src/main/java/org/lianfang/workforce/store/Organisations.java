package org.lianfang.workforce.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.workforce.model.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Organisations {

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is taken
    public boolean add(Organisation organisation) {
        return jdbc.sql("""
                        insert into workforce.organisations (id, name, kind, area_key, parent_id)
                        values (:id, :name, :kind, :area, :parent)
                        on conflict (id) do nothing
                        """)
                        .param("id", organisation.id())
                        .param("name", organisation.name())
                        .param("kind", organisation.kind().name())
                        .param("area", organisation.areaKey().value())
                        .param("parent", organisation.parentId())
                        .update()
                == 1;
    }

    public Optional<Organisation> find(UUID id) {
        return jdbc.sql("""
                        select id, name, kind, area_key, parent_id from workforce.organisations where id = :id
                        """).param("id", id).query(Organisations::read).optional();
    }

    public List<Organisation> within(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id, name, kind, area_key, parent_id
                        from workforce.organisations
                        where area_key >= :low and area_key < :high and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(Organisations::read)
                .list();
    }

    private static Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                new AreaKey(row.getLong("area_key")),
                row.getObject("parent_id", UUID.class));
    }
}
