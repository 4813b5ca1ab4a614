package org.lianfang.privacy.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.lianfang.kernel.data.StartProblem;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The wrapped keysets in the database, shared by all servers of an installation.
final class Keysets {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Keysets(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean areEmpty() {
        return jdbc.sql("""
                        select count(*) = 0
                        from privacy.keyset
                        """).query(Boolean.class).single();
    }

    /// The keyset of a kind, made by whichever server comes first.
    ///
    /// @throws StartProblem when the master key is not the one that wrapped it
    KeysetHandle ofKind(String kind, Parameters parameters, MasterKey master) {
        try {
            var bound = kind.getBytes(StandardCharsets.UTF_8);
            var found = find(kind);
            if (found.isEmpty()) {
                var fresh = KeysetHandle.generateNew(parameters);
                add(kind, TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master.aead(), bound));
                found = find(kind);
            }
            return TinkProtoKeysetFormat.parseEncryptedKeyset(found.orElseThrow(), master.aead(), bound);
        } catch (GeneralSecurityException otherKey) {
            throw new StartProblem("master-key-not-valid", MasterKey.FILE, otherKey);
        }
    }

    private Optional<byte[]> find(String kind) {
        return jdbc.sql("""
                        select wrapped
                        from privacy.keyset
                        where kind = :kind
                        """).param("kind", kind).query(byte[].class).optional();
    }

    private void add(String kind, byte[] wrapped) {
        jdbc.sql("""
                        insert into privacy.keyset (kind, wrapped, created_at)
                        values (:kind, :wrapped, :at)
                        on conflict do nothing
                        """)
                .param("kind", kind)
                .param("wrapped", wrapped)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
