package org.lianfang.testing.model;

/// When a box changes hands.
public enum BoxStep {
    /// From the station to the courier.
    CARRIED,
    /// From the courier to the lab.
    RECEIVED
}
