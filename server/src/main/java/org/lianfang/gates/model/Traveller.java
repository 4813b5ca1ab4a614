package org.lianfang.gates.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person at a gate. Personal through and through: kept only sealed, so its text form says nothing.
///
/// @param name empty when only a number is known
/// @param phone E.164
/// @param idNumber normalised
/// @param residentId in the register, when the device knew
public record Traveller(
        String name,
        @Nullable String phone,
        IdKind idKind,
        @Nullable String idNumber,
        @Nullable UUID residentId) {

    public enum IdKind {
        CN_ID,
        PASSPORT,
        HK_MO_PERMIT,
        TW_PERMIT,
        NONE
    }

    /// Between the parts of the sealed form; never in a cleaned text.
    private static final String BETWEEN = "\u001f";

    /// The compact form that is sealed.
    public String encode() {
        return String.join(
                BETWEEN,
                name,
                phone == null ? "" : phone,
                Integer.toString(idKind.ordinal()),
                idNumber == null ? "" : idNumber,
                residentId == null ? "" : residentId.toString());
    }

    public static Traveller decode(String encoded) {
        var parts = encoded.split(BETWEEN, -1);
        return new Traveller(
                parts[0],
                parts[1].isEmpty() ? null : parts[1],
                IdKind.values()[Integer.parseInt(parts[2])],
                parts[3].isEmpty() ? null : parts[3],
                parts[4].isEmpty() ? null : UUID.fromString(parts[4]));
    }

    @Override
    public String toString() {
        return "***";
    }
}
