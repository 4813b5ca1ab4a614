package org.lianfang.gates.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.Exemption;
import org.lianfang.gates.model.Journey;
import org.lianfang.gates.model.Outcome;
import org.lianfang.gates.model.Traveller;
import org.lianfang.gates.model.Vehicle;
import org.lianfang.gates.store.CrossingLists;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.Masking;
import org.lianfang.privacy.Personal;

/// A crossing in a list: the person masked.
///
/// @param at by the server's clock
/// @param deviceAt by the device's clock, when that was wrong
record CrossingLine(
        UUID id,
        UUID gateId,
        @Nullable String gateName,
        AreaKey areaKey,
        Journey.Direction direction,
        Instant at,
        LocalDate day,
        @Nullable Instant deviceAt,
        @Nullable Integer clockSkewSeconds,
        @Nullable UUID partyId,
        @Nullable String plate,
        Vehicle.@Nullable Kind vehicleKind,
        @Nullable Person person,
        @Nullable String nameMasked,
        @Nullable Double celsius,
        boolean fever,
        @Nullable String origin,
        @Nullable String destination,
        Journey.@Nullable Reason reason,
        Outcome outcome,
        @Nullable Exemption exemption,
        boolean voided) {

    record Person(
            @Nullable String nameMasked,
            @Nullable String phoneMasked,
            Traveller.IdKind idKind,
            @Nullable String idNumberMasked,
            @Nullable UUID residentId) {

        static Person of(Traveller traveller) {
            return new Person(
                    Masking.name(new Personal<>(traveller.name())),
                    traveller.phone() == null ? null : Masking.phone(new Personal<>(spoken(traveller.phone()))),
                    traveller.idKind(),
                    traveller.idNumber() == null ? null : Masking.idNumber(new Personal<>(traveller.idNumber())),
                    traveller.residentId());
        }

        private static String spoken(String phone) {
            return phone.length() == 14 && phone.startsWith("+861") ? phone.substring(3) : phone;
        }
    }

    static CrossingLine of(CrossingLists.Listed listed, @Nullable String gateName) {
        Crossing crossing = listed.crossing();
        var moment = crossing.moment();
        var journey = crossing.journey();
        var vehicle = crossing.vehicle();
        var person = crossing.traveller() == null ? null : Person.of(crossing.traveller());
        var tenths = crossing.health().celsiusTenths();
        return new CrossingLine(
                crossing.id(),
                crossing.gateId(),
                gateName,
                crossing.area(),
                journey.inward() ? Journey.Direction.IN : Journey.Direction.OUT,
                moment.at(),
                moment.day(),
                moment.byDevice(),
                moment.skewSeconds(),
                crossing.partyId(),
                vehicle == null ? null : vehicle.plate().text(),
                vehicle == null ? null : vehicle.kind(),
                person,
                person == null ? null : person.nameMasked(),
                tenths == null ? null : (Double) (tenths / 10.0),
                crossing.health().fever(),
                journey.origin(),
                journey.destination(),
                journey.reason(),
                crossing.outcome(),
                crossing.exemption(),
                listed.voided());
    }
}
