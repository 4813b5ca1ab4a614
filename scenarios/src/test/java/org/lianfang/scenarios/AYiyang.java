package org.lianfang.scenarios;

import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.city.Yiyang;
import org.lianfang.scenarios.gates.CrossingPlan;
import org.lianfang.scenarios.gates.Crossings;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.gates.Gates;
import org.lianfang.scenarios.gates.Places;
import org.lianfang.scenarios.gates.Travellers;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.invention.PersonNames;

/// Yiyang as the tests need it: made anew by each call, so that two of them can be compared.
public record AYiyang(GuardedCity city, Divisions divisions, PersonNames names, List<Gate> gates, Crossings crossings) {

    public static AYiyang generated() {
        var city = new Yiyang();
        var divisions = new Divisions(city);
        var names = new PersonNames();
        var gates = Gates.of(city, divisions);
        var travellers = new Travellers(city, names, Map.of());
        var plan = new CrossingPlan(city, gates);
        var crossings = new Crossings(city, gates, plan, new Places(city, divisions), travellers);
        return new AYiyang(city, divisions, names, gates, crossings);
    }
}
