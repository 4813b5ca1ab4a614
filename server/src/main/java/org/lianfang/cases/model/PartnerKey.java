package org.lianfang.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// The public key of another city, which this city trusts since people have compared its fingerprint.
///
/// @param city that trusts it
/// @param name of the other city
/// @param retiredAt absent while it is trusted
public record PartnerKey(
        UUID id,
        AreaKey city,
        String name,
        byte[] publicKey,
        String fingerprint,
        Decider registrar,
        @Nullable Instant retiredAt) {

    @Override
    public String toString() {
        return "PartnerKey[" + fingerprint + "]";
    }
}
