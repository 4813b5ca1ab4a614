package org.lianfang.isolation.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Rooms that an area needs, day by day. What is decided is known to the day: a room is needed through the
/// last day of whoever is in it or waits for it. What is not decided is a range: nobody or everybody of those
/// who were found near cases is kept apart, and whoever stays beyond their last day goes today or stays on.
///
/// @param rooms that there are
/// @param days ascending, the first is today
public record RoomForecast(long rooms, List<Day> days) {

    /// @param decided rooms at least
    /// @param most rooms at most
    public record Day(LocalDate day, long decided, long most) {}

    /// Rooms that are needed through a day.
    public record Taken(long rooms, LocalDate until) {

        boolean isNeededOn(LocalDate day) {
            return !until.isBefore(day);
        }
    }

    /// @param occupied rooms in which somebody is or is expected
    /// @param waiting rooms for people on the list
    /// @param proposed rooms for people about whom nobody has decided, if all of them are kept apart
    public record Needs(Collection<Taken> occupied, Collection<Taken> waiting, Collection<Taken> proposed) {

        /// Rooms of people whose last day is over.
        public long overdueOn(LocalDate today) {
            return sum(occupied) - sum(occupied, today);
        }

        private long decidedOn(LocalDate day, LocalDate today) {
            return sum(occupied, day) + sum(waiting, day) + (day.equals(today) ? overdueOn(today) : 0);
        }

        private long mostOn(LocalDate day, LocalDate today) {
            return sum(occupied, day) + sum(waiting, day) + overdueOn(today) + sum(proposed, day);
        }

        private static long sum(Collection<Taken> taken) {
            return taken.stream().mapToLong(Taken::rooms).sum();
        }

        private static long sum(Collection<Taken> taken, LocalDate day) {
            return taken.stream()
                    .filter(one -> one.isNeededOn(day))
                    .mapToLong(Taken::rooms)
                    .sum();
        }
    }

    public static RoomForecast of(long rooms, Needs needs, LocalDate today, int days) {
        return new RoomForecast(
                rooms,
                LongStream.range(0, days)
                        .mapToObj(today::plusDays)
                        .map(day -> new Day(day, needs.decidedOn(day, today), needs.mostOn(day, today)))
                        .toList());
    }

    /// First day on which there are too few rooms for what is decided.
    public Optional<LocalDate> runsOut() {
        return days.stream().filter(day -> day.decided > rooms).map(Day::day).findFirst();
    }

    /// First day on which there may be too few.
    public Optional<LocalDate> mayRunOut() {
        return days.stream().filter(day -> day.most > rooms).map(Day::day).findFirst();
    }
}
