package org.lianfang.testing.model;

import org.jspecify.annotations.Nullable;

/// Somebody who is not in the register, as they told it. Personal through and through: kept only sealed, so its text
/// form says nothing.
///
/// @param name empty when only a number is known
/// @param phone E.164
/// @param idNumber normalised
public record Guest(
        String name,
        @Nullable String phone,
        Paper paper,
        @Nullable String idNumber) {

    public enum Paper {
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
                Integer.toString(paper.ordinal()),
                idNumber == null ? "" : idNumber);
    }

    public static Guest decode(String encoded) {
        var parts = encoded.split(BETWEEN, -1);
        return new Guest(
                parts[0],
                parts[1].isEmpty() ? null : parts[1],
                Paper.values()[Integer.parseInt(parts[2])],
                parts[3].isEmpty() ? null : parts[3]);
    }

    /// What tells this guest from others: the identity number, else telephone and name together, since families share
    /// telephones; absent when there is neither.
    public @Nullable String distinguishing() {
        if (idNumber != null) {
            return paper == Paper.CN_ID ? idNumber : paper.name() + BETWEEN + idNumber;
        }
        return phone == null ? null : phone + BETWEEN + name;
    }

    @Override
    public String toString() {
        return "***";
    }
}
