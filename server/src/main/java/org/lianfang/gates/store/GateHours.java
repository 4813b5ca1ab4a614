package org.lianfang.gates.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.gates.model.Tally;
import org.lianfang.kernel.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts by gate and civil hour, kept in the transaction that writes the crossings.
@Repository
public class GateHours {

    private final JdbcClient jdbc;

    GateHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Outcomes and totals of one hour or one day.
    public record Sums(
            int persons,
            int vehicles,
            int passed,
            int turnedBack,
            int toHospital,
            int escorted,
            int exempt,
            int fever) {
        public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0);
    }

    public record Hour(int hour, Sums sums) {}

    /// In the order of gates and hours, so that two writers never wait for each other in a circle.
    public void add(Tally tally) {
        var cells = tally.byGateAndHour().entrySet().stream()
                .sorted(Comparator.comparing(
                        Map.Entry::getKey,
                        Comparator.comparing(Tally.HourCell::gate)
                                .thenComparing(Tally.HourCell::day)
                                .thenComparingInt(Tally.HourCell::hour)))
                .toList();
        var columns = new int[Tally.SLOTS][cells.size()];
        for (var row = 0; row < cells.size(); row++) {
            for (var slot = 0; slot < Tally.SLOTS; slot++) {
                columns[slot][row] = cells.get(row).getValue()[slot];
            }
        }
        var keys = cells.stream().map(Map.Entry::getKey).toList();
        jdbc.sql("""
                        insert into gates.gate_hours as h
                          (gate_id, day, hour, area_key, persons, vehicles, passed, turned_back, to_hospital, escorted,
                           exempt, fever)
                        select gate_id, day, hour, area_key, persons, vehicles, passed, turned_back, to_hospital,
                               escorted, exempt, fever
                        from unnest(:gates::uuid[], :days::date[], :hours::int[], :areas::bigint[], :persons, :vehicles,
                                    :passed, :turnedBack, :toHospital, :escorted, :exempt, :fever)
                             as new (gate_id, day, hour, area_key, persons, vehicles, passed, turned_back, to_hospital,
                                     escorted, exempt, fever)
                        on conflict (gate_id, day, hour) do update
                        set persons = h.persons + excluded.persons,
                            vehicles = h.vehicles + excluded.vehicles,
                            passed = h.passed + excluded.passed,
                            turned_back = h.turned_back + excluded.turned_back,
                            to_hospital = h.to_hospital + excluded.to_hospital,
                            escorted = h.escorted + excluded.escorted,
                            exempt = h.exempt + excluded.exempt,
                            fever = h.fever + excluded.fever
                        """)
                .param("gates", Columns.of(keys, Tally.HourCell::gate))
                .param("days", Columns.of(keys, Tally.HourCell::day))
                .param("hours", keys.stream().mapToInt(Tally.HourCell::hour).toArray())
                .param(
                        "areas",
                        keys.stream().mapToLong(key -> key.area().value()).toArray())
                .param("persons", columns[0])
                .param("vehicles", columns[1])
                .param("passed", columns[2])
                .param("turnedBack", columns[3])
                .param("toHospital", columns[4])
                .param("escorted", columns[5])
                .param("exempt", columns[6])
                .param("fever", columns[7])
                .update();
    }

    /// Sums of a day; gates without any are absent.
    public Map<UUID, Sums> ofDay(Collection<UUID> gates, LocalDate day) {
        return jdbc
                .sql("""
                        select gate_id, sum(persons)::int as persons, sum(vehicles)::int as vehicles,
                               sum(passed)::int as passed, sum(turned_back)::int as turned_back,
                               sum(to_hospital)::int as to_hospital, sum(escorted)::int as escorted,
                               sum(exempt)::int as exempt, sum(fever)::int as fever
                        from gates.gate_hours
                        where gate_id = any(:gates::uuid[]) and day = :day
                        group by gate_id
                        """)
                .param("gates", Columns.of(gates, id -> id))
                .param("day", day)
                .query((row, number) -> Map.entry(row.getObject("gate_id", UUID.class), sums(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, HashMap::new));
    }

    /// Hours in which something was recorded, in order.
    public List<Hour> hours(UUID gate, LocalDate day) {
        return jdbc.sql("""
                        select hour, persons, vehicles, passed, turned_back, to_hospital, escorted, exempt, fever
                        from gates.gate_hours
                        where gate_id = :gate and day = :day
                        order by hour
                        """)
                .param("gate", gate)
                .param("day", day)
                .query((row, number) -> new Hour(row.getInt("hour"), sums(row)))
                .list();
    }

    private static Sums sums(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Sums(
                row.getInt("persons"),
                row.getInt("vehicles"),
                row.getInt("passed"),
                row.getInt("turned_back"),
                row.getInt("to_hospital"),
                row.getInt("escorted"),
                row.getInt("exempt"),
                row.getInt("fever"));
    }
}
