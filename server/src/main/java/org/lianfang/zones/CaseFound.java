package org.lianfang.zones;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// What other modules tell this one: somebody was found infected, so that clean days begin anew. Positive single
/// samples are known already; told again it changes nothing.
///
/// @param id of the record in the module that tells it
/// @param area where the person lives or was infected
/// @param building as people write it; absent when it is not known, and then every building there counts
/// @param at when it became known
public record CaseFound(UUID id, AreaKey area, @Nullable String building, Instant at) {}
