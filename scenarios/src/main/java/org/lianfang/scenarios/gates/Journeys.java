package org.lianfang.scenarios.gates;

import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.gates.Crossing.Journey;
import org.lianfang.scenarios.gates.Crossing.Reason;
import org.lianfang.scenarios.gates.Crossing.VehicleKind;
import org.lianfang.scenarios.gates.Crossing.Verdict;
import org.lianfang.scenarios.invention.Dice;

/// Route, reason and the guard's decision of one party.
final class Journeys {

    private final Places places;

    Journeys(Places places) {
        this.places = places;
    }

    Journey journey(
            Gate gate, boolean inward, Places.@Nullable Outside beyond, @Nullable VehicleKind vehicle, Dice dice) {
        var near = gate.kind().isLocal() ? places.at(gate) : places.inside(gate, dice);
        var far = beyond != null ? beyond.name() : elsewhere(gate, near, dice);
        var reason = reason(gate, inward, vehicle, dice);
        return inward ? new Journey(true, far, near, reason) : new Journey(false, near, far, reason);
    }

    private String elsewhere(Gate gate, String near, Dice dice) {
        var far = near;
        while (far.equals(near)) {
            far = places.inside(gate, dice);
        }
        return far;
    }

    /// Fever comes before this; medical care and necessities never wait.
    Verdict verdict(Gate gate, Journey journey, Places.@Nullable Outside beyond, Dice dice) {
        if (journey.reason() == Reason.MEDICAL) {
            return Verdict.EXEMPT_MEDICAL;
        }
        if (journey.reason() == Reason.NECESSITIES) {
            return Verdict.EXEMPT_NECESSITIES;
        }
        if (beyond != null && beyond.isKeyRegion()) {
            return journey.inward() && dice.chance(0.35) ? Verdict.ESCORTED : Verdict.TURNED_BACK;
        }
        boolean visitor = journey.reason() == Reason.VISIT && journey.inward();
        double turnedBack = visitor ? gate.kind().isLocal() ? 0.18 : 0.05 : 0.003;
        return dice.chance(turnedBack) ? Verdict.TURNED_BACK : Verdict.PASSED;
    }

    private static Reason reason(Gate gate, boolean inward, @Nullable VehicleKind vehicle, Dice dice) {
        if (vehicle == VehicleKind.EMERGENCY) {
            return Reason.MEDICAL;
        }
        if (vehicle == VehicleKind.TRUCK) {
            return dice.chance(0.45) ? Reason.NECESSITIES : Reason.GOODS;
        }
        int mark = dice.below(1000);
        if (mark < 12) {
            return Reason.MEDICAL;
        }
        if (mark < 40) {
            return gate.kind().isLocal() ? Reason.NECESSITIES : Reason.TRANSIT;
        }
        if (mark < 190) {
            return Reason.VISIT;
        }
        return inward ? mark < 760 ? Reason.HOME : Reason.WORK : mark < 520 ? Reason.HOME : Reason.WORK;
    }
}
