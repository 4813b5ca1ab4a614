package org.lianfang.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// Reads moments as devices write them. A batch has hundreds, and the library's formatter costs more than the rest of
/// a record's checking, so the usual form (`2020-02-02T09:30:00Z`, seconds with up to nine decimals) is read by hand.
public final class Moments {

    private static final int SECONDS_END = 19;
    private static final int NINE_DECIMALS = 29;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final String SHAPE = "0000-00-00T00:00:00";

    private Moments() {}

    /// Whatever [Instant#parse] reads, to the same moment.
    ///
    /// @throws DateTimeParseException when it is no moment
    public static Instant parse(String text) {
        var usual = isUsual(text);
        if (!usual || number(text, 11, 2) > 23 || number(text, 14, 2) > 59 || number(text, 17, 2) > 59) {
            return Instant.parse(text);
        }
        var month = number(text, 5, 2);
        var day = number(text, 8, 2);
        if (month < 1 || month > 12 || day < 1 || day > 28) {
            return Instant.parse(text);
        }
        var epochDay = LocalDate.of(number(text, 0, 4), month, day).toEpochDay();
        var second = number(text, 11, 2) * 3600 + number(text, 14, 2) * 60 + number(text, 17, 2);
        return Instant.ofEpochSecond(epochDay * SECONDS_OF_DAY + second, nanos(text));
    }

    /// Whether digits, signs and the final `Z` are where they usually are.
    private static boolean isUsual(String text) {
        var length = text.length();
        if (length <= SECONDS_END || length > NINE_DECIMALS + 1 || text.charAt(length - 1) != 'Z') {
            return false;
        }
        for (var place = 0; place < SECONDS_END; place++) {
            var expected = SHAPE.charAt(place);
            if (expected == '0' ? !isDigit(text.charAt(place)) : text.charAt(place) != expected) {
                return false;
            }
        }
        if (length == SECONDS_END + 1) {
            return true;
        }
        for (var place = SECONDS_END + 1; place < length - 1; place++) {
            if (!isDigit(text.charAt(place))) {
                return false;
            }
        }
        return text.charAt(SECONDS_END) == '.' && length > SECONDS_END + 2;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static int number(String text, int from, int digits) {
        var number = 0;
        for (var place = from; place < from + digits; place++) {
            number = number * 10 + text.charAt(place) - '0';
        }
        return number;
    }

    private static int nanos(String text) {
        var nanos = 0;
        for (var place = SECONDS_END + 1; place < NINE_DECIMALS; place++) {
            nanos = nanos * 10 + (place < text.length() - 1 ? text.charAt(place) - '0' : 0);
        }
        return nanos;
    }
}
