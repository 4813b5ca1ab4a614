package org.lianfang.privacy;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A citizen's identity number: 6 digits of the division of first registration, 8 of the birth date, 3 of the order
/// (odd for men), and a check character. Its text form is masked.
///
/// Source: GB 11643-1999; the old form of 15 digits was valid until 2013 and is read as the new one.
public record IdentityNumber(Personal<String> digits) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern NOISE = Pattern.compile("[\\s\\u200b-\\u200d\\ufeff-]");
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

    /// What is wrong with a text that is no identity number.
    public enum Flaw {
        LENGTH,
        CHARACTERS,
        BIRTH_DATE,
        CHECK_CHARACTER
    }

    public enum Sex {
        MALE,
        FEMALE
    }

    /// Reads what a person typed: spaces and full-width characters are understood, `x` is `X`.
    public static Optional<IdentityNumber> read(String typed) {
        var text = normalise(typed);
        return flawOf(text).isPresent()
                ? Optional.empty()
                : Optional.of(new IdentityNumber(new Personal<>(grown(text))));
    }

    /// What is wrong with the text, or nothing.
    public static Optional<Flaw> flaw(String typed) {
        return flawOf(normalise(typed));
    }

    public LocalDate birthDate() {
        return date(digits.value()).orElseThrow();
    }

    public Sex sex() {
        return (digits.value().charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public String toString() {
        return Masking.idNumber(digits);
    }

    private static Optional<Flaw> flawOf(String text) {
        if (text.length() != LENGTH && text.length() != OLD_LENGTH) {
            return Optional.of(Flaw.LENGTH);
        }
        var numeric = text.length() == LENGTH ? LENGTH - 1 : OLD_LENGTH;
        if (!areDigits(text, numeric)) {
            return Optional.of(Flaw.CHARACTERS);
        }
        var whole = grown(text);
        if (date(whole).isEmpty()) {
            return Optional.of(Flaw.BIRTH_DATE);
        }
        return whole.charAt(LENGTH - 1) == checkOf(whole) ? Optional.empty() : Optional.of(Flaw.CHECK_CHARACTER);
    }

    private static String normalise(String typed) {
        if (typed.length() == LENGTH && areDigits(typed, LENGTH - 1) && typed.charAt(LENGTH - 1) <= 'X') {
            return typed;
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /// The old form lacks the century (always the twentieth) and the check character.
    private static String grown(String text) {
        if (text.length() == LENGTH) {
            return text;
        }
        var body = text.substring(0, 6) + "19" + text.substring(6);
        return body + checkOf(body);
    }

    private static boolean areDigits(String text, int count) {
        for (var place = 0; place < count; place++) {
            if (text.charAt(place) < '0' || text.charAt(place) > '9') {
                return false;
            }
        }
        return true;
    }

    private static char checkOf(String text) {
        var sum = 0;
        for (var position = 0; position < WEIGHTS.length; position++) {
            sum += (text.charAt(position) - '0') * WEIGHTS[position];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            var date = LocalDate.of(
                    Integer.parseInt(text, 6, 10, 10),
                    Integer.parseInt(text, 10, 12, 10),
                    Integer.parseInt(text, 12, 14, 10));
            return date.isBefore(EARLIEST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
