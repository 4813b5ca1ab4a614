package org.lianfang.cases.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the moments of check-in lists: `2020-02-01 12:30`, `2020/2/1 12:30:05`, `2020年2月1日 12:30`, the number of a
/// spreadsheet, and a time alone, such as `12:30`, when the day of the whole list is known.
public final class ListMoment {

    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[T ]+(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?.*");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?");
    private static final Pattern SERIAL = Pattern.compile("[34]\\d{4}\\.\\d+");
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_A_DAY = 86_400;

    private ListMoment() {}

    /// @param zone in which the list was written
    /// @param day of the whole list; absent when it has none
    /// @return empty when it cannot be read
    public static Optional<Instant> read(String typed, ZoneId zone, @Nullable LocalDate day) {
        var text = typed.strip();
        return local(text, day).map(moment -> moment.atZone(zone).toInstant());
    }

    private static Optional<LocalDateTime> local(String text, @Nullable LocalDate day) {
        try {
            var whole = DAY_AND_TIME.matcher(text);
            if (whole.matches()) {
                return Optional.of(at(LocalDate.of(number(whole, 1), number(whole, 2), number(whole, 3)), whole, 4));
            }
            var time = TIME.matcher(text);
            if (day != null && time.matches()) {
                return Optional.of(at(day, time, 1));
            }
            return SERIAL.matcher(text).matches() ? Optional.of(serial(Double.parseDouble(text))) : Optional.empty();
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    private static LocalDateTime at(LocalDate day, Matcher time, int hour) {
        var seconds = time.group(hour + 2) == null ? 0 : number(time, hour + 2);
        return day.atTime(number(time, hour), number(time, hour + 1), seconds);
    }

    private static LocalDateTime serial(double days) {
        return SPREADSHEET_ZERO.atStartOfDay().plusSeconds(Math.round(days * SECONDS_A_DAY));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
