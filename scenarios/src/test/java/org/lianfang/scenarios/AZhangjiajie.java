package org.lianfang.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.city.Zhangjiajie;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.ground.Households;
import org.lianfang.scenarios.ground.Villages;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.testing.Campaign;
import org.lianfang.scenarios.testing.Capacities;
import org.lianfang.scenarios.testing.PlannedRound;
import org.lianfang.scenarios.testing.Stations;
import org.lianfang.scenarios.testing.Turnout;

/// Zhangjiajie as the tests need it: made anew by each call, so that two of them can be compared.
public record AZhangjiajie(
        Zhangjiajie city,
        Divisions divisions,
        PersonNames names,
        Stations stations,
        List<Household> homes,
        List<Turnout> turnouts) {

    public static final Capacities CAPACITIES = new Capacities(1, 10, 10);

    public static AZhangjiajie generated() {
        var city = new Zhangjiajie();
        var divisions = new Divisions(city);
        var names = new PersonNames();
        var stations = new Stations(city, divisions);
        var households = new Households(city, names);
        var homes = new ArrayList<Household>();
        var villages = new Villages(city, divisions).all();
        for (var code : city.population().complete()) {
            villages.stream()
                    .filter(village -> village.division().code().startsWith(code))
                    .forEach(village -> homes.addAll(households.of(village)));
        }
        return new AZhangjiajie(city, divisions, names, stations, homes, Campaign.of(city, stations, homes, names));
    }

    public List<PlannedRound> rounds(Capacities capacities) {
        return turnouts.stream()
                .map(turnout -> PlannedRound.of(city, stations, turnout, capacities))
                .toList();
    }
}
