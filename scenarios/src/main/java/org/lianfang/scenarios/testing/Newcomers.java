package org.lianfang.scenarios.testing;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.ground.Dweller;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.ground.Resident;
import org.lianfang.scenarios.invention.IdentityNumbers;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.invention.Sex;
import org.lianfang.scenarios.invention.Telephones;

/// People who have moved in with somebody since the round before: grown-up children, guests who stay. Not where the
/// number of people is known.
final class Newcomers {

    private static final int RANGE = 4_001;

    private final TestedCity city;
    private final List<Household> homes;
    private final PersonNames names;

    Newcomers(TestedCity city, List<Household> homes, PersonNames names) {
        this.city = city;
        this.homes = homes.stream()
                .filter(home -> !city.population()
                        .exact()
                        .containsKey(home.village().division().code()))
                .toList();
        this.names = names;
    }

    /// @param round 0 for the first
    List<Dweller> before(int round) {
        var newcomers = new ArrayList<Dweller>();
        for (int number = 0; number < city.rounds().get(round).people().newcomers(); number++) {
            newcomers.add(newcomer(round, number));
        }
        return newcomers;
    }

    private Dweller newcomer(int round, int number) {
        var dice = city.seed().child("newcomer").child(round).child(number).dice();
        long at = city.period().millisAt(city.rounds().get(round).day() - 1, 10 * 3600 + number * 60);
        var id = Ids.at(at, dice);
        var home = dice.oneOf(homes);
        var sex = dice.chance(0.5) ? Sex.MALE : Sex.FEMALE;
        var born = city.period().first().minusYears(dice.between(17, 45)).minusDays(dice.below(365));
        var name = names.full(dice, sex, born.getYear());
        int line = round * 1_000 + number;
        var card = IdentityNumbers.of(RANGE + round, born, sex, number % 499);
        var phone = Telephones.of(RANGE, line);
        var standing = dice.chance(0.5) ? Resident.Standing.TENANT : Resident.Standing.RESIDENT;
        return new Dweller(new Resident(id, name, sex, born, card, phone, standing, List.of(), null), home);
    }
}
