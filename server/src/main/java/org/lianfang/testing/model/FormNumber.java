package org.lianfang.testing.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.lianfang.kernel.text.PlainText;

/// Number of a printed form: counts up over all rounds, with a digit at its end (Luhn, ISO/IEC 7812-1 annex B) by which
/// nearly every slip of the keyboard is noticed.
///
/// @param serial without the digit at the end
public record FormNumber(long serial) implements Comparable<FormNumber> {

    private static final Pattern PRINTED = Pattern.compile("[0-9]{2,18}");
    private static final int DIGITS = 8;

    public FormNumber {
        if (serial < 1) {
            throw TestingRefusal.FORM_NUMBER_NOT_VALID.with();
        }
    }

    /// As printed or typed, in any width, with blanks or hyphens in it.
    @JsonCreator
    public static FormNumber of(String printed) {
        var digits = Normalizer.normalize(PlainText.clean(printed), Normalizer.Form.NFKC)
                .replaceAll("[ -]", "");
        if (!PRINTED.matcher(digits).matches()) {
            throw TestingRefusal.FORM_NUMBER_NOT_VALID.with();
        }
        var number = new FormNumber(Long.parseLong(digits.substring(0, digits.length() - 1)));
        if (number.check() != digits.charAt(digits.length() - 1) - '0') {
            throw TestingRefusal.FORM_NUMBER_NOT_VALID.with();
        }
        return number;
    }

    private int check() {
        var sum = 0;
        var doubled = true;
        for (var rest = serial; rest > 0; rest /= 10) {
            var digit = (int) (rest % 10) * (doubled ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public int compareTo(FormNumber other) {
        return Long.compare(serial, other.serial);
    }

    @JsonValue
    public String text() {
        return ("%0" + DIGITS + "d").formatted(serial * 10 + check());
    }

    @Override
    public String toString() {
        return text();
    }
}
