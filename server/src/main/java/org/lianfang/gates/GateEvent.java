package org.lianfang.gates;

import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces.
public sealed interface GateEvent {

    /// Somebody on the way in was turned back, without fever, and had told where from.
    ///
    /// @param area of the gate
    record TurnedBack(UUID crossing, AreaKey area) implements GateEvent {}

    /// Somebody at a gate had a fever or was sent to hospital.
    record ReferralRecorded(UUID crossing, UUID gate, AreaKey area) implements GateEvent {}
}
