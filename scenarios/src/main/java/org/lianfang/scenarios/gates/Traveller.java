package org.lianfang.scenarios.gates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody at a gate, as the card and the guard's question give it.
/// @param residentId set for people of the register
public record Traveller(
        String name,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable UUID residentId) {}
