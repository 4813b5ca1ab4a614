package org.lianfang.cases.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a line list. Whatever is wrong in a row is told, and the rest of it goes in.
///
/// @param troubles in the order of the rows
public record LineList(List<ListedCase> cases, List<Trouble> troubles, ListDays days) {

    private static final Pattern DECADE =
            Pattern.compile("\\d{1,2}0'?s|\\d{1,3}\\s*[-–~]\\s*\\d{1,3}|\\d{1,2}0多岁?|[<>]\\d+");
    private static final Pattern EXACT = Pattern.compile("\\d{1,3}(\\.\\d+)?");
    private static final int OLDEST = 125;
    private static final Set<String> MEN = Set.of("m", "male", "1", "男", "男性");
    private static final Set<String> WOMEN = Set.of("f", "female", "0", "2", "女", "女性");

    public static LineList read(Collection<ListRow> rows, LocalDate today) {
        var days = ListDays.of(ListDays.textsOf(rows), today);
        var reader = new Reader(rows, days);
        rows.forEach(reader::take);
        return new LineList(List.copyOf(reader.cases), List.copyOf(reader.troubles), days);
    }

    private static final class Reader {

        private final ListDays days;
        private final Set<String> numbers = new HashSet<>();
        private final Set<String> seen = new HashSet<>();
        private final List<ListedCase> cases = new ArrayList<>();
        private final List<Trouble> troubles = new ArrayList<>();

        Reader(Collection<ListRow> rows, ListDays days) {
            this.days = days;
            rows.stream().map(row -> fold(row.text(ListField.NUMBER))).forEach(numbers::add);
        }

        void take(ListRow row) {
            var number = row.text(ListField.NUMBER);
            if (number.isEmpty()) {
                troubles.add(Trouble.ofRow(row.row(), CasesRefusal.ROW_WITHOUT_NUMBER, Map.of(), true));
                return;
            }
            if (!seen.add(fold(number))) {
                troubles.add(Trouble.ofRow(row.row(), CasesRefusal.NUMBER_TWICE, Map.of("number", number), true));
                return;
            }
            cases.add(new ListedCase(
                    row.row(),
                    number,
                    sex(row.text(ListField.SEX)),
                    age(row),
                    days(row),
                    named(row, ListField.INFECTOR),
                    named(row, ListField.RELATED),
                    row.text(ListField.INFECTOR),
                    row.text(ListField.NOTE)));
        }

        private ListedCase.Days days(ListRow row) {
            var onset = day(row, ListField.ONSET);
            var confirmed = day(row, ListField.CONFIRMED);
            var from = day(row, ListField.EXPOSED_FROM);
            var until = day(row, ListField.EXPOSED_UNTIL);
            if (onset != null && confirmed != null && onset.isAfter(confirmed)) {
                tell(row, ListField.ONSET, CasesRefusal.ONSET_AFTER_CONFIRMATION, Map.of());
            }
            if (from != null && until != null && from.isAfter(until)) {
                tell(row, ListField.EXPOSED_FROM, CasesRefusal.EXPOSURE_TURNED_ROUND, Map.of());
                return new ListedCase.Days(onset, confirmed, null, null);
            }
            return new ListedCase.Days(onset, confirmed, from, until);
        }

        private @Nullable LocalDate day(ListRow row, ListField field) {
            var text = row.text(field);
            if (text.isEmpty()) {
                return null;
            }
            return switch (days.read(text)) {
                case ListDays.Reading.Day(var day) -> day;
                case ListDays.Reading.Unreadable _ -> {
                    tell(row, field, CasesRefusal.DATE_NOT_READ, Map.of());
                    yield null;
                }
                case ListDays.Reading.NotPlausible(var day, var maybe) -> {
                    tell(
                            row,
                            field,
                            CasesRefusal.DATE_NOT_PLAUSIBLE,
                            Map.of(
                                    "day",
                                    day,
                                    "maybe",
                                    maybe.map(LocalDate::toString).orElse("–")));
                    yield null;
                }
            };
        }

        private String age(ListRow row) {
            var text = row.text(ListField.AGE);
            if (text.isEmpty()) {
                return "";
            }
            if (EXACT.matcher(text).matches() && Double.parseDouble(text) <= OLDEST) {
                return text;
            }
            if (DECADE.matcher(text).matches()) {
                tell(row, ListField.AGE, CasesRefusal.AGE_NOT_EXACT, Map.of());
                return text;
            }
            tell(row, ListField.AGE, CasesRefusal.AGE_NOT_READ, Map.of());
            return "";
        }

        /// Numbers of other cases that a cell names among its words.
        private List<String> named(ListRow row, ListField field) {
            var own = row.text(ListField.NUMBER);
            var found = new LinkedHashSet<String>();
            var match = shape(own).matcher(row.text(field));
            while (match.find()) {
                var number = match.group();
                if (fold(number).equals(fold(own))) {
                    tell(row, field, CasesRefusal.INFECTED_BY_ITSELF, Map.of("number", own));
                } else if (numbers.contains(fold(number))) {
                    found.add(number);
                } else {
                    tell(row, field, CasesRefusal.UNKNOWN_INFECTOR, Map.of("number", number));
                }
            }
            if (field == ListField.INFECTOR && found.size() > 1) {
                tell(row, field, CasesRefusal.SEVERAL_INFECTORS, Map.of("count", found.size()));
            }
            return List.copyOf(found);
        }

        private void tell(ListRow row, ListField field, CasesRefusal reason, Map<String, Object> params) {
            troubles.add(Trouble.of(row.row(), field, reason, params));
        }
    }

    /// Numbers of the same list look alike: letters first, if there are any, then digits.
    private static Pattern shape(String own) {
        var letters = own.replaceFirst("[\\d\\s].*$", "");
        return letters.isEmpty()
                ? Pattern.compile("(?<![\\w.])\\d+(?![\\w.])")
                : Pattern.compile(Pattern.quote(letters) + "\\s*\\d+", Pattern.CASE_INSENSITIVE);
    }

    /// By which the same number is recognised.
    public static String fold(String number) {
        return number.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String sex(String text) {
        var folded = text.toLowerCase(Locale.ROOT);
        if (MEN.contains(folded)) {
            return "MALE";
        }
        return WOMEN.contains(folded) ? "FEMALE" : null;
    }
}
