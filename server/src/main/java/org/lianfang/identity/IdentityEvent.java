package org.lianfang.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces; in the transaction of what happened, so that the audit log holds it exactly when
/// it did.
///
/// `area` is the area that the account belongs to, or that the grant is for.
public sealed interface IdentityEvent {

    AreaKey area();

    record SignedIn(UUID account, AreaKey area) implements IdentityEvent {}

    record SignedOut(UUID account, AreaKey area) implements IdentityEvent {}

    /// @param account absent when nobody has that login
    record SignInRefused(@Nullable UUID account, AreaKey area) implements IdentityEvent {}

    record AccountOpened(UUID account, AreaKey area) implements IdentityEvent {}

    record AccountChanged(UUID account, AreaKey area) implements IdentityEvent {}

    record AccountDisabled(UUID account, AreaKey area) implements IdentityEvent {}

    record AccountEnabled(UUID account, AreaKey area) implements IdentityEvent {}

    /// @param byOther whether somebody else set a new one
    record PasswordChanged(UUID account, AreaKey area, boolean byOther) implements IdentityEvent {}

    record GrantGiven(
            UUID grant,
            UUID account,
            Role role,
            AreaKey area,
            @Nullable Instant expiresAt) implements IdentityEvent {}

    record GrantWithdrawn(UUID grant, UUID account, Role role, AreaKey area) implements IdentityEvent {}

    record TokenIssued(UUID token, Role role, AreaKey area, Instant expiresAt) implements IdentityEvent {}

    record TokenRevoked(UUID token, AreaKey area) implements IdentityEvent {}

    /// Somebody works in the field with it, or began to work with it anew.
    record DeviceRegistered(UUID device, UUID account, AreaKey area) implements IdentityEvent {}

    record DeviceRevoked(UUID device, UUID account, AreaKey area) implements IdentityEvent {}
}
