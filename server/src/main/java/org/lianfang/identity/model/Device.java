package org.lianfang.identity.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// A telephone or tablet on which somebody works in the field.
///
/// @param id UUIDv7, made by the device
/// @param area of its account, whose administrators look after it
/// @param name as it calls itself
/// @param expiresAt first moment at which the password must be asked for again
/// @param revokedAt absent while it may be used
public record Device(
        UUID id,
        UUID account,
        AreaKey area,
        String name,
        Instant registeredAt,
        Instant lastSeenAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
