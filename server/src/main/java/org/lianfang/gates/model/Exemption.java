package org.lianfang.gates.model;

/// Why somebody never waits at a gate.
public enum Exemption {
    MEDICAL,
    NECESSITIES
}
