package org.lianfang.gates.model;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.openapi.WrittenAs;

/// A crossing as it was sent, before anything was checked: every value is the text that stood there, so that one bad
/// value spoils its own record and no other.
///
/// For recording, `id`, `gateId`, `direction`, `at` and `outcome` are needed, and a person or a plate.
///
/// @param passId number of the pass that was shown, 16 hexadecimal digits
/// @param unreadable JSON pointer to a part that has the wrong shape
public record CrossingEntry(
        @WrittenAs(UUID.class) @Nullable String id,
        @WrittenAs(UUID.class) @Nullable String gateId,
        @WrittenAs(Journey.Direction.class) @Nullable String direction,
        @WrittenAs(Instant.class) @Nullable String at,
        @WrittenAs(UUID.class) @Nullable String partyId,
        @Nullable String plate,
        @WrittenAs(Vehicle.Kind.class) @Nullable String vehicleKind,
        @Nullable PersonEntry person,
        @WrittenAs(Double.class) @Nullable String celsius,
        @Nullable String origin,
        @Nullable String destination,
        @WrittenAs(Journey.Reason.class) @Nullable String reason,
        @WrittenAs(Outcome.class) @Nullable String outcome,
        @WrittenAs(Exemption.class) @Nullable String exemption,
        @Nullable String passId,
        @Schema(hidden = true) @Nullable String unreadable) {

    /// A person as sent.
    public record PersonEntry(
            @Nullable String name,
            @Nullable String phone,
            @WrittenAs(Traveller.IdKind.class) @Nullable String idKind,
            @Nullable String idNumber,
            @WrittenAs(UUID.class) @Nullable String residentId) {}
}
