package org.lianfang.gates;

import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces.
public sealed interface GateEvent {

    /// Somebody at a gate had a fever or was sent to hospital.
    record ReferralRecorded(UUID crossing, UUID gate, AreaKey area) implements GateEvent {}
}
