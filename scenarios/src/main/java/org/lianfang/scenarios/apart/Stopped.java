package org.lianfang.scenarios.apart;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.city.CountedCity;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.gates.Crossing;
import org.lianfang.scenarios.gates.Crossing.Journey;
import org.lianfang.scenarios.gates.Crossing.Passage;
import org.lianfang.scenarios.gates.Crossing.Reason;
import org.lianfang.scenarios.gates.Crossing.Verdict;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.gates.Travellers;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.invention.Ids;

/// Strangers whom the guards of a township did not let through, or brought on their way: as many as each line of the
/// city's data says, spread over its days and gates.
public final class Stopped {

    private static final int FIRST_HOUR = 6;
    private static final int HOURS = 15;
    private static final int MEAN_TENTHS = 365;

    private Stopped() {}

    public static List<Crossing> of(CountedCity city, Divisions divisions, List<Gate> gates, Travellers travellers) {
        var crossings = new ArrayList<Crossing>();
        int line = 0;
        for (var row : DataFile.read(city.key() + "/stopped.csv")) {
            var there = gates.stream()
                    .filter(gate -> gate.area().code().startsWith(row.get("gates")))
                    .toList();
            var seed = city.seed().child("stopped").child(line++);
            int first = row.number("firstDay");
            int days = row.number("lastDay") - first + 1;
            for (int number = 0; number < row.number("persons"); number++) {
                var dice = seed.child(number).dice();
                var gate = there.get(number % there.size());
                long at = city.period().millisAt(first + number % days, FIRST_HOUR * 3600 + dice.below(HOURS * 3600));
                var journey = new Journey(true, row.get("origin"), divisions.address(gate.area()), Reason.VISIT);
                var passage = new Passage(
                        Ids.at(at, dice), gate.id(), at, null, journey, Verdict.valueOf(row.get("outcome")));
                var who = travellers.rider(gate, dice.bits() >>> 44);
                crossings.add(new Crossing.OfPerson(passage, who, MEAN_TENTHS + dice.between(-4, 4)));
            }
        }
        return crossings;
    }
}
