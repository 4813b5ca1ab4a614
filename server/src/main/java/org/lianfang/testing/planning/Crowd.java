package org.lianfang.testing.planning;

/// People who come together, because the same is asked of them.
public enum Crowd {
    /// Elderly, disabled and others who need quiet: early.
    FRAIL,
    ORDINARY,
    /// Who cannot come: a sampler goes to the door.
    AT_HOME,
    /// Under a measure or called back: apart from all others, and last.
    HELD
}
