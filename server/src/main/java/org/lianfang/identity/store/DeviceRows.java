package org.lianfang.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.Device;
import org.lianfang.identity.model.Secret;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Devices on which people work in the field, within the scope of the transaction.
@Repository
public class DeviceRows {

    private final JdbcClient jdbc;

    public DeviceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds the device, or gives a known one of the same account a new credential; never one that was revoked.
    ///
    /// @return false when the id belongs to another account or to a revoked device
    public boolean register(Device device, Secret.Hash credential) {
        return jdbc.sql("""
                        insert into identity.device
                          (id, account_id, area_key, name, registered_at, last_seen_at, credential_hash, expires_at)
                        values (:id, :account, :area, :name, :at, :at, :hash, :expiresAt)
                        on conflict (id) do update
                        set name = excluded.name, last_seen_at = excluded.last_seen_at,
                            credential_hash = excluded.credential_hash, expires_at = excluded.expires_at
                        where device.account_id = excluded.account_id and device.revoked_at is null
                        """)
                        .param("id", device.id())
                        .param("account", device.account())
                        .param("area", device.area().value())
                        .param("name", device.name())
                        .param("at", Timestamp.from(device.registeredAt()))
                        .param("hash", credential.bytes())
                        .param("expiresAt", Timestamp.from(device.expiresAt()))
                        .update()
                == 1;
    }

    public Optional<Device> find(UUID id) {
        return jdbc.sql("""
                        select id, account_id, area_key, name, registered_at, last_seen_at, expires_at, revoked_at
                        from identity.device
                        where id = :id
                        """).param("id", id).query((row, number) -> read(row)).optional();
    }

    public boolean hasCredential(UUID id, Secret.Hash credential) {
        return jdbc.sql("""
                        select exists (select from identity.device where id = :id and credential_hash = :hash)
                        """)
                .param("id", id)
                .param("hash", credential.bytes())
                .query(Boolean.class)
                .single();
    }

    /// Newest first.
    public List<Device> of(UUID account) {
        return jdbc.sql("""
                        select id, account_id, area_key, name, registered_at, last_seen_at, expires_at, revoked_at
                        from identity.device
                        where account_id = :account
                        order by id desc
                        limit 100
                        """)
                .param("account", account)
                .query((row, number) -> read(row))
                .list();
    }

    /// Newest first; those after the given one.
    public List<Device> page(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id, account_id, area_key, name, registered_at, last_seen_at, expires_at, revoked_at
                        from identity.device
                        where :after::uuid is null or id < :after
                        order by id desc
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /// Whichever another server notes at this moment is left to it.
    public void seen(Collection<UUID> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update identity.device
                        set last_seen_at = :at
                        where id in (select id from identity.device where id = any (:ids) for no key update skip locked)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Its credential opens nothing any more.
    public void revoke(UUID id, UUID by, Instant at) {
        jdbc.sql("""
                        update identity.device
                        set revoked_at = :at, revoked_by = :by, credential_hash = null
                        where id = :id and revoked_at is null
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The password was changed: every device of the account must ask for it again.
    public void lapseAllOf(UUID account) {
        jdbc.sql("""
                        update identity.device
                        set credential_hash = null
                        where account_id = :account
                        """).param("account", account).update();
    }

    private static Device read(ResultSet row) throws SQLException {
        var revoked = Rows.momentIfAny(row, "revoked_at");
        return new Device(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getString("name"),
                Rows.moment(row, "registered_at"),
                Rows.moment(row, "last_seen_at"),
                Rows.moment(row, "expires_at"),
                revoked);
    }
}
