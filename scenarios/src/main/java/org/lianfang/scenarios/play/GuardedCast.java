package org.lianfang.scenarios.play;

import java.util.HashMap;
import java.util.List;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.gates.CrossingPlan;
import org.lianfang.scenarios.gates.Crossings;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.gates.Gates;
import org.lianfang.scenarios.gates.Neighbours;
import org.lianfang.scenarios.gates.Places;
import org.lianfang.scenarios.gates.Travellers;

/// What is generated for a city with gates, beside what every city has.
record GuardedCast(GuardedCity city, Cast cast, List<Gate> gates, CrossingPlan plan) {

    static GuardedCast of(GuardedCity city, Cast cast) {
        var gates = Gates.of(city, cast.divisions());
        return new GuardedCast(city, cast, gates, new CrossingPlan(city, gates));
    }

    Crossings crossings() {
        var neighbours = new HashMap<String, Neighbours>();
        for (var village : cast.complete()) {
            var code = village.division().code();
            if (gates.stream().anyMatch(gate -> gate.area().code().equals(code))) {
                neighbours.put(code, Neighbours.of(city, cast.households().of(village)));
            }
        }
        var travellers = new Travellers(city, cast.names(), neighbours);
        return new Crossings(city, gates, plan, new Places(city, cast.divisions()), travellers);
    }
}
