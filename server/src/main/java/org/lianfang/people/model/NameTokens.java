package org.lianfang.people.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Everything by whose beginning a name is found: its folded form, its full pinyin and its initials; several of these
/// where a character has several readings; for names in Latin letters also the beginning of each further word.
public final class NameTokens {

    private static final int LONGEST = 60;
    private static final int MOST_READINGS = 4;
    private static final int MOST_INITIALS = 4;

    private NameTokens() {}

    public static Set<String> of(String name) {
        var tokens = new LinkedHashSet<String>();
        var folded = Folding.fold(name);
        add(tokens, folded);
        if (folded.chars().allMatch(letter -> letter < 128)) {
            addFurtherWords(tokens, name);
        } else {
            for (var reading : readingsOf(folded)) {
                add(tokens, String.join("", reading));
                add(tokens, initialsOf(reading));
            }
        }
        return tokens;
    }

    /// Initials of a name as a pass carries them: capital Latin letters by the most usual reading, at most four.
    ///
    /// @return `?` when nothing of the name can be read in Latin letters
    public static String initials(String name) {
        var folded = Folding.fold(name);
        var read = folded.chars().allMatch(letter -> letter < 128)
                ? Pattern.compile("[^A-Za-z]+")
                        .splitAsStream(name)
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining())
                : initialsOf(readingsOf(folded).getFirst());
        var letters = read.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.isEmpty() ? "?" : letters.substring(0, Math.min(MOST_INITIALS, letters.length()));
    }

    private static void addFurtherWords(Set<String> tokens, String name) {
        for (var space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
            add(tokens, Folding.fold(name.substring(space)));
        }
    }

    private static String initialsOf(List<String> syllables) {
        var initials = new StringBuilder();
        syllables.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
        return initials.toString();
    }

    /// Each reading is a list of syllables; a compound surname with a listed reading is taken whole, by characters
    /// otherwise.
    private static List<List<String>> readingsOf(String folded) {
        var characters = folded.codePoints().toArray();
        List<List<String>> readings = List.of(List.of());
        var from = 0;
        for (var length = Math.min(2, characters.length); length > 0 && from == 0; length--) {
            var surname = Pinyin.ofSurname(new String(characters, 0, length));
            if (!surname.isEmpty()) {
                readings = surnameReadings(surname, characters, length);
                from = length;
            }
        }
        for (var place = from; place < characters.length; place++) {
            readings = followed(readings, syllablesOf(characters[place]));
        }
        return readings;
    }

    /// A compound surname counts as two syllables for the initials: `ouyang` gives `o` and `y`.
    private static List<List<String>> surnameReadings(List<String> surname, int[] characters, int length) {
        if (length == 1) {
            return surname.stream().map(List::of).toList();
        }
        var second = syllablesOf(characters[1]).getFirst();
        return surname.stream()
                .map(reading -> reading.endsWith(second)
                        ? List.of(reading.substring(0, reading.length() - second.length()), second)
                        : List.of(reading.substring(0, 2), reading.substring(2)))
                .toList();
    }

    private static List<String> syllablesOf(int character) {
        var syllables = Pinyin.ofCharacter(character);
        return syllables.isEmpty() ? List.of(Character.toString(character)) : syllables;
    }

    private static List<List<String>> followed(List<List<String>> readings, List<String> next) {
        if (next.size() == 1) {
            return readings.stream()
                    .map(before -> appended(before, next.getFirst()))
                    .toList();
        }
        return readings.stream()
                .flatMap(before -> next.stream().map(syllable -> appended(before, syllable)))
                .limit(MOST_READINGS)
                .toList();
    }

    private static List<String> appended(List<String> before, String syllable) {
        var syllables = new ArrayList<>(before);
        syllables.add(syllable);
        return syllables;
    }

    private static void add(Set<String> tokens, String token) {
        if (!token.isEmpty()) {
            tokens.add(token.length() <= LONGEST ? token : token.substring(0, LONGEST));
        }
    }
}
