package org.lianfang.scenarios.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.IdentityNumbers;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.invention.Sex;
import org.lianfang.scenarios.invention.Telephones;
import org.lianfang.scenarios.testing.Swabbed.Guest;
import org.lianfang.scenarios.testing.Swabbed.Paper;

/// Stranded tourists and others whom the register does not know: most show an identity card, some a passport, some have
/// no papers at all.
final class Guests {

    private static final int RANGE = 4_000;

    private final TestedCity city;
    private final PersonNames names;

    Guests(TestedCity city, PersonNames names) {
        this.city = city;
        this.names = names;
    }

    /// The first of all; who comes early in the list stays longest. @param count how many are still there
    List<Guest> first(int count) {
        var guests = new ArrayList<Guest>(count);
        for (int number = 0; number < count; number++) {
            guests.add(guest(number));
        }
        return guests;
    }

    private Guest guest(int number) {
        var dice = city.seed().child("guest").child(number).dice();
        var id = Ids.at(city.period().millisAt(0, 0), dice);
        var sex = dice.chance(0.5) ? Sex.MALE : Sex.FEMALE;
        var born = LocalDate.of(dice.between(1950, 2012), dice.between(1, 12), dice.between(1, 28));
        var name = names.full(dice, sex, born.getYear());
        var phone = Telephones.of(RANGE, number);
        int shows = dice.below(100);
        if (shows < 78) {
            return new Guest(id, name, phone, Paper.CN_ID, IdentityNumbers.of(RANGE, born, sex, number % 499));
        }
        return shows < 90
                ? new Guest(id, name, phone, Paper.PASSPORT, passport(dice))
                : new Guest(id, name, phone, Paper.NONE, null);
    }

    /// No country's passports begin so.
    private static String passport(Dice dice) {
        return "ZZ" + (1_000_000 + dice.below(9_000_000));
    }
}
