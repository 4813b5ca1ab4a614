package org.lianfang.identity.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// Somebody who works with the system.
///
/// @param locale language tag, absent until one is chosen
/// @param area whose administrators look after the account
public record Account(
        UUID id,
        String login,
        String displayName,
        @Nullable String locale,
        boolean mustChangePassword,
        boolean disabled,
        AreaKey area,
        @Nullable Instant lastSignInAt,
        int version) {}
