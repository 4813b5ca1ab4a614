package org.lianfang.gates.model;

import org.jspecify.annotations.Nullable;

/// Which way, from where to where, what for.
///
/// @param origin as told, at most 80 characters
/// @param destination as told, at most 80 characters
public record Journey(
        boolean inward,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable Reason reason) {

    public enum Direction {
        IN,
        OUT
    }

    public enum Reason {
        HOME,
        WORK,
        MEDICAL,
        GOODS,
        NECESSITIES,
        VISIT,
        TRANSIT,
        OTHER
    }
}
