package org.lianfang.testing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.Masking;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.PhoneNumber;
import org.lianfang.testing.model.Guest;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.model.TubeResult;
import org.lianfang.testing.usecase.CallingBack;

/// Somebody who is called back: masked.
///
/// @param id the sample in the tube
/// @param residentId absent for guests
/// @param heldOn absent when the tube was only invalid
record CallLine(
        UUID id,
        UUID roundId,
        @Nullable UUID residentId,
        String nameMasked,
        @Nullable String phoneMasked,
        @Nullable String door,
        AreaKey areaKey,
        @Nullable String areaName,
        TubeCode tubeCode,
        TubeResult reason,
        Instant calledAt,
        @Nullable LocalDate heldOn) {

    static CallLine of(CallingBack.Line line, Map<AreaKey, String> names) {
        var call = line.call();
        var person = line.person();
        var guest = call.guest();
        return new CallLine(
                call.id(),
                call.round(),
                call.resident(),
                person != null ? person.name() : guest == null ? "" : Masking.name(new Personal<>(guest.name())),
                person != null ? person.phone() : guest == null ? null : phoneOf(guest),
                person == null ? null : person.door(),
                call.area(),
                names.get(call.area()),
                call.tube(),
                call.reason(),
                call.calledAt(),
                call.heldOn());
    }

    private static @Nullable String phoneOf(Guest guest) {
        return guest.phone() == null
                ? null
                : PhoneNumber.read(guest.phone()).map(PhoneNumber::toString).orElse(null);
    }

    /// Where somebody lives never slips into a log.
    @Override
    public String toString() {
        return "CallLine[" + id + "]";
    }
}
