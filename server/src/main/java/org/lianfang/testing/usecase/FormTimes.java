package org.lianfang.testing.usecase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianfang.people.sheet.SheetCell;
import org.lianfang.testing.model.TestingRefusal;

/// Days and times as people write them in spreadsheets: `2022-07-30`, `2022/7/30`, `20220730`; `8:05`, `08:05:30`; both
/// in one cell; or the share of a day that spreadsheet programs keep.
final class FormTimes {

    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})[-/.月]?([0-9]{1,2})日?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:时時]([0-9]{2})分?(?::([0-9]{2}))?");
    private static final BigDecimal SECONDS_OF_A_DAY = new BigDecimal(86_400);

    private FormTimes() {}

    /// @param day empty when the time's cell holds the day as well
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/moment-not-valid`
    static LocalDateTime read(String day, SheetCell time) {
        var text = Normalizer.normalize(time.text(), Normalizer.Form.NFKC).strip();
        var parts = text.split("[ T]+", 2);
        try {
            if (parts.length == 2) {
                return LocalDateTime.of(dayOf(parts[0]), timeOf(parts[1]));
            }
            return LocalDateTime.of(
                    dayOf(Normalizer.normalize(day, Normalizer.Form.NFKC).strip()),
                    time.number() ? ofShare(text) : timeOf(text));
        } catch (DateTimeException | ArithmeticException impossible) {
            throw TestingRefusal.MOMENT_NOT_VALID.with();
        }
    }

    private static LocalDate dayOf(String text) {
        var found = found(DAY, text);
        return LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    private static LocalTime timeOf(String text) {
        var found = found(TIME, text);
        var seconds = Optional.ofNullable(found.group(3)).map(Integer::valueOf).orElse(0);
        return LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), seconds);
    }

    /// To the second; spreadsheets keep the share with fifteen digits.
    private static LocalTime ofShare(String text) {
        return LocalTime.ofSecondOfDay(new BigDecimal(text)
                .multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static Matcher found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw TestingRefusal.MOMENT_NOT_VALID.with();
        }
        return matcher;
    }
}
