package org.lianfang.tracing;

/// What a meeting amounts to.
public enum Strength {
    /// Makes a contact, once a person has verified it.
    CLOSE,
    /// A weak signal: nothing follows without verification.
    LEAD,
    /// Is not told at all.
    NONE
}
