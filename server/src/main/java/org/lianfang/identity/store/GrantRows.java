package org.lianfang.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.Grant;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Grants that were not withdrawn, within the scope of the transaction. Expired ones are among them.
@Repository
public class GrantRows {

    private final JdbcClient jdbc;

    public GrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Grant> of(Collection<UUID> accounts) {
        return jdbc.sql("""
                        select id, account_id, role, area_key, expires_at, given_by
                        from identity.grant
                        where account_id = any (:accounts) and withdrawn_at is null
                        order by id
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Grant> find(UUID id) {
        return jdbc.sql("""
                        select id, account_id, role, area_key, expires_at, given_by
                        from identity.grant
                        where id = :id and withdrawn_at is null
                        """).param("id", id).query((row, number) -> read(row)).optional();
    }

    public void add(Grant grant, Instant at) {
        jdbc.sql("""
                        insert into identity.grant (id, account_id, role, area_key, expires_at, given_by, given_at)
                        values (:id, :account, :role, :area, :expiresAt, :by, :at)
                        """)
                .param("id", grant.id())
                .param("account", grant.account())
                .param("role", grant.role().name())
                .param("area", grant.area().value())
                .param("expiresAt", grant.expiresAt() == null ? null : Timestamp.from(grant.expiresAt()))
                .param("by", grant.givenBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    public void withdraw(UUID id, UUID by, Instant at) {
        jdbc.sql("""
                        update identity.grant
                        set withdrawn_at = :at, withdrawn_by = :by
                        where id = :id
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Grant read(ResultSet row) throws SQLException {
        var expires = Rows.momentIfAny(row, "expires_at");
        return new Grant(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Role.valueOf(row.getString("role")),
                new AreaKey(row.getLong("area_key")),
                expires,
                row.getObject("given_by", UUID.class));
    }
}
