package org.lianfang.scenarios.gates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record of a gate: a vehicle, or a person with temperature. Who came together has the same party.
public sealed interface Crossing {

    Passage passage();

    /// @param plate without spaces
    record OfVehicle(Passage passage, String plate, VehicleKind kind) implements Crossing {}

    /// @param celsiusTenths 365 is 36.5 °C
    record OfPerson(Passage passage, Traveller traveller, int celsiusTenths) implements Crossing {}

    /// What both have in common. @param atMillis milliseconds since 1970
    record Passage(
            UUID id, UUID gate, long atMillis, @Nullable UUID party, Journey journey, Verdict verdict) {}

    /// @param origin and destination as a guard writes them down
    record Journey(boolean inward, String origin, String destination, Reason reason) {}

    /// In the API's words.
    enum VehicleKind {
        CAR,
        TRUCK,
        BUS,
        MOTORCYCLE,
        EMERGENCY
    }

    /// In the API's words.
    enum Reason {
        HOME,
        WORK,
        MEDICAL,
        GOODS,
        NECESSITIES,
        VISIT,
        TRANSIT
    }

    /// Outcome and, for the exempt, why. In the API's words.
    enum Verdict {
        PASSED("PASSED", null),
        TURNED_BACK("TURNED_BACK", null),
        TO_HOSPITAL("TO_HOSPITAL", null),
        ESCORTED("ESCORTED", null),
        EXEMPT_MEDICAL("EXEMPT", "MEDICAL"),
        EXEMPT_NECESSITIES("EXEMPT", "NECESSITIES");

        private final String outcome;
        private final @Nullable String exemption;

        Verdict(String outcome, @Nullable String exemption) {
            this.outcome = outcome;
            this.exemption = exemption;
        }

        public String outcome() {
            return outcome;
        }

        public @Nullable String exemption() {
            return exemption;
        }
    }
}
