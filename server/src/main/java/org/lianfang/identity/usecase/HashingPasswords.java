package org.lianfang.identity.usecase;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lianfang.identity.model.Password;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.refusal.KernelRefusal;
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
