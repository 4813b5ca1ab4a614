package org.lianfang.gates.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;

/// Counts crossings: by area and day for the indicators, by gate and hour for the gate's own page.
public final class Tally {

    public static final int PERSONS = 0;
    public static final int VEHICLES = 1;
    public static final int FEVER = 7;
    public static final int SLOTS = 8;

    /// Indicators by slot. The slots from 2 to 6 are the outcomes in their order.
    public static final List<String> INDICATORS = List.of(
            "gates.persons",
            "gates.vehicles",
            "gates.passed",
            "gates.turned-back",
            "gates.to-hospital",
            "gates.escorted",
            "gates.exempt",
            "gates.fever");

    private static final int FIRST_OUTCOME = 2;

    private final Map<DayCell, int[]> days = new HashMap<>();
    private final Map<HourCell, int[]> hours = new HashMap<>();

    public record DayCell(LocalDate day, AreaKey area) {}

    public record HourCell(UUID gate, LocalDate day, int hour, AreaKey area) {}

    /// @param sign 1 when it happened, −1 when it is taken back
    public Tally add(Crossing crossing, int sign) {
        var moment = crossing.moment();
        count(days.computeIfAbsent(new DayCell(moment.day(), crossing.area()), cell -> new int[SLOTS]), crossing, sign);
        count(
                hours.computeIfAbsent(
                        new HourCell(crossing.gateId(), moment.day(), moment.hour(), crossing.area()),
                        cell -> new int[SLOTS]),
                crossing,
                sign);
        return this;
    }

    public Map<HourCell, int[]> byGateAndHour() {
        return hours;
    }

    public List<Count> counts() {
        var counts = new ArrayList<Count>();
        days.forEach((cell, sums) -> {
            for (var slot = 0; slot < SLOTS; slot++) {
                if (sums[slot] != 0) {
                    counts.add(new Count(cell.day, cell.area, INDICATORS.get(slot), sums[slot]));
                }
            }
        });
        return counts;
    }

    private static void count(int[] sums, Crossing crossing, int sign) {
        sums[PERSONS] += crossing.traveller() == null ? 0 : sign;
        sums[VEHICLES] += crossing.vehicle() == null ? 0 : sign;
        sums[FIRST_OUTCOME + crossing.outcome().ordinal()] += sign;
        sums[FEVER] += crossing.health().fever() ? sign : 0;
    }
}
