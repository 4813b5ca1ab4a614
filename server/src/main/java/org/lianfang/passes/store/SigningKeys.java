package org.lianfang.passes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.signed.Kid;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The keys that sign passes; their private halves lie sealed by the vault and are destroyed when they sign no
/// more.
@Repository
public class SigningKeys {

    private final JdbcClient jdbc;
    private final Vault vault;

    SigningKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @param publicKey SubjectPublicKeyInfo, DER
    /// @param privateKey PKCS #8, DER; absent once it signs no more
    public record Key(
            Kid kid,
            byte[] publicKey,
            byte @Nullable [] privateKey,
            Instant signsFrom,
            Instant signsUntil,
            Instant verifiesUntil) {

        @Override
        public String toString() {
            return "Key[" + kid.hex() + "]";
        }
    }

    /// One at a time makes keys, on all servers; until the transaction ends.
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('passes.signing_keys', 0)) is null")
                .query(Boolean.class)
                .single();
    }

    public void add(Key key, Instant now) {
        var secret = key.privateKey == null ? new byte[0] : key.privateKey;
        jdbc.sql("""
                        insert into passes.signing_keys
                          (kid, public_key, private_sealed, made_at, signs_from, signs_until, verifies_until)
                        values (:kid, :public, :private, :now, :from, :until, :verifies)
                        """)
                .param("kid", key.kid.bytes())
                .param("public", key.publicKey)
                .param(
                        "private",
                        vault.seal(
                                Vault.Field.PASS_KEY,
                                new Personal<>(Base64.getEncoder().encodeToString(secret))))
                .param("now", Rows.at(now))
                .param("from", Rows.at(key.signsFrom))
                .param("until", Rows.at(key.signsUntil))
                .param("verifies", Rows.at(key.verifiesUntil))
                .update();
    }

    /// Without private halves, the newest first.
    public List<Key> verifyingAt(Instant now) {
        return jdbc.sql("""
                        select kid, public_key, null::bytea as private_sealed, signs_from, signs_until, verifies_until
                        from passes.signing_keys
                        where verifies_until > :now
                        order by signs_from desc
                        """).param("now", Rows.at(now)).query(this::read).list();
    }

    public Optional<Key> signingAt(Instant now) {
        return jdbc.sql("""
                        select * from passes.signing_keys
                        where signs_from <= :now and signs_until > :now and private_sealed is not null
                        order by signs_from desc
                        limit 1
                        """).param("now", Rows.at(now)).query(this::read).optional();
    }

    public int destroyOld(Instant now) {
        return jdbc.sql("""
                        update passes.signing_keys set private_sealed = null
                        where signs_until <= :now and private_sealed is not null
                        """).param("now", Rows.at(now)).update();
    }

    private Key read(ResultSet row, int number) throws SQLException {
        var sealed = row.getBytes("private_sealed");
        return new Key(
                Kid.of(row.getBytes("kid")),
                row.getBytes("public_key"),
                sealed == null
                        ? null
                        : Base64.getDecoder()
                                .decode(vault.open(Vault.Field.PASS_KEY, sealed).value()),
                Rows.moment(row, "signs_from"),
                Rows.moment(row, "signs_until"),
                Rows.moment(row, "verifies_until"));
    }
}
