package org.lianfang.workforce.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.workforce.model.Team;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is taken
    public boolean add(Team team) {
        return jdbc.sql("""
                        insert into workforce.teams (id, name, area_key, organisation_id, member_ids)
                        values (:id, :name, :area, :organisation, :members::uuid[])
                        on conflict (id) do nothing
                        """)
                        .param("id", team.id())
                        .param("name", team.name())
                        .param("area", team.areaKey().value())
                        .param("organisation", team.organisationId())
                        .param("members", Columns.of(team.memberIds(), id -> id))
                        .update()
                == 1;
    }

    public Optional<Team> find(UUID id) {
        return jdbc.sql("""
                        select id, name, area_key, organisation_id, member_ids from workforce.teams where id = :id
                        """).param("id", id).query(Teams::read).optional();
    }

    public List<Team> within(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id, name, area_key, organisation_id, member_ids
                        from workforce.teams
                        where area_key >= :low and area_key < :high and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(Teams::read)
                .list();
    }

    public Map<UUID, String> names(Collection<UUID> ids) {
        return jdbc
                .sql("select id, name from workforce.teams where id = any(:ids::uuid[])")
                .param("ids", Columns.of(ids, id -> id))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Team read(ResultSet row, int number) throws SQLException {
        Array members = row.getArray("member_ids");
        return new Team(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new AreaKey(row.getLong("area_key")),
                row.getObject("organisation_id", UUID.class),
                List.of((UUID[]) members.getArray()));
    }
}
