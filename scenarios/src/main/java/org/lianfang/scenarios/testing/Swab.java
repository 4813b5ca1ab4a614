package org.lianfang.scenarios.testing;

import java.util.UUID;

/// @param atMillis milliseconds since 1970
public record Swab(UUID id, Swabbed who, long atMillis) {}
