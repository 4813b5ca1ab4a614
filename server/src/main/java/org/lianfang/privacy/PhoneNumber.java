package org.lianfang.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number. `138 0013 8000`, `＋86-13800138000` and `0086 13800138000` are the same. Its text form is masked.
///
/// @param normalised E.164, `+8613800138000`: what is sealed and hashed
public record PhoneNumber(Personal<String> normalised) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}()\\-.]+");
    /// Eleven digits from 1, whether or not the range is in use: invented people have numbers from 100.
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[0-9]{10})");
    private static final Pattern POSSIBLE = Pattern.compile("\\+?[0-9]{7,18}");
    private static final String CHINA = "+86";
    private static final int TAIL = 4;

    /// Reads what a person typed.
    ///
    /// @return empty when it cannot be a telephone number
    public static Optional<PhoneNumber> read(String typed) {
        if (isPlainMobile(typed)) {
            return Optional.of(new PhoneNumber(new Personal<>(CHINA + typed)));
        }
        var plain =
                NOISE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        var mobile = MOBILE.matcher(plain);
        if (mobile.matches()) {
            return Optional.of(new PhoneNumber(new Personal<>(CHINA + mobile.group(1))));
        }
        return POSSIBLE.matcher(plain).matches() ? landlineOrAbroad(plain) : Optional.empty();
    }

    /// The number as people say it: without the country code when it is a mobile number of the mainland.
    public Personal<String> spoken() {
        var text = normalised.value();
        return text.length() == CHINA.length() + 11 && text.startsWith(CHINA + "1")
                ? new Personal<>(text.substring(CHINA.length()))
                : normalised;
    }

    /// The last four digits, by which people ask for somebody.
    public Personal<String> tail() {
        var text = normalised.value();
        return new Personal<>(text.substring(Math.max(0, text.length() - TAIL)));
    }

    @Override
    public String toString() {
        return Masking.phone(spoken());
    }

    /// What nearly everybody types; spares a busy gate three expressions.
    private static boolean isPlainMobile(String typed) {
        if (typed.length() != 11 || typed.charAt(0) != '1') {
            return false;
        }
        for (var place = 1; place < typed.length(); place++) {
            if (typed.charAt(place) < '0' || typed.charAt(place) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<PhoneNumber> landlineOrAbroad(String plain) {
        try {
            var number = NUMBERS.parse(plain.startsWith("00") ? "+" + plain.substring(2) : plain, "CN");
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(
                            new Personal<>(NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
