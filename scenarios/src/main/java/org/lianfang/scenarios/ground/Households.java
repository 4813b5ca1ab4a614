package org.lianfang.scenarios.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.invention.Seed;

/// Everybody who lives in a village, the same each time it is asked.
public final class Households {

    /// Source: ten-household joint protection 十户联防
    public static final int PER_CELL = 10;

    private final City city;
    private final PersonNames names;

    public Households(City city, PersonNames names) {
        this.city = city;
        this.names = names;
    }

    public List<Household> of(Village village) {
        var seed = city.seed().child("people").child(village.division().code());
        var families = new ArrayList<Moving>(village.households());
        for (int i = 0; i < village.households(); i++) {
            families.add(moving(village, i, seed.child(i)));
        }
        var exact = city.population().exact().get(village.division().code());
        if (exact != null) {
            fit(families, exact, village);
        }
        var doors = new Doors(village, seed, city.estates());
        var register = new Register(city, village.number(), names);
        return families.stream()
                .map(family -> household(village, family, doors, register))
                .toList();
    }

    /// A family that nobody has registered yet. @param number of its household, 0 upwards
    private record Moving(int number, long registered, UUID id, Resident.Standing standing, Family family, Dice dice) {

        Moving smaller() {
            return new Moving(number, registered, id, standing, family.smaller(), dice);
        }
    }

    private Moving moving(Village village, int number, Seed seed) {
        var dice = seed.dice();
        long registered = city.period().millisAt(-1, number % 86_400);
        var id = Ids.at(registered, dice);
        var standing = standing(village, dice);
        return new Moving(number, registered, id, standing, family(village, standing, dice), dice);
    }

    /// Takes the youngest out of one large family after the other until there are exactly as many people.
    private static void fit(List<Moving> families, int exact, Village village) {
        int people = families.stream()
                .mapToInt(family -> family.family().people().size())
                .sum();
        for (int i = 0; people > exact; i = (i + 1) % families.size()) {
            if (families.get(i).family().people().size() > 2) {
                families.set(i, families.get(i).smaller());
                people--;
            }
        }
        if (people < exact || exact < 2 * families.size()) {
            throw new IllegalArgumentException(village.households() + " households of "
                    + village.division().code() + " cannot be " + exact + " people. Maybe give it other households");
        }
    }

    private static Household household(Village village, Moving moving, Doors doors, Register register) {
        int number = moving.number();
        var members = register.enter(moving.family(), moving.standing(), moving.registered(), moving.dice());
        int grid = village.gridOf(number);
        int cell = village.cellOf(number, PER_CELL);
        return new Household(moving.id(), village, grid, cell, doors.of(number), members);
    }

    private static Family family(Village village, Resident.Standing standing, Dice dice) {
        if (standing != Resident.Standing.RESIDENT) {
            return Family.newcomers(dice);
        }
        return village.kind() == Village.Kind.HAMLETS ? Family.rural(dice) : Family.urban(dice);
    }

    private static Resident.Standing standing(Village village, Dice dice) {
        int newcomers = switch (village.kind()) {
            case HAMLETS -> 2;
            case TOWN -> 6;
            case ESTATES -> 14;
        };
        if (dice.below(100) >= newcomers) {
            return Resident.Standing.RESIDENT;
        }
        return dice.chance(0.65) ? Resident.Standing.TENANT : Resident.Standing.MIGRANT;
    }
}
