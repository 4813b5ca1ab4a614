package org.lianfang.kernel.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Removes from a text what nobody can see: control characters, zero-width and direction marks, halves of
/// characters, white space at the ends. What can be seen stays as typed, also `<b>` and `'; drop table`: such texts
/// are made harmless where they are shown, not where they are kept.
public final class PlainText {

    private PlainText() {}

    /// @return in Unicode form NFC; empty when nothing visible was in it
    public static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        return isClean(typed) ? typed : cleaned(typed);
    }

    /// Length as people count it: a rare character of two code units is one.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isClean(String typed) {
        var last = typed.length() - 1;
        if (last >= 0 && (typed.charAt(0) <= ' ' || typed.charAt(last) <= ' ')) {
            return false;
        }
        for (var index = 0; index <= last; index++) {
            var unit = typed.charAt(index);
            var simple = unit >= ' ' && unit < 0x7f || unit >= 0x4e00 && unit <= 0x9fff;
            if (!simple) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String typed) {
        var kept = new StringBuilder(typed.length());
        typed.codePoints()
                .map(point -> Character.isSpaceChar(point) || point == '\t' || point == '\n' ? ' ' : point)
                .filter(PlainText::isVisible)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
