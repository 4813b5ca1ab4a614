package org.lianfang.passes.signed;

/// What came of reading a pass.
public sealed interface Reading {

    /// The signature holds and the pass is valid at the moment that was asked for.
    record Valid(PassClaims claims) implements Reading {}

    record Invalid(Flaw flaw) implements Reading {}

    /// Why a text is no valid pass; in the order in which it is looked for.
    enum Flaw {
        /// Another text: without the prefix.
        NOT_A_PASS,
        /// Cut off, misread, or not packed as a pass is.
        DAMAGED,
        /// Signed with a key that is not known, or not for that time.
        UNKNOWN_KEY,
        /// The signature is another's.
        FORGED,
        /// Issued later than now, more than clocks differ.
        FROM_FUTURE,
        EXPIRED
    }
}
