package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.PartnerKey;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Public keys of other cities.
@Repository
public class PartnerKeys {

    private final JdbcClient jdbc;

    PartnerKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known, or the city trusts the key already
    public boolean add(PartnerKey key) {
        return jdbc.sql("""
                        insert into cases.partner_keys
                          (id, area_key, name, public_key, fingerprint, registered_by, registrar, registered_at)
                        values (:id, :city, :name, :key, :fingerprint, :by, :registrar, :at)
                        on conflict do nothing
                        """)
                        .param("id", key.id())
                        .param("city", key.city().value())
                        .param("name", key.name())
                        .param("key", key.publicKey())
                        .param("fingerprint", key.fingerprint())
                        .param("by", key.registrar().account())
                        .param("registrar", key.registrar().name())
                        .param("at", Rows.at(key.registrar().at()))
                        .update()
                == 1;
    }

    public Optional<PartnerKey> find(UUID id) {
        return jdbc.sql("select * from cases.partner_keys where id = :id")
                .param("id", id)
                .query(PartnerKeys::read)
                .optional();
    }

    /// The one that a city trusts.
    public Optional<PartnerKey> trusted(AreaKey city, String fingerprint) {
        return jdbc.sql("""
                        select * from cases.partner_keys
                        where area_key = :city and fingerprint = :fingerprint and retired_at is null
                        """)
                .param("city", city.value())
                .param("fingerprint", fingerprint)
                .query(PartnerKeys::read)
                .optional();
    }

    /// Whoever has registered it, also where it is not trusted any more: what was sent then may be answered now.
    public List<PartnerKey> withFingerprint(String fingerprint) {
        return jdbc.sql("select * from cases.partner_keys where fingerprint = :fingerprint order by id")
                .param("fingerprint", fingerprint)
                .query(PartnerKeys::read)
                .list();
    }

    /// Those that are trusted first, then by name.
    public List<PartnerKey> of(AreaKey city) {
        return jdbc.sql("""
                        select * from cases.partner_keys where area_key = :city order by retired_at desc nulls first, name, id
                        """)
                .param("city", city.value())
                .query(PartnerKeys::read)
                .list();
    }

    public void retire(UUID id, Instant at) {
        jdbc.sql("update cases.partner_keys set retired_at = coalesce(retired_at, :at) where id = :id")
                .param("id", id)
                .param("at", Rows.at(at))
                .update();
    }

    private static PartnerKey read(ResultSet row, int number) throws SQLException {
        return new PartnerKey(
                Rows.id(row, "id"),
                new AreaKey(row.getLong("area_key")),
                row.getString("name"),
                row.getBytes("public_key"),
                row.getString("fingerprint"),
                new Decider(
                        Rows.id(row, "registered_by"), row.getString("registrar"), Rows.moment(row, "registered_at")),
                Rows.momentIfAny(row, "retired_at"));
    }
}
