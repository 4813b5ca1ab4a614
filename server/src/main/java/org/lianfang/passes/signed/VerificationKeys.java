package org.lianfang.passes.signed;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The public keys by which passes are verified.
public record VerificationKeys(Map<Kid, Key> keys) {

    /// @param from earliest moment of issue
    /// @param until moment from which nothing signed with it is accepted
    public record Key(PublicKey key, Instant from, Instant until) {}

    public Optional<Key> find(Kid kid) {
        return Optional.ofNullable(keys.get(kid));
    }
}
