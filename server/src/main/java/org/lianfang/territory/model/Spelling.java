package org.lianfang.territory.model;

import java.util.Locale;

/// How a Chinese place name is written in Latin letters.
///
/// @param display for readers of English, the kind of place apart: `Anhua Xian`, `Lu'an Shi`
/// @param folded for search: lower case, no spaces, `ü` as `v`
/// @param initials first letters of the syllables
public record Spelling(String display, String folded, String initials) {

    static Spelling of(java.util.List<String> words, java.util.List<java.util.List<String>> syllables) {
        var folded = new StringBuilder();
        var initials = new StringBuilder();
        for (var word : syllables) {
            for (var syllable : word) {
                var plain = fold(syllable);
                folded.append(plain);
                initials.append(plain.isEmpty() ? "" : plain.charAt(0));
            }
        }
        return new Spelling(String.join(" ", words), folded.toString(), initials.toString());
    }

    /// Lower case letters and digits only; `ü` as `v`, as people type it.
    public static String fold(String text) {
        var folded = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .replace('ü', 'v')
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
