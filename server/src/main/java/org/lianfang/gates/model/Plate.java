package org.lianfang.gates.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number plate without spaces and dots, such as `湘H12345`.
///
/// Forms: province character, letter and 5 places; the last may be 挂 学 警 港 澳 领; emergency services end in 应急; new
/// energy has 6 places with a letter A to K first (small) or last (large); embassies 使 and 6 digits; armed police WJ;
/// military two letters and 5 digits. The letters I and O never occur after the province.
/// Source: GA 36-2018, national standard of motor-vehicle plates.
public record Plate(String text) {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String PROVINCE = "[" + PROVINCES + "]";
    private static final String LETTER = "[A-HJ-NP-Z]";
    private static final String PLACE = "[A-HJ-NP-Z0-9]";
    private static final Pattern FORMS = Pattern.compile(String.join(
            "|",
            PROVINCE + LETTER + PLACE + "{5}",
            PROVINCE + LETTER + PLACE + "{4}[挂学警港澳领]",
            PROVINCE + LETTER + "\\d{4}应急",
            PROVINCE + LETTER + "[A-HJK]" + PLACE + "\\d{4}",
            PROVINCE + LETTER + "\\d{5}[A-HJK]",
            "使\\d{6}",
            "WJ" + PROVINCE + "?\\d{4}[0-9BDHJSTX]",
            "[BCEGHJKLNSVZ]" + LETTER + "\\d{5}"));
    private static final Pattern SPACING = Pattern.compile("[\\s·•・.\\-—]+");

    /// Reads what a person typed: small letters, full-width characters, spaces and dots are understood.
    public static Optional<Plate> read(String typed) {
        if (isUsual(typed) || FORMS.matcher(typed).matches()) {
            return Optional.of(new Plate(typed));
        }
        var plain = plain(typed);
        return FORMS.matcher(plain).matches() ? Optional.of(new Plate(plain)) : Optional.empty();
    }

    /// Whether the text would be a plate if I were 1 and O were 0: what people mistake most.
    public static boolean mistakesLetters(String typed) {
        var plain = plain(typed);
        return FORMS.matcher(plain.replace('I', '1').replace('O', '0')).matches()
                || FORMS.matcher(plain.replace('I', 'J').replace('O', 'Q')).matches();
    }

    /// The form that nearly every car has, without asking the patterns.
    private static boolean isUsual(String typed) {
        if (typed.length() != 7 || PROVINCES.indexOf(typed.charAt(0)) < 0 || !isLetter(typed.charAt(1))) {
            return false;
        }
        for (var place = 2; place < 7; place++) {
            var sign = typed.charAt(place);
            if (!isLetter(sign) && (sign < '0' || sign > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'A' && sign <= 'Z' && sign != 'I' && sign != 'O';
    }

    private static String plain(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return SPACING.matcher(text).replaceAll("");
    }
}
