package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.gates.CrossingPlan;
import org.lianfang.scenarios.gates.Crossings;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.gates.Gates;
import org.lianfang.scenarios.gates.Neighbours;
import org.lianfang.scenarios.gates.Places;
import org.lianfang.scenarios.gates.Travellers;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.ground.Households;
import org.lianfang.scenarios.ground.Village;
import org.lianfang.scenarios.ground.Villages;
import org.lianfang.scenarios.invention.PersonNames;

/// Everything that is generated for a city, ready to be played. Large things (people, crossings) are made when asked
/// for.
record Cast(
        City city,
        Divisions divisions,
        PersonNames names,
        List<Gate> gates,
        List<Village> villages,
        Households households,
        CrossingPlan plan) {

    static Cast of(City city) {
        var divisions = new Divisions(city);
        var names = new PersonNames();
        var gates = Gates.of(city, divisions);
        var villages = new Villages(city, divisions).all();
        return new Cast(
                city, divisions, names, gates, villages, new Households(city, names), new CrossingPlan(city, gates));
    }

    /// Eighteen digits.
    String areaKey() {
        return divisions.get(city.prefecture()).areaKey();
    }

    /// The villages whose people are registered: the complete townships, then as many more townships as are needed for
    /// the wanted number of people.
    List<Village> registered(int people) {
        var chosen = new ArrayList<Village>();
        long expected = 0;
        for (var township : inOrder()) {
            if (expected >= people && chosen.size() >= complete().size()) {
                break;
            }
            var of = villages.stream()
                    .filter(v -> v.division().township().equals(township))
                    .toList();
            expected += of.stream().mapToLong(Cast::leastPeople).sum();
            chosen.addAll(of);
        }
        return chosen;
    }

    Crossings crossings() {
        var neighbours = new HashMap<String, Neighbours>();
        for (var village : complete()) {
            var code = village.division().code();
            if (gates.stream().anyMatch(gate -> gate.area().code().equals(code))) {
                neighbours.put(code, Neighbours.of(city, households.of(village)));
            }
        }
        var travellers = new Travellers(city, names, neighbours);
        return new Crossings(city, gates, plan, new Places(city, divisions), travellers);
    }

    private List<Village> complete() {
        return villages.stream()
                .filter(v -> city.population().complete().contains(v.division().township()))
                .toList();
    }

    private List<String> inOrder() {
        var townships = new ArrayList<>(city.population().complete());
        villages.stream()
                .map(v -> v.division().township())
                .distinct()
                .filter(t -> !townships.contains(t))
                .forEach(townships::add);
        return townships;
    }

    /// A little less than will live there, so that the wanted number is reached.
    private static long leastPeople(Village village) {
        return (long) (village.households() * 2.7);
    }
}
