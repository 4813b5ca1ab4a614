package org.lianfang.identity.usecase;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionRules.class, DeviceRules.class})
class IdentityConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    /// What a hash of a password costs. Tests, in which thousands of people sign in, put a cheaper one in its place.
    ///
    /// Source of the parameters: OWASP Password Storage (19 MiB, 2 passes, 1 lane).
    @Bean
    @Fallback
    Argon2PasswordEncoder passwordHashes() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    }
}
