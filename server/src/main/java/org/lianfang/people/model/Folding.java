package org.lianfang.people.model;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One form for all ways of writing the same words: half-width, lower case, simplified, without spaces, points and
/// invisible characters. `ＯＵ陽 ‌Xiao` and `ou阳xiao` fold to the same text.
public final class Folding {

    private static final Map<Integer, String> SIMPLIFIED = new ConcurrentHashMap<>();

    private Folding() {}

    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> append(folded, letter));
        return folded.toString();
    }

    /// The same words as people write them, and in either script, folded otherwise: for whoever compares them without
    /// knowing of scripts.
    public static Set<String> writings(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        var written = plain.toString();
        var forms = new LinkedHashSet<String>();
        forms.add(written);
        forms.add(ZhConverterUtil.toSimple(written));
        forms.add(ZhConverterUtil.toTraditional(written));
        return forms;
    }

    private static void append(StringBuilder folded, int letter) {
        if (letter < 128) {
            folded.appendCodePoint(letter);
        } else {
            folded.append(SIMPLIFIED.computeIfAbsent(letter, Folding::simplified));
        }
    }

    private static String simplified(int letter) {
        return ZhConverterUtil.toSimple(Character.toString(letter));
    }
}
