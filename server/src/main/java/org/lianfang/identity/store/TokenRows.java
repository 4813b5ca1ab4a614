package org.lianfang.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.Secret;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Machines that may call and were not revoked, within the scope of the transaction.
@Repository
public class TokenRows {

    private final JdbcClient jdbc;

    public TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Token(
            UUID id,
            String name,
            Role role,
            AreaKey area,
            Instant expiresAt,
            UUID issuedBy,
            @Nullable Instant lastUsedAt) {}

    public void add(Token token, Secret.Hash secret, Instant at) {
        jdbc.sql("""
                        insert into identity.token
                          (id, name, secret_hash, role, area_key, expires_at, issued_by, issued_at)
                        values (:id, :name, :hash, :role, :area, :expiresAt, :by, :at)
                        """)
                .param("id", token.id())
                .param("name", token.name())
                .param("hash", secret.bytes())
                .param("role", token.role().name())
                .param("area", token.area().value())
                .param("expiresAt", Timestamp.from(token.expiresAt()))
                .param("by", token.issuedBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    public Optional<Token> find(Secret.Hash secret) {
        return jdbc.sql("""
                        select id, name, role, area_key, expires_at, issued_by, last_used_at
                        from identity.token
                        where secret_hash = :hash and revoked_at is null
                        """)
                .param("hash", secret.bytes())
                .query((row, number) -> read(row))
                .optional();
    }

    public Optional<Token> find(UUID id) {
        return jdbc.sql("""
                        select id, name, role, area_key, expires_at, issued_by, last_used_at
                        from identity.token
                        where id = :id and revoked_at is null
                        """).param("id", id).query((row, number) -> read(row)).optional();
    }

    /// Newest first.
    public List<Token> page(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id, name, role, area_key, expires_at, issued_by, last_used_at
                        from identity.token
                        where revoked_at is null and (:after::uuid is null or id < :after)
                        order by id desc
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    public void used(UUID id, Instant at) {
        jdbc.sql("""
                        update identity.token
                        set last_used_at = :at
                        where id = :id
                        """).param("id", id).param("at", Timestamp.from(at)).update();
    }

    public void revoke(UUID id, UUID by, Instant at) {
        jdbc.sql("""
                        update identity.token
                        set revoked_at = :at, revoked_by = :by
                        where id = :id
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Token read(ResultSet row) throws SQLException {
        var lastUsed = Rows.momentIfAny(row, "last_used_at");
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                new AreaKey(row.getLong("area_key")),
                Rows.moment(row, "expires_at"),
                row.getObject("issued_by", UUID.class),
                lastUsed);
    }
}
