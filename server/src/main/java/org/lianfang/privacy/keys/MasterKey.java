package org.lianfang.privacy.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.data.StartProblem;

/// The key that wraps all others. Lives in one file (0600) outside the database and its backups: whoever has only
/// those can read nothing.
final class MasterKey {

    static final String FILE = "master-key";

    private final Aead aead;

    private MasterKey(Aead aead) {
        this.aead = aead;
    }

    /// @param mayMake false once something was wrapped: a new key could not open it
    static MasterKey in(DataDirectory directory, boolean mayMake) {
        var file = directory.resolve(FILE);
        if (!mayMake && !Files.exists(file)) {
            throw new StartProblem("master-key-missing", file.toString(), null);
        }
        return parse(directory.secret(FILE, MasterKey::make), file);
    }

    /// A file that the operator provides.
    static MasterKey at(Path file) {
        try {
            return parse(Files.readString(file).strip(), file);
        } catch (IOException missing) {
            throw new StartProblem("master-key-missing", file.toString(), missing);
        }
    }

    Aead aead() {
        return aead;
    }

    static String make() {
        try {
            AeadConfig.register();
            var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return Base64.getEncoder()
                    .encodeToString(TinkProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException notMade) {
            throw new IllegalStateException("The master key could not be made", notMade);
        }
    }

    private static MasterKey parse(String text, Path file) {
        try {
            AeadConfig.register();
            var handle =
                    TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(text), InsecureSecretKeyAccess.get());
            return new MasterKey(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new StartProblem("master-key-not-valid", file.toString(), damaged);
        }
    }
}
