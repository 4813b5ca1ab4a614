package org.lianfang.privacy;

import org.jspecify.annotations.Nullable;

/// How personal values look to somebody who has named no purpose. A masked value is never taken for a true one:
/// see [#isMasked].
public final class Masking {

    private static final char STAR = '*';
    private static final int LONG_NUMBER = 15;

    private Masking() {}

    /// `430***********123X`: the province and county stay, and what people compare aloud. Shorter papers keep one
    /// character at each end.
    public static String idNumber(Personal<String> number) {
        var text = number.value();
        return text.length() >= LONG_NUMBER ? between(text, 3, 4) : between(text, 1, Math.min(2, text.length() / 3));
    }

    /// `138****5678`; a number from abroad keeps its first two and last two characters.
    public static String phone(Personal<String> phone) {
        var text = phone.value();
        return text.length() == 11 && text.startsWith("1")
                ? between(text, 3, 4)
                : between(text, Math.min(2, text.length() / 3), Math.min(2, text.length() / 3));
    }

    /// `张*`, `欧阳*`'s length is told by the stars; a name in Latin letters keeps its first letter.
    public static String name(Personal<String> name) {
        var text = name.value().strip();
        if (text.isEmpty()) {
            return text;
        }
        var first = text.substring(0, text.offsetByCodePoints(0, 1));
        var hidden = text.codePointCount(first.length(), text.length());
        return first + String.valueOf(STAR).repeat(Math.max(1, Math.min(hidden, 4)));
    }

    /// Whether a form sends back what it was shown, so that the kept value stays as it is.
    public static boolean isMasked(@Nullable String sent) {
        return sent != null && sent.indexOf(STAR) >= 0;
    }

    private static String between(String text, int head, int tail) {
        var hidden = Math.max(1, text.length() - head - tail);
        return text.substring(0, Math.min(head, text.length()))
                + String.valueOf(STAR).repeat(hidden)
                + text.substring(Math.max(0, text.length() - tail));
    }
}
