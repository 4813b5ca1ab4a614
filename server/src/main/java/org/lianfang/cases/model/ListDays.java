package org.lianfang.cases.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the days of one list, in any of the ways in which lists write them: `2020-01-31`,
/// `2020/1/31`, `31/1/2020`, `2020年1月31日`, and the number of a spreadsheet. Whether the day or the
/// month stands first is decided once for the whole list, by those that can be only one.
///
/// @param dayFirst how `1/2/2020` is read
/// @param assumed nothing in the list tells which stands first
/// @param middle the day in the middle of all; empty without any
public record ListDays(boolean dayFirst, boolean assumed, Optional<LocalDate> middle, LocalDate today) {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[34]\\d{4}(?:\\.0*)?");
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
    /// A day farther from the middle of the list than that is a slip.
    private static final int FAR_DAYS = 366;

    /// A day as it was read.
    public sealed interface Reading {
        record Day(LocalDate day) implements Reading {}

        record Unreadable() implements Reading {}

        /// @param maybe what was probably meant; empty when nothing is near
        record NotPlausible(LocalDate day, Optional<LocalDate> maybe) implements Reading {}
    }

    public static ListDays of(Collection<String> texts, LocalDate today) {
        var first = 0;
        var second = 0;
        for (var text : texts) {
            var match = YEAR_LAST.matcher(text);
            if (match.matches()) {
                first += Integer.parseInt(match.group(1)) > 12 ? 1 : 0;
                second += Integer.parseInt(match.group(2)) > 12 ? 1 : 0;
            }
        }
        var dayFirst = first >= second;
        var assumed = first == 0
                && second == 0
                && texts.stream().anyMatch(text -> YEAR_LAST.matcher(text).matches());
        var open = new ListDays(dayFirst, assumed, Optional.empty(), today);
        var days = new ArrayList<>(texts.stream()
                .flatMap(text -> open.parse(text).stream())
                .sorted()
                .toList());
        return new ListDays(
                dayFirst, assumed, days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() / 2)), today);
    }

    public Reading read(String text) {
        var parsed = parse(text);
        if (parsed.isEmpty()) {
            return new Reading.Unreadable();
        }
        var day = parsed.get();
        return isPlausible(day) ? new Reading.Day(day) : new Reading.NotPlausible(day, meant(day));
    }

    private boolean isPlausible(LocalDate day) {
        return !day.isAfter(today)
                && middle.map(one -> Math.abs(one.toEpochDay() - day.toEpochDay()) <= FAR_DAYS)
                        .orElse(true);
    }

    /// A spreadsheet reads `09-02-20` as the year 2009: the day and the year have changed places.
    private Optional<LocalDate> meant(LocalDate day) {
        return date(2000 + day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100)
                .filter(this::isPlausible);
    }

    private Optional<LocalDate> parse(String typed) {
        var text = typed.strip();
        var match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return date(number(match.group(1)), number(match.group(2)), number(match.group(3)));
        }
        match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            var one = number(match.group(1));
            var two = number(match.group(2));
            var year = number(match.group(3));
            var usual = dayFirst ? date(year, two, one) : date(year, one, two);
            return usual.or(() -> dayFirst ? date(year, one, two) : date(year, two, one));
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(SPREADSHEET_ZERO.plusDays(number(text.split("\\.", 2)[0])))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// The texts of all days of a list.
    public static List<String> textsOf(Collection<ListRow> rows) {
        return rows.stream()
                .flatMap(row ->
                        Stream.of(ListField.values()).filter(ListField::isDay).map(row::text))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
