package org.lianfang.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.data.StartProblem;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault.Field;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.support.TestPostgres;

class TinkVaultTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final DataDirectory data = DataDirectory.at(TestPostgres.temporaryDirectory());
    private static final Personal<String> NUMBER = new Personal<>("11010519491231002X");

    @Test
    void a_sealed_value_opens_after_a_restart_and_only_as_the_same_field() throws GeneralSecurityException {
        var sealed = vault(data).seal(Field.ID_NUMBER, NUMBER);
        var restarted = vault(data);
        assertThat(restarted.open(Field.ID_NUMBER, sealed)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> restarted.open(Field.PHONE, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_value_is_sealed_differently_each_time_and_looked_up_by_the_same_hash()
            throws GeneralSecurityException {
        var vault = vault(data);
        assertThat(vault.seal(Field.PHONE, NUMBER)).isNotEqualTo(vault.seal(Field.PHONE, NUMBER));
        assertThat(vault.lookup(Field.PHONE, NUMBER))
                .hasSize(16)
                .isEqualTo(vault(data).lookup(Field.PHONE, NUMBER))
                .isNotEqualTo(vault.lookup(Field.ID_NUMBER, NUMBER));
    }

    @Test
    void a_changed_byte_is_noticed() throws GeneralSecurityException {
        var vault = vault(data);
        var sealed = vault.seal(Field.PHONE, NUMBER);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(Field.PHONE, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void each_purpose_has_its_own_key() throws GeneralSecurityException {
        var vault = vault(data);
        assertThat(vault.keyFor("a"))
                .hasSize(32)
                .isNotEqualTo(vault.keyFor("b"))
                .isEqualTo(vault.keyFor("a"));
    }

    @Test
    void the_master_key_is_readable_by_its_owner_only() throws GeneralSecurityException, IOException {
        vault(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("master-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void without_its_master_key_the_database_cannot_be_read_and_no_new_key_is_made() throws GeneralSecurityException {
        vault(data);
        var elsewhere = DataDirectory.at(TestPostgres.temporaryDirectory());
        assertThatThrownBy(() -> vault(elsewhere))
                .isInstanceOfSatisfying(
                        StartProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("master-key-missing"));
        assertThat(elsewhere.resolve("master-key")).doesNotExist();
    }

    @Test
    void another_installation_s_master_key_is_refused() throws GeneralSecurityException, IOException {
        vault(data);
        var other = DataDirectory.at(TestPostgres.temporaryDirectory());
        other.write("master-key", MasterKey.make());
        assertThatThrownBy(() -> vault(other))
                .isInstanceOfSatisfying(
                        StartProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("master-key-not-valid"));
    }

    @Test
    void the_database_holds_no_key_in_the_clear() throws GeneralSecurityException {
        vault(data);
        var wrapped = database.owner()
                .sql("select wrapped from privacy.keyset where kind = 'seal'")
                .query(byte[].class)
                .single();
        assertThatThrownBy(() -> com.google.crypto.tink.TinkProtoKeysetFormat.parseKeyset(
                        wrapped, com.google.crypto.tink.InsecureSecretKeyAccess.get()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static TinkVault vault(DataDirectory directory) throws GeneralSecurityException {
        var configuration = new KeysConfiguration();
        var keysets = configuration.keysets(database.jdbc(), Clock.systemUTC());
        return configuration.vault(keysets, configuration.masterKey(directory, keysets, ""));
    }
}
