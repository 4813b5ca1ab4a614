package org.lianfang.isolation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// By when the checks of a day are due. Each counts from the middle between the hour at which the one before
/// was due and its own: a check that was made late is not taken for the next one.
///
/// @param dueHours civil hours, ascending
public record CheckTimes(List<Integer> dueHours, ZoneId zone) {

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
        var today = LocalDate.ofInstant(now, zone);
        var due = Stream.of(today.minusDays(2), today.minusDays(1), today)
                .flatMap(day -> dueHours.stream().map(hour -> at(day, hour)))
                .filter(moment -> !moment.isAfter(now))
                .toList();
        var before = due.get(due.size() - 2);
        return Optional.of(
                new Window(before.plus(Duration.between(before, due.getLast()).dividedBy(2)), due.getLast()));
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.MIN).plusHours(hour).atZone(zone).toInstant();
    }
}
