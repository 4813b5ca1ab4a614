package org.lianfang.identity.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianfang.identity.model.Password;

/// With the cost of the product: other tests hash cheaply.
class HashingPasswordsTests {

    private final HashingPasswords hashing = new HashingPasswords(new IdentityConfiguration().passwordHashes());

    @Test
    void a_hash_costs_what_owasp_asks_for_and_is_recognised() {
        var password = new Password("a password of tests");
        var hash = hashing.hash(password);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.hash(password)).as("salted").isNotEqualTo(hash);
        assertThat(hashing.matches(password, Optional.of(hash))).isTrue();
        assertThat(hashing.matches(new Password("another password"), Optional.of(hash)))
                .isFalse();
        assertThat(hashing.matches(password, Optional.empty())).isFalse();
    }
}
