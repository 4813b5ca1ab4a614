package org.lianfang.scenarios.gates;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.IdentityNumbers;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.invention.Seed;
import org.lianfang.scenarios.invention.Sex;
import org.lianfang.scenarios.invention.Telephones;

/// The people at the gates. At the gate of a village whose people are registered it is mostly them; everybody else is
/// made from a number, so that the same driver comes back with the same name and card.
public final class Travellers {

    /// Numbers from here on belong to no village of the register.
    private static final int OUTSIDE_THE_REGISTER = 5_000;

    private static final double NEIGHBOURS = 0.85;

    private final Seed seed;
    private final int year;
    private final PersonNames names;
    private final Map<String, Neighbours> neighbours;

    /// @param neighbours by the code of their village
    public Travellers(City city, PersonNames names, Map<String, Neighbours> neighbours) {
        this.seed = city.seed().child("travellers");
        this.year = city.period().first().getYear();
        this.names = names;
        this.neighbours = neighbours;
    }

    /// Somebody who may drive: 20 to 64.
    Traveller driver(Gate gate, long number) {
        var dice = seed.child(number).dice();
        var near = near(gate, dice);
        if (near != null) {
            return dice.oneOf(near.drivers());
        }
        var sex = dice.chance(0.78) ? Sex.MALE : Sex.FEMALE;
        return traveller(dice, sex, dice.between(20, 64));
    }

    /// Anybody, more often grown up.
    public Traveller rider(Gate gate, long number) {
        var dice = seed.child(~number).dice();
        var near = near(gate, dice);
        if (near != null) {
            return dice.oneOf(near.everybody());
        }
        var sex = dice.chance(0.46) ? Sex.MALE : Sex.FEMALE;
        int grownUp = dice.chance(0.8) ? dice.between(18, 58) : dice.between(59, 82);
        return traveller(dice, sex, dice.chance(0.18) ? dice.between(1, 17) : grownUp);
    }

    private @Nullable Neighbours near(Gate gate, Dice dice) {
        if (!gate.kind().isLocal()) {
            return null;
        }
        var near = neighbours.get(gate.area().code());
        return near != null && dice.chance(NEIGHBOURS) ? near : null;
    }

    private Traveller traveller(Dice dice, Sex sex, int age) {
        int birthYear = year - age - 1;
        var name = names.full(dice, sex, birthYear);
        var born = LocalDate.ofYearDay(birthYear, dice.between(30, 365));
        int place = OUTSIDE_THE_REGISTER + dice.below(5_000);
        boolean hasCard = dice.chance(age < 16 ? 0.5 : 0.985);
        var idNumber = hasCard ? IdentityNumbers.of(place, born, sex, dice.below(499)) : null;
        int line = dice.below(10_000);
        var phone = age < 14 ? null : Telephones.of(OUTSIDE_THE_REGISTER + dice.below(5_000), line);
        return new Traveller(name, phone, idNumber, null);
    }
}
