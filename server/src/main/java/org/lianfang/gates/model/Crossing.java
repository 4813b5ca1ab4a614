package org.lianfang.gates.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// One person and/or one vehicle crossed a gate: a fact.
///
/// @param area of the gate
/// @param partyId the same for all who came together
/// @param exemption only with [Outcome#EXEMPT]
/// @param passNumber of the pass that was shown: what stands for its holder until the next pass
public record Crossing(
        UUID id,
        UUID gateId,
        AreaKey area,
        Moment moment,
        Journey journey,
        @Nullable UUID partyId,
        @Nullable Vehicle vehicle,
        @Nullable Traveller traveller,
        Health health,
        Outcome outcome,
        @Nullable Exemption exemption,
        @Nullable String passNumber) {

    /// @param at by the server's clock
    /// @param byDevice by the device's own clock, when that was wrong
    /// @param skewSeconds how far the device's clock was ahead, when it was wrong
    /// @param day civil day on which it counts
    /// @param hour civil hour, 0 to 23
    public record Moment(
            Instant at,
            @Nullable Instant byDevice,
            @Nullable Integer skewSeconds,
            LocalDate day,
            int hour) {

        /// As the device told it; the same however often it is sent.
        public Instant told() {
            return byDevice == null ? at : byDevice;
        }
    }

    /// @param celsiusTenths 365 is 36.5 °C
    /// @param fever by the limit of the rule pack when it was recorded
    public record Health(@Nullable Integer celsiusTenths, boolean fever) {}

    /// Whether the same was sent under this id before. The server's own findings (correction of the clock,
    /// fever, area) may differ.
    public boolean says(Crossing again) {
        return gateId.equals(again.gateId)
                && moment.told().equals(again.moment.told())
                && journey.equals(again.journey)
                && Objects.equals(partyId, again.partyId)
                && Objects.equals(vehicle, again.vehicle)
                && Objects.equals(traveller, again.traveller)
                && Objects.equals(health.celsiusTenths, again.health.celsiusTenths)
                && outcome == again.outcome
                && exemption == again.exemption
                && Objects.equals(passNumber, again.passNumber);
    }

    /// Whether somebody who was on the way to care was turned back: nobody may be.
    public boolean isMedicalRefused() {
        return outcome == Outcome.TURNED_BACK && journey.reason() == Journey.Reason.MEDICAL;
    }

    /// Whether somebody was kept from coming in for no reason that shows in the record itself: whether one
    /// stands is to be looked into.
    public boolean isTurnedBackWithoutFever() {
        return outcome == Outcome.TURNED_BACK && journey.inward() && !health.fever && journey.origin() != null;
    }

    /// Whether somebody at the gate had a fever or went to hospital.
    public boolean isReferral() {
        return health.fever || outcome == Outcome.TO_HOSPITAL;
    }
}
