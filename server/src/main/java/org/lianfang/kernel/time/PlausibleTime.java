package org.lianfang.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// Days (`2020-02-02`) and moments (`2020-02-02T09:30:00Z`) in years that somebody can mean. Beyond them databases
/// overflow and loops over days do not end.
public final class PlausibleTime {

    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2299, 12, 31);
    private static final Instant FIRST_MOMENT =
            FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private PlausibleTime() {}

    /// @throws DateTimeParseException when it is no day from 1800 to 2299
    public static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeParseException("Not from 1800 to 2299", text, 0);
        }
        return day;
    }

    /// @throws DateTimeParseException when it is no moment from 1800 to 2299
    public static Instant moment(String text) {
        var moment = Moments.parse(text);
        if (moment.isBefore(FIRST_MOMENT) || !moment.isBefore(END)) {
            throw new DateTimeParseException("Not from 1800 to 2299", text, 0);
        }
        return moment;
    }
}
