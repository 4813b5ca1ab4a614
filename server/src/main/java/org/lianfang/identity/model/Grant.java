package org.lianfang.identity.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.Role;
import org.lianfang.kernel.area.AreaKey;

/// A role in an area until it expires.
///
/// @param expiresAt first moment at which it holds no more; absent when it does not expire
/// @param givenBy the account that gave it
public record Grant(
        UUID id,
        UUID account,
        Role role,
        AreaKey area,
        @Nullable Instant expiresAt,
        UUID givenBy) {

    public boolean holdsAt(Instant moment) {
        return expiresAt == null || moment.isBefore(expiresAt);
    }

    /// Whether a grant of that area and expiry stays within this one.
    public boolean reaches(AreaKey otherArea, @Nullable Instant otherExpiry) {
        return area.contains(otherArea)
                && (expiresAt == null || (otherExpiry != null && !otherExpiry.isAfter(expiresAt)));
    }
}
