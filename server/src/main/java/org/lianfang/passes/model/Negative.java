package org.lianfang.passes.model;

import java.time.Instant;

/// A negative sample.
///
/// @param known when its result was known
public record Negative(Instant taken, Instant known) {}
