package org.lianfang.testing.model;

/// What the lab found in a tube.
public enum TubeResult {
    NEGATIVE,
    POSITIVE,
    /// Neither clearly negative nor positive: treated as positive until it is known.
    UNCLEAR,
    /// Nothing can be said: everybody in it is sampled again.
    INVALID
}
