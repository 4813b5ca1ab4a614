package org.lianfang.identity.store;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.Secret;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is signed in.
@Repository
public class SessionRows {

    private final JdbcClient jdbc;

    public SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param endsAt whatever happens
    /// @param device the registered one that it lives on, if any
    /// @param revoked whether that device must not be used any more
    public record Session(
            UUID id,
            UUID account,
            Instant lastUsedAt,
            Instant endsAt,
            @Nullable UUID device,
            boolean revoked) {}

    public void begin(Session session, Secret.Hash secret) {
        jdbc.sql("""
                        insert into identity.session (id, secret_hash, account_id, begun_at, last_used_at, ends_at, device_id)
                        values (:id, :hash, :account, :at, :at, :endsAt, :device)
                        """)
                .param("id", session.id())
                .param("hash", secret.bytes())
                .param("account", session.account())
                .param("at", Timestamp.from(session.lastUsedAt()))
                .param("endsAt", Timestamp.from(session.endsAt()))
                .param("device", session.device())
                .update();
    }

    public void livesOn(UUID id, UUID device) {
        jdbc.sql("""
                        update identity.session
                        set device_id = :device
                        where id = :id
                        """).param("id", id).param("device", device).update();
    }

    /// Those whose accounts are not disabled.
    public Map<Secret.Hash, Session> find(Collection<Secret.Hash> secrets) {
        var found = new HashMap<Secret.Hash, Session>();
        jdbc.sql("""
                        select s.secret_hash, s.id, s.account_id, s.last_used_at, s.ends_at, s.device_id,
                               d.revoked_at is not null as revoked
                        from identity.session s
                        join identity.account a on a.id = s.account_id
                        left join identity.device d on d.id = s.device_id
                        where s.secret_hash = any (:hashes::bytea[]) and not a.disabled
                        """)
                .param("hashes", secrets.stream().map(Secret.Hash::bytes).toArray(byte[][]::new))
                .query((ResultSet row) -> {
                    found.put(
                            new Secret.Hash(row.getBytes("secret_hash")),
                            new Session(
                                    row.getObject("id", UUID.class),
                                    row.getObject("account_id", UUID.class),
                                    Rows.moment(row, "last_used_at"),
                                    Rows.moment(row, "ends_at"),
                                    row.getObject("device_id", UUID.class),
                                    row.getBoolean("revoked")));
                });
        return found;
    }

    /// Whoever another server notes at this moment is left to it.
    public void used(Collection<UUID> ids, Instant at) {
        jdbc.sql("""
                        update identity.session
                        set last_used_at = :at
                        where id in (select id from identity.session where id = any (:ids) for no key update skip locked)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    public void end(UUID id) {
        jdbc.sql("""
                        delete from identity.session
                        where id = :id
                        """).param("id", id).update();
    }

    /// @param except the session that goes on
    public void endAllOf(UUID account, Optional<UUID> except) {
        jdbc.sql("""
                        delete from identity.session
                        where account_id = :account and (:except::uuid is null or id <> :except)
                        """)
                .param("account", account)
                .param("except", except.orElse(null))
                .update();
    }

    public int removeEnded(Instant now, Duration idle) {
        return jdbc.sql("""
                        delete from identity.session
                        where ends_at <= :now or last_used_at <= :unusedSince
                        """)
                .param("now", Timestamp.from(now))
                .param("unusedSince", Timestamp.from(now.minus(idle)))
                .update();
    }
}
