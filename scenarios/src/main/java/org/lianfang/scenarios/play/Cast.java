package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.ground.Households;
import org.lianfang.scenarios.ground.Village;
import org.lianfang.scenarios.ground.Villages;
import org.lianfang.scenarios.invention.PersonNames;

/// Everything that is generated for any city, ready to be played. Large things (people) are made when asked for.
record Cast(City city, Divisions divisions, PersonNames names, List<Village> villages, Households households) {

    static Cast of(City city) {
        var divisions = new Divisions(city);
        var names = new PersonNames();
        return new Cast(city, divisions, names, new Villages(city, divisions).all(), new Households(city, names));
    }

    /// Eighteen digits.
    String areaKey() {
        return divisions.get(city.prefecture()).areaKey();
    }

    /// The villages whose people are registered: the complete ones, then as many whole townships as are needed for the
    /// wanted number of people.
    List<Village> registered(int people) {
        var chosen = new ArrayList<>(complete());
        long expected = chosen.stream().mapToLong(Cast::leastPeople).sum();
        for (var township : townships()) {
            if (expected >= people) {
                break;
            }
            var more = villages.stream()
                    .filter(v -> v.division().township().equals(township) && !chosen.contains(v))
                    .toList();
            expected += more.stream().mapToLong(Cast::leastPeople).sum();
            chosen.addAll(more);
        }
        return chosen;
    }

    /// Of the complete townships and villages, first ones first.
    List<Village> complete() {
        return city.population().complete().stream()
                .flatMap(code -> villages.stream()
                        .filter(village -> village.division().code().startsWith(code)))
                .toList();
    }

    private List<String> townships() {
        return villages.stream().map(v -> v.division().township()).distinct().toList();
    }

    /// A little less than will live there, so that the wanted number is reached.
    private static long leastPeople(Village village) {
        return (long) (village.households() * 2.7);
    }
}
