package org.lianfang.scenarios.gates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.gates.Crossing.Passage;
import org.lianfang.scenarios.gates.Crossing.Verdict;
import org.lianfang.scenarios.gates.Party.Vehicle;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.Seed;

/// All crossings of the scenario, made gate by gate and day by day in the order of time. A day of a gate is always the
/// same, whoever asks and in whatever order.
public final class Crossings {

    private static final int SECONDS_PER_PERSON = 6;
    /// In tenths of a degree: healthy people stay below the limit, feverish ones above.
    private static final int MEAN = 365;

    private static final int HIGHEST_HEALTHY = 371;
    private static final int LOWEST_FEVER = 374;
    private static final int HIGHEST_FEVER = 401;

    private final GuardedCity city;
    private final List<Gate> gates;
    private final CrossingPlan plan;
    private final Parties parties;
    private final Travellers travellers;

    public Crossings(GuardedCity city, List<Gate> gates, CrossingPlan plan, Places places, Travellers travellers) {
        this.city = city;
        this.gates = gates;
        this.plan = plan;
        this.parties = new Parties(places, new Vehicles(city.seed(), city.plate()));
        this.travellers = travellers;
    }

    /// @param day 0 for the first of the period @param gate its place in the list of gates
    public void of(int day, int gate, Consumer<Crossing> sink) {
        var seed = city.seed().child("crossings").child(gates.get(gate).code()).child(day);
        for (int hour = 0; hour < CrossingPlan.HOURS; hour++) {
            hour(day, gate, hour, seed.child(hour), sink);
        }
    }

    /// A few crossings at this moment, outside the plan: what keeps the screens moving after the scenario.
    public void live(int gate, long atMillis, Seed seed, Consumer<Crossing> sink) {
        var dice = seed.dice();
        var where = gates.get(gate);
        int riders =
                dice.rounded((double) where.traffic().riders() / where.traffic().vehicles() % 3);
        for (var party : parties.of(where, 1, riders, 0.5, dice)) {
            record(where, party, new Fevers(atMillis, 0, Map.of()), dice, sink);
        }
    }

    private void hour(int day, int gate, int hour, Seed seed, Consumer<Crossing> sink) {
        var dice = seed.dice();
        var where = gates.get(gate);
        double inward = city.traffic().get(day).inward();
        var all = parties.of(where, plan.vehicles(day, gate, hour), plan.riders(day, gate, hour), inward, dice);
        var fevers = plan.fevers(day, gate, hour);
        long start = city.period().millisAt(day, hour * 3600);
        int persons = 0;
        for (var party : all) {
            record(where, party, new Fevers(start + party.second() * 1000L, persons, fevers), dice, sink);
            persons += party.persons();
        }
    }

    /// @param first ordinal of the party's first person within the hour
    private record Fevers(long atMillis, int first, Map<Integer, Boolean> toHospital) {

        boolean among(Party party) {
            for (int i = 0; i < party.persons() && !toHospital.isEmpty(); i++) {
                if (toHospital.containsKey(first + i)) {
                    return true;
                }
            }
            return false;
        }

        @Nullable
        Boolean of(int person) {
            return toHospital.isEmpty() ? null : toHospital.get(first + person);
        }
    }

    private void record(Gate gate, Party party, Fevers fevers, Dice dice, Consumer<Crossing> sink) {
        var verdict = fevers.among(party) ? Verdict.ESCORTED : party.verdict();
        var vehicle = party.vehicle();
        @Nullable UUID together = null;
        if (vehicle != null) {
            together = Ids.at(fevers.atMillis(), dice);
            var passage = new Passage(together, gate.id(), fevers.atMillis(), together, party.journey(), verdict);
            sink.accept(new Crossing.OfVehicle(passage, vehicle.plate(), vehicle.kind()));
        }
        for (int i = 0; i < party.persons(); i++) {
            long at = fevers.atMillis() + i * SECONDS_PER_PERSON * 1000L;
            var fever = fevers.of(i);
            var own = fever == null ? verdict : fever ? Verdict.TO_HOSPITAL : Verdict.ESCORTED;
            var passage = new Passage(Ids.at(at, dice), gate.id(), at, together, party.journey(), own);
            var who = person(gate, vehicle, i, dice);
            sink.accept(new Crossing.OfPerson(passage, who, celsiusTenths(fever != null, dice)));
        }
    }

    private Traveller person(Gate gate, @Nullable Vehicle vehicle, int seat, Dice dice) {
        if (vehicle == null) {
            return travellers.rider(gate, dice.bits() >>> 44);
        }
        return seat == 0 ? travellers.driver(gate, vehicle.driver()) : travellers.rider(gate, vehicle.driver() + seat);
    }

    private static int celsiusTenths(boolean fever, Dice dice) {
        double spread = dice.gaussian();
        if (fever) {
            return Math.min(HIGHEST_FEVER, LOWEST_FEVER + (int) (Math.abs(spread) * 7));
        }
        return Math.clamp(Math.round(MEAN + spread * 2.4), 356, HIGHEST_HEALTHY);
    }
}
