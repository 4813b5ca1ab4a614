package org.lianfang.scenarios.gates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Shares;

/// How many vehicles and persons pass each gate in each hour, and who of them has a fever. The totals of the city are
/// divided exactly over days × gates × hours, so the records that follow this plan add up to them by construction.
public final class CrossingPlan {

    public static final int HOURS = 24;
    /// Feverish people who are escorted instead of sent to hospital, as a multiple of those who are.
    private static final int ESCORTED_PER_HOSPITAL = 2;

    private final List<Gate> gates;
    private final int[] vehicles;
    private final int[] riders;
    private final Map<Integer, Map<Integer, Boolean>> fevers = new HashMap<>();

    public CrossingPlan(GuardedCity city, List<Gate> gates) {
        this.gates = gates;
        var figures = city.figures();
        var dice = city.seed().child("plan").dice();
        vehicles = Shares.of(figures.vehicles(), weights(city, true, dice));
        riders = Shares.of(figures.persons() - figures.vehicles(), weights(city, false, dice));
        var feverByDay = city.traffic().stream()
                .mapToDouble(GuardedCity.DayOfTraffic::fever)
                .toArray();
        strike(Shares.of(figures.toHospital(), feverByDay), true, dice);
        strike(Shares.of(figures.toHospital() * ESCORTED_PER_HOSPITAL, feverByDay), false, dice);
    }

    public int vehicles(int day, int gate, int hour) {
        return vehicles[slot(day, gate, hour)];
    }

    /// Every vehicle has a driver; these are the persons besides.
    public int riders(int day, int gate, int hour) {
        return riders[slot(day, gate, hour)];
    }

    public int persons(int day, int gate, int hour) {
        return vehicles(day, gate, hour) + riders(day, gate, hour);
    }

    /// @return by the ordinal of the person within the hour (0 upwards): true if sent to hospital
    public Map<Integer, Boolean> fevers(int day, int gate, int hour) {
        return fevers.getOrDefault(slot(day, gate, hour), Map.of());
    }

    private double[] weights(GuardedCity city, boolean ofVehicles, Dice dice) {
        var weights = new double[city.period().days() * gates.size() * HOURS];
        for (int day = 0; day < city.period().days(); day++) {
            for (int gate = 0; gate < gates.size(); gate++) {
                var traffic = gates.get(gate).traffic();
                var kind = gates.get(gate).kind();
                double ofDay = city.traffic().get(day).weight() * (0.9 + 0.2 * dice.fraction());
                double ofGate = ofVehicles ? traffic.vehicles() : traffic.riders();
                double ofKind = total(kind);
                for (int hour = 0; hour < HOURS; hour++) {
                    double ofHour = kind.weight(hour) / ofKind * (0.75 + 0.5 * dice.fraction());
                    weights[slot(day, gate, hour)] = ofDay * ofGate * ofHour;
                }
            }
        }
        return weights;
    }

    private static double total(Gate.Kind kind) {
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            sum += kind.weight(hour);
        }
        return sum;
    }

    /// Picks as many different persons of each day, wherever the persons are.
    private void strike(int[] byDay, boolean toHospital, Dice dice) {
        int slotsPerDay = gates.size() * HOURS;
        for (int day = 0; day < byDay.length; day++) {
            int from = day * slotsPerDay;
            int persons = Arrays.stream(vehicles, from, from + slotsPerDay).sum()
                    + Arrays.stream(riders, from, from + slotsPerDay).sum();
            int left = byDay[day];
            while (left > 0) {
                int mark = dice.below(persons);
                int slot = from;
                while (mark >= vehicles[slot] + riders[slot]) {
                    mark -= vehicles[slot] + riders[slot];
                    slot++;
                }
                if (fevers.computeIfAbsent(slot, none -> new HashMap<>()).putIfAbsent(mark, toHospital) == null) {
                    left--;
                }
            }
        }
    }

    private int slot(int day, int gate, int hour) {
        return (day * gates.size() + gate) * HOURS + hour;
    }
}
