package org.lianfang.testing.model;

/// How far a box is, by its hand-overs.
public enum BoxState {
    PACKED,
    CARRIED,
    RECEIVED
}
