package org.lianfang.passes.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.signed.Kid;
import org.lianfang.passes.store.SigningKeys;
import org.lianfang.passes.store.StoresForTests;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.lianfang.support.DatabaseCopy;

class KeepingKeysTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final Instant START = Instant.parse("2022-07-01T00:00:00Z");

    private Instant now = START;

    @Test
    void a_key_follows_in_time_and_what_the_old_one_signed_is_accepted_until_it_expires() {
        var keys = new KeepingKeys(
                new StoresForTests(database.jdbc(), new TurningVault()).signingKeys(),
                new SystemTransactions(Database.transactions(database.dataSource())),
                new PassSettings(Duration.ofDays(30), Duration.ofDays(7), Duration.ofDays(14)),
                () -> now);
        var first = keys.signing().kid();
        keys.rotate();
        assertThat(kids(keys)).containsExactly(first);

        now = START.plus(Duration.ofDays(24));
        keys.rotate();
        keys.rotate();
        assertThat(kids(keys)).as("the next one is told a week before it signs").hasSize(2);
        assertThat(keys.signing().kid()).isEqualTo(first);
        var next = kids(keys).getFirst();

        now = START.plus(Duration.ofDays(30));
        keys.rotate();
        assertThat(keys.signing().kid()).isEqualTo(next);
        assertThat(keys.verification().find(first)).isPresent();
        assertThat(privateHalves()).as("the old private half is destroyed").isEqualTo(1);

        now = START.plus(Duration.ofDays(44));
        assertThat(kids(keys)).doesNotContain(first);
    }

    private static List<Kid> kids(KeepingKeys keys) {
        return keys.published().stream().map(SigningKeys.Key::kid).toList();
    }

    private static int privateHalves() {
        return database.owner()
                .sql("select count(*) from passes.signing_keys where private_sealed is not null")
                .query(Integer.class)
                .single();
    }

    /// Turns the bytes round: what is kept is not what was given.
    private static final class TurningVault implements Vault {

        @Override
        public byte[] seal(Field field, Personal<String> value) {
            return turned(value.value()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Personal<String> open(Field field, byte[] sealed) {
            return new Personal<>(turned(new String(sealed, StandardCharsets.UTF_8)));
        }

        @Override
        public byte[] lookup(Field field, Personal<String> normalised) {
            return normalised.value().getBytes(StandardCharsets.UTF_8);
        }

        private static String turned(String text) {
            return new StringBuilder(text).reverse().toString();
        }
    }
}
