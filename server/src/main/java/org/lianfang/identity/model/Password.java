package org.lianfang.identity.model;

import java.text.Normalizer;
import java.util.Locale;

/// A password as typed, in one Unicode form (NFKC), so that every keyboard gives the same. Its text form hides it.
///
/// Source of the limits: OWASP ASVS 4, 2.1.1 and 2.1.2 (at least 12 characters; no demands on which).
public record Password(String value) {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    private static final int LEAST_DIFFERENT = 5;

    public Password {
        value = value.length() > 4 * LONGEST ? value : Normalizer.normalize(value, Normalizer.Form.NFKC);
    }

    /// Beyond this nothing is hashed.
    public boolean isTooLong() {
        return value.length() > LONGEST;
    }

    /// @throws Refusal when it is too short, too long, or says little more than the login
    public Password chosenBy(Login login) {
        var length = value.codePointCount(0, value.length());
        if (length < SHORTEST) {
            throw IdentityRefusal.PASSWORD_TOO_SHORT.with("least", SHORTEST);
        }
        if (isTooLong()) {
            throw IdentityRefusal.PASSWORD_TOO_LONG.with("most", LONGEST);
        }
        var rest = value.toLowerCase(Locale.ROOT).replace(login.value(), "");
        if (rest.codePoints().distinct().count() < LEAST_DIFFERENT || isRow(rest)) {
            throw IdentityRefusal.PASSWORD_TOO_SIMPLE.with();
        }
        return this;
    }

    /// `123456789012`, `abcdefghijkl`
    private static boolean isRow(String text) {
        var steps = 0;
        for (var place = 1; place < text.length(); place++) {
            var step = text.charAt(place) - text.charAt(place - 1);
            steps += step == 1 || step == -1 || step == -9 || step == 9 ? 1 : 0;
        }
        return steps >= text.length() - 2;
    }

    @Override
    public String toString() {
        return "***";
    }
}
