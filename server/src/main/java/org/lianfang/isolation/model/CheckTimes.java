package org.lianfang.isolation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// By when the checks of a day are due. Each counts from the middle between the hour at which the one before
/// was due and its own: a check that was made late is not taken for the next one.
///
/// @param dueHours civil hours, ascending
public record CheckTimes(List<Integer> dueHours, ZoneId zone) {

    private static final int DAYS_AROUND = 3;

    /// One check.
    ///
    /// @param from a check that was made since then counts
    /// @param due when it is late
    public record Window(Instant from, Instant due) {}

    /// The last check that is due already.
    ///
    /// @return empty where none are asked
    public Optional<Window> last(Instant now) {
        if (dueHours.isEmpty()) {
            return Optional.empty();
        }
        var windows = windows(now);
        return Optional.of(windows.get(lastOf(windows, now)));
    }

    /// The first check that is asked of somebody and not made yet: the last one that is due already, or one to come.
    ///
    /// @param since they are there; what was due before is not asked
    /// @param made when somebody was last checked
    /// @return empty where none are asked
    public Optional<Window> next(Instant now, Instant since, @Nullable Instant made) {
        if (dueHours.isEmpty()) {
            return Optional.empty();
        }
        var windows = windows(now);
        return windows.stream()
                .skip(lastOf(windows, now))
                .filter(window -> window.due.isAfter(since) && (made == null || made.isBefore(window.from)))
                .findFirst();
    }

    private static int lastOf(List<Window> windows, Instant now) {
        var last = 0;
        while (!windows.get(last + 1).due.isAfter(now)) {
            last++;
        }
        return last;
    }

    /// Of the days around a moment, ascending.
    private List<Window> windows(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var due = IntStream.rangeClosed(-DAYS_AROUND, DAYS_AROUND)
                .mapToObj(today::plusDays)
                .flatMap(day -> dueHours.stream().map(hour -> at(day, hour)))
                .toList();
        return IntStream.range(1, due.size())
                .mapToObj(place -> between(due.get(place - 1), due.get(place)))
                .toList();
    }

    private static Window between(Instant before, Instant due) {
        return new Window(before.plus(Duration.between(before, due).dividedBy(2)), due);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.MIN).plusHours(hour).atZone(zone).toInstant();
    }
}
