package org.lianfang.gates.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Gate;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class RegisteredGates {

    private final JdbcClient jdbc;

    RegisteredGates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id or the code is taken
    public boolean add(Gate gate) {
        return bind(jdbc.sql("""
                        insert into gates.gates
                          (id, code, name, kind, area_key, lon, lat, place, hours, roles, team_id, post_id,
                           opened_on, closed_on)
                        values (:id, :code, :name, :kind, :area, :lon, :lat, :place, :hours, :roles::text[], :team, :post,
                                :opened, :closed)
                        on conflict do nothing
                        """), gate).update() == 1;
    }

    /// @param gate with the version that was read
    /// @return false when somebody else has changed it since
    public boolean replace(Gate gate) {
        return bind(jdbc.sql("""
                        update gates.gates
                        set code = :code, name = :name, kind = :kind, area_key = :area, lon = :lon, lat = :lat,
                            place = :place, hours = :hours, roles = :roles::text[], team_id = :team, post_id = :post,
                            opened_on = :opened, closed_on = :closed, version = version + 1
                        where id = :id and version = :version
                        """), gate).param("version", gate.readVersion()).update() == 1;
    }

    public Optional<Gate> find(UUID id) {
        return findAll(Set.of(id)).stream().findFirst();
    }

    public List<Gate> findAll(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, code, name, kind, area_key, lon, lat, place, hours, roles, team_id, post_id,
                               opened_on, closed_on, version
                        from gates.gates
                        where id = any(:ids::uuid[])
                        """)
                .param("ids", Columns.of(ids, id -> id))
                .query(RegisteredGates::read)
                .list();
    }

    public boolean isCodeTaken(String code, UUID byAnother) {
        return jdbc.sql("select exists (select from gates.gates where code = :code and id <> :id)")
                .param("code", code)
                .param("id", byAnother)
                .query(Boolean.class)
                .single();
    }

    /// In order of area and id.
    ///
    /// @param after the last gate of the page before
    public List<Gate> within(AreaKey area, @Nullable Gate after, int limit) {
        return jdbc.sql("""
                        select id, code, name, kind, area_key, lon, lat, place, hours, roles, team_id, post_id,
                               opened_on, closed_on, version
                        from gates.gates
                        where area_key >= :low and area_key < :high
                          and (:afterArea::bigint is null or (area_key, id) > (:afterArea::bigint, :afterId::uuid))
                        order by area_key, id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("afterArea", after == null ? null : after.areaKey().value())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(RegisteredGates::read)
                .list();
    }

    /// In order of area and code.
    public List<Gate> openOn(AreaKey area, LocalDate day) {
        return jdbc.sql("""
                        select id, code, name, kind, area_key, lon, lat, place, hours, roles, team_id, post_id,
                               opened_on, closed_on, version
                        from gates.gates
                        where area_key >= :low and area_key < :high
                          and opened_on <= :day and (closed_on is null or closed_on > :day)
                        order by area_key, code
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("day", day)
                .query(RegisteredGates::read)
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Gate gate) {
        return statement
                .param("id", gate.id())
                .param("code", gate.code())
                .param("name", gate.name())
                .param("kind", gate.kind().name())
                .param("area", gate.areaKey().value())
                .param("lon", gate.lon())
                .param("lat", gate.lat())
                .param("place", gate.place())
                .param("hours", gate.hours())
                .param("roles", Columns.of(gate.roles(), role -> role))
                .param("team", gate.teamId())
                .param("post", gate.postId())
                .param("opened", gate.openedOn())
                .param("closed", gate.closedOn());
    }

    private static Gate read(ResultSet row, int number) throws SQLException {
        return new Gate(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Gate.Kind.valueOf(row.getString("kind")),
                new AreaKey(row.getLong("area_key")),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getString("place"),
                row.getString("hours"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getObject("team_id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
