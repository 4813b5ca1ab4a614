package org.lianfang.people.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Civil days as people write them into spreadsheets: year, month, day, with whatever stands between.
public final class Days {

    private static final Pattern PARTED = Pattern.compile(
            "([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?(?:[ T]0{1,2}:00(?::00)?)?");
    private static final Pattern TOGETHER = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,5}");
    /// Day 0 of spreadsheets from 1 March 1900 on.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Days() {}

    /// @return empty when it is not a day that exists
    public static Optional<LocalDate> read(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        for (var pattern : new Pattern[] {PARTED, TOGETHER}) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// A day that a spreadsheet kept as a plain number: days since the end of 1899.
    public static Optional<LocalDate> readSerial(String number) {
        return SERIAL.matcher(number).matches()
                ? Optional.of(DAY_ZERO.plusDays(Integer.parseInt(number)))
                : Optional.empty();
    }
}
