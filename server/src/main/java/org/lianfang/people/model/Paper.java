package org.lianfang.people.model;

import org.jspecify.annotations.Nullable;
import org.lianfang.privacy.Personal;

/// By what a person can identify themselves. A person without papers is still a person.
///
/// @param number normalised; absent exactly when the kind is [Kind#NONE]
public record Paper(Kind kind, @Nullable Personal<String> number) {

    public static final Paper NONE = new Paper(Kind.NONE, null);

    /// Which paper: identity card, passport, permit for Hong Kong and Macao or for Taiwan, or none.
    public enum Kind {
        CN_ID,
        PASSPORT,
        HK_MO_PERMIT,
        TW_PERMIT,
        NONE
    }
}
