package org.lianfang.gates.model;

import org.jspecify.annotations.Nullable;

/// A vehicle at a gate.
public record Vehicle(Plate plate, @Nullable Kind kind) {

    public enum Kind {
        CAR,
        TRUCK,
        BUS,
        MOTORCYCLE,
        EMERGENCY,
        OTHER
    }
}
