package org.lianfang.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.support.TestPostgres;

class TinkSignaturesTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final DataDirectory data = DataDirectory.at(TestPostgres.temporaryDirectory());
    private static final byte[] MESSAGE = "handed over".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_signed_is_recognised_after_a_restart_and_by_no_other_key() throws GeneralSecurityException {
        var signature = signatures().sign("city a", MESSAGE);
        var restarted = signatures();
        assertThat(restarted.publicKey("city a")).hasSize(32);
        assertThat(restarted.isSigned(restarted.publicKey("city a"), MESSAGE, signature))
                .isTrue();
        assertThat(restarted.isSigned(restarted.publicKey("city b"), MESSAGE, signature))
                .isFalse();
        assertThat(restarted.sign("city a", MESSAGE)).as("always the same").isEqualTo(signature);
    }

    @Test
    void a_changed_byte_is_noticed_and_nonsense_is_no_key() throws GeneralSecurityException {
        var signatures = signatures();
        var key = signatures.publicKey("city a");
        var signature = signatures.sign("city a", MESSAGE);
        var other = MESSAGE.clone();
        other[0] ^= 1;
        assertThat(signatures.isSigned(key, other, signature)).isFalse();
        assertThat(signatures.isSigned(key, MESSAGE, new byte[64])).isFalse();
        assertThat(signatures.isSigned(key, MESSAGE, new byte[3])).isFalse();
        assertThat(signatures.isSigned(new byte[5], MESSAGE, signature)).isFalse();
    }

    private static TinkSignatures signatures() throws GeneralSecurityException {
        var configuration = new KeysConfiguration();
        var keysets = configuration.keysets(database.jdbc(), Clock.systemUTC());
        return configuration.signatures(keysets, configuration.masterKey(data, keysets, ""));
    }
}
