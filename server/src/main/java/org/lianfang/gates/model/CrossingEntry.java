package org.lianfang.gates.model;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A crossing as it was sent, before anything was checked: every value is the text that stood there, so that one bad
/// value spoils its own record and no other.
///
/// @param unreadable JSON pointer to a part that has the wrong shape
public record CrossingEntry(
        @Nullable String id,
        @Nullable String gateId,
        @Schema(allowableValues = {"IN", "OUT"}) @Nullable String direction,
        @Schema(format = "date-time") @Nullable String at,
        @Nullable String partyId,
        @Nullable String plate,
        @Nullable String vehicleKind,
        @Nullable PersonEntry person,
        @Schema(type = "number") @Nullable String celsius,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable String exemption,
        @Schema(hidden = true) @Nullable String unreadable) {

    /// A person as sent.
    public record PersonEntry(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idKind,
            @Nullable String idNumber,
            @Nullable String residentId) {}
}
