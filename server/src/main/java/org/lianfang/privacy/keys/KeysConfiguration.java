package org.lianfang.privacy.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.signature.SignatureConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import org.lianfang.kernel.data.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Opens the keys when the server starts, or makes them at the first start.
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    Keysets keysets(JdbcClient jdbc, InstantSource clock) {
        return new Keysets(jdbc, clock);
    }

    @Bean
    MasterKey masterKey(
            DataDirectory data, Keysets keysets, @Value("${lianfang.master-key-file:}") String masterKeyFile) {
        return masterKeyFile.isEmpty() ? MasterKey.in(data, keysets.areEmpty()) : MasterKey.at(Path.of(masterKeyFile));
    }

    @Bean
    TinkVault vault(Keysets keysets, MasterKey master) throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        var seal = keysets.ofKind("seal", PredefinedAeadParameters.AES256_GCM, master);
        var lookup = keysets.ofKind("look-up", PredefinedPrfParameters.HMAC_SHA256_PRF, master);
        var derive = keysets.ofKind("derive", PredefinedPrfParameters.HMAC_SHA256_PRF, master);
        return new TinkVault(
                seal.getPrimitive(RegistryConfiguration.get(), Aead.class),
                lookup.getPrimitive(RegistryConfiguration.get(), PrfSet.class),
                derive.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
    }

    @Bean
    TinkSignatures signatures(Keysets keysets, MasterKey master) throws GeneralSecurityException {
        SignatureConfig.register();
        return new TinkSignatures(keysets, master);
    }
}
