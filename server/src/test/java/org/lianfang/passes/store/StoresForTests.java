package org.lianfang.passes.store;

import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stores of this module on a database of a test.
public record StoresForTests(JdbcClient jdbc, Vault vault) {

    public SigningKeys signingKeys() {
        return new SigningKeys(jdbc, vault);
    }
}
