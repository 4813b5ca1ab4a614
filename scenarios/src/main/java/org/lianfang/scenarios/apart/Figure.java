package org.lianfang.scenarios.apart;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Division;
import org.lianfang.scenarios.ground.Divisions;

/// One figure of a city's account: what is counted where, and how many there should be. Figures of one place are
/// not made to add up.
///
/// @param of kind of organisation, or a word in the names of teams; empty where neither is asked
/// @param from first day, to last day, of what is counted over days
public record Figure(Count count, Division area, String of, long asked, LocalDate from, LocalDate to, String name) {

    public enum Count {
        VILLAGES,
        GATES,
        MEMBERS,
        TEAMS,
        ADMITTED,
        RELEASED,
        PRESENT,
        AT_HOME,
        MONITORED,
        REPORTED,
        TURNED_BACK,
        ESCORTED,
        CASES,
        OPEN_NEEDS,
        KEPT_LONGER
    }

    /// From the city's data.
    public static List<Figure> of(City city, Divisions divisions) {
        var period = city.period();
        return DataFile.read(city.key() + "/figures.csv").stream()
                .map(row -> new Figure(
                        Count.valueOf(row.get("count")),
                        divisions.get(row.get("area")),
                        row.get("of"),
                        row.number("asked"),
                        period.first().plusDays(day(row, "firstDay", 0)),
                        period.first().plusDays(day(row, "lastDay", period.days() - 1)),
                        row.get("name")))
                .toList();
    }

    private static int day(DataFile.Row row, String column, int otherwise) {
        return row.get(column).isEmpty() ? otherwise : row.number(column);
    }
}
