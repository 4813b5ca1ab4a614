package org.lianfang.identity.usecase;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lianfang.identity.model.Password;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Argon2id. Each hash takes 19 MiB, so only a few are made at once; others wait a moment, then are refused politely.
@Component
class HashingPasswords {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Supplier<String> nobodys;

    HashingPasswords(Argon2PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = SingletonSupplier.of(() -> encoder.encode(DataDirectory.randomHex(16)));
    }

    /// What a hash costs. Tests, which sign in thousands of people, put a cheaper one in its place.
    ///
    /// Source of the parameters: OWASP Password Storage (19 MiB, 2 passes, 1 lane).
    @Configuration(proxyBeanMethods = false)
    static class Cost {

        private static final int SALT_BYTES = 16;
        private static final int HASH_BYTES = 32;
        private static final int LANES = 1;
        private static final int MEMORY_KIB = 19_456;
        private static final int PASSES = 2;

        @Bean
        @Fallback
        Argon2PasswordEncoder passwordHashes() {
            return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
        }
    }

    String hash(Password password) {
        return inTurn(() -> java.util.Objects.requireNonNull(encoder.encode(password.value())));
    }

    /// Takes the same time whether or not there is such an account.
    ///
    /// @param hash of the account, empty when there is none
    boolean matches(Password password, Optional<String> hash) {
        if (password.isTooLong()) {
            return false;
        }
        var against = hash.orElseGet(nobodys);
        return inTurn(() -> encoder.matches(password.value(), against)) && hash.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw KernelRefusal.BUSY.with("seconds", PATIENCE_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw KernelRefusal.BUSY.with("seconds", PATIENCE_SECONDS);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
