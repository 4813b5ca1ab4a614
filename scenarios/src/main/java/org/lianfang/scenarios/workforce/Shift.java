package org.lianfang.scenarios.workforce;

import java.time.Instant;
import java.util.UUID;

/// One person's turn at a gate; counts on the civil day of its start.
public record Shift(UUID id, Member member, Instant start, Instant end) {}
