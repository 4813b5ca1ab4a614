package org.lianfang.scenarios.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.ground.Resident.CareNeed;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.IdentityNumbers;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.invention.Sex;
import org.lianfang.scenarios.invention.Telephones;

/// Gives the people of one village names and numbers; no number twice.
final class Register {

    /// Per thousand of those between 18 and 55.
    private static final int BACK_FROM_KEY_REGION = 5;

    private final LocalDate today;
    private final boolean returnees;
    private final int village;
    private final PersonNames names;
    private final Map<String, Integer> sameBirth = new HashMap<>();
    private int lines;

    Register(City city, int village, PersonNames names) {
        this.today = city.period().first();
        this.returnees = city.keyRegion().isPresent();
        this.village = village;
        this.names = names;
    }

    List<Resident> enter(Family family, Resident.Standing standing, long registered, Dice dice) {
        var surname = names.surname(dice);
        var members = new ArrayList<Resident>(family.people().size());
        boolean alone = family.people().size() == 1;
        for (var someone : family.people()) {
            var own = someone.bearsTheName() ? surname : names.surname(dice);
            var member = enter(someone, own, alone, standing, registered, dice);
            while (isNamed(member.name(), members)) {
                member = enter(someone, own, alone, standing, registered, dice);
            }
            members.add(member);
        }
        return members;
    }

    private static boolean isNamed(String name, List<Resident> members) {
        return members.stream().anyMatch(member -> member.name().equals(name));
    }

    private Resident enter(
            Family.Someone someone,
            String surname,
            boolean alone,
            Resident.Standing standing,
            long registered,
            Dice dice) {
        var born = today.minusYears(someone.age()).minusDays(1L + dice.below(364));
        var id = Ids.at(registered, dice);
        var name = surname + names.given(dice, someone.sex(), born.getYear());
        var phone = hasPhone(someone.age(), dice) ? Telephones.of(village, lines++) : null;
        return new Resident(
                id,
                name,
                someone.sex(),
                born,
                idNumber(someone, born, dice),
                phone,
                standing,
                careNeeds(someone, born, alone, dice),
                returnedOn(someone.age(), dice));
    }

    private @Nullable String idNumber(Family.Someone someone, LocalDate born, Dice dice) {
        if (dice.chance(someone.age() == 0 ? 0.3 : 0.001)) {
            return null;
        }
        int sequence = sameBirth.merge(born.toString() + someone.sex(), 1, Integer::sum) - 1;
        return IdentityNumbers.of(village, born, someone.sex(), sequence);
    }

    private static boolean hasPhone(int age, Dice dice) {
        if (age < 12) {
            return false;
        }
        return dice.chance(age < 18 ? 0.5 : age < 70 ? 0.95 : 0.6);
    }

    private List<CareNeed> careNeeds(Family.Someone someone, LocalDate born, boolean alone, Dice dice) {
        int age = someone.age();
        var needs = new ArrayList<CareNeed>(1);
        if (alone && age >= 65) {
            needs.add(new CareNeed("ALONE_ELDERLY", today.plusDays(180)));
        }
        if (age == 0) {
            needs.add(new CareNeed("INFANT", born.plusYears(1)));
        }
        if (someone.sex() == Sex.FEMALE && age >= 21 && age <= 40 && dice.chance(0.03)) {
            needs.add(new CareNeed("PREGNANT", today.plusDays(dice.between(10, 250))));
        }
        if (dice.chance(age >= 60 ? 0.18 : age >= 40 ? 0.04 : 0)) {
            needs.add(new CareNeed("CHRONIC_MEDICATION", today.plusDays(180)));
        }
        if (dice.chance(0.014)) {
            needs.add(new CareNeed("DISABLED", today.plusYears(1)));
        }
        if (age >= 30 && dice.chance(0.0006)) {
            needs.add(new CareNeed("DIALYSIS", today.plusDays(90)));
        }
        return needs;
    }

    private @Nullable LocalDate returnedOn(int age, Dice dice) {
        boolean came = returnees && age >= 18 && age <= 55 && dice.below(1000) < BACK_FROM_KEY_REGION;
        return came ? today.minusDays(dice.between(1, 6)) : null;
    }
}
