package org.lianfang.isolation.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day as lists write it, the year first: `2022-07-01`, `2022/7/1`, `2022.7.1`, `2022年7月1日`, `20220701`, or
/// the number of a spreadsheet. Where the year stands last nobody knows which number is the month: such a day
/// is not read.
public final class ListedDay {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("([34]\\d{4})(?:\\.\\d*)?");
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    private ListedDay() {}

    /// @return empty when it is no day
    public static Optional<LocalDate> read(String typed) {
        var text = typed.strip();
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return Optional.of(SPREADSHEET_ZERO.plusDays(Long.parseLong(serial.group(1))));
        }
        var parts = YEAR_FIRST.matcher(text);
        if (!parts.matches()) {
            parts = DIGITS.matcher(text);
        }
        return parts.matches()
                ? day(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
