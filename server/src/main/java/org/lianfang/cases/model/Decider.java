package org.lianfang.cases.model;

import java.time.Instant;
import java.util.UUID;

/// Who decided something, and when.
///
/// @param name how the account signs
public record Decider(UUID account, String name, Instant at) {}
