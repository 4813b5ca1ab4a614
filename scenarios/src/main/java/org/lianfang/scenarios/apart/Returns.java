package org.lianfang.scenarios.apart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.city.CountedCity;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.gates.Crossing;
import org.lianfang.scenarios.gates.Crossing.Journey;
import org.lianfang.scenarios.gates.Crossing.Passage;
import org.lianfang.scenarios.gates.Crossing.Reason;
import org.lianfang.scenarios.gates.Crossing.Verdict;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.gates.Traveller;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.ground.Dweller;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;

/// Who came home in the days of the period, from the city's data: as many grown-ups of each township as each line
/// says, spread over its days, each through a gate and never twice.
public final class Returns {

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 65;
    private static final int FIRST_HOUR = 7;
    private static final int HOURS = 12;
    private static final int MEAN_TENTHS = 365;

    private final CountedCity city;
    private final Divisions divisions;
    private final List<Gate> gates;
    private final Map<String, List<Dweller>> grownUps = new HashMap<>();

    private Returns(CountedCity city, Divisions divisions, List<Gate> gates) {
        this.city = city;
        this.divisions = divisions;
        this.gates = gates;
    }

    /// @param homes everybody who is registered
    public static List<Returned> of(CountedCity city, Divisions divisions, List<Gate> gates, List<Household> homes) {
        var returns = new Returns(city, divisions, gates);
        var all = new ArrayList<Returned>();
        for (var row : DataFile.read(city.key() + "/returns.csv")) {
            var open = returns.grownUps.computeIfAbsent(
                    row.get("township"), township -> returns.grownUpsOf(township, homes));
            int persons = row.number("persons");
            if (open.size() < persons) {
                throw new IllegalArgumentException("only " + open.size() + " grown-ups are left in "
                        + row.get("township") + ". Maybe give it more households");
            }
            for (int number = 0; number < persons; number++) {
                all.add(returns.returned(row, number, open.removeLast()));
            }
        }
        return all;
    }

    /// In an order of chance, so that they come from everywhere in the township.
    private List<Dweller> grownUpsOf(String township, List<Household> homes) {
        var youngest = city.period().first().minusYears(YOUNGEST);
        var oldest = city.period().first().minusYears(OLDEST);
        var seed = city.seed().child("returned");
        return new ArrayList<>(homes.stream()
                .filter(home -> home.village().division().code().startsWith(township))
                .flatMap(home -> home.members().stream().map(member -> new Dweller(member, home)))
                .filter(dweller -> dweller.resident().born().isBefore(youngest)
                        && dweller.resident().born().isAfter(oldest))
                .sorted(Comparator.comparingLong(
                        (Dweller dweller) -> seed.child(dweller.resident().id().getLeastSignificantBits())
                                .value()))
                .toList());
    }

    private Returned returned(DataFile.Row row, int number, Dweller who) {
        var dice = city.seed()
                .child("return")
                .child(who.resident().id().getLeastSignificantBits())
                .dice();
        int first = row.number("firstDay");
        int day = first + number % (row.number("lastDay") - first + 1);
        long at = city.period().millisAt(day, FIRST_HOUR * 3600 + dice.below(HOURS * 3600));
        var passage = new Passage(
                Ids.at(at, dice), gate(row.get("gates"), dice).id(), at, null, journey(row, who), Verdict.PASSED);
        var resident = who.resident();
        var traveller = new Traveller(resident.name(), resident.phone(), resident.idNumber(), resident.id());
        var crossing = new Crossing.OfPerson(passage, traveller, MEAN_TENTHS + dice.between(-4, 4));
        return new Returned(who, crossing, day, Returned.Then.valueOf(row.get("then")));
    }

    private Journey journey(DataFile.Row row, Dweller who) {
        var home = divisions.address(who.home().village().division());
        return new Journey(true, row.get("origin"), home, Reason.HOME);
    }

    private Gate gate(String area, Dice dice) {
        return dice.oneOf(gates.stream()
                .filter(gate -> gate.area().code().startsWith(area))
                .toList());
    }
}
