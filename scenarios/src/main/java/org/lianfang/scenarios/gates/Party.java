package org.lianfang.scenarios.gates;

import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.gates.Crossing.Journey;
import org.lianfang.scenarios.gates.Crossing.VehicleKind;
import org.lianfang.scenarios.gates.Crossing.Verdict;

/// Who stands at the gate together: a vehicle with its people, or one person on foot.
/// @param second of the hour @param vehicle null on foot @param riders besides the driver
record Party(int second, @Nullable Vehicle vehicle, int riders, Journey journey, Verdict verdict) {

    /// @param driver number of the person at the wheel, always the same for the same vehicle
    record Vehicle(String plate, VehicleKind kind, long driver) {}

    int persons() {
        return vehicle == null ? 1 : 1 + riders;
    }
}
