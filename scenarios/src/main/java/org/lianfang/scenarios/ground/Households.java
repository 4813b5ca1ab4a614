package org.lianfang.scenarios.ground;

import java.util.ArrayList;
import java.util.List;
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
        var doors = new Doors(village, seed);
        var register = new Register(city.period().first(), village.number(), names);
        var households = new ArrayList<Household>(village.households());
        for (int i = 0; i < village.households(); i++) {
            households.add(household(village, i, doors, register, seed.child(i)));
        }
        return households;
    }

    private Household household(Village village, int number, Doors doors, Register register, Seed seed) {
        var dice = seed.dice();
        long registered = city.period().millisAt(-1, number % 86_400);
        var id = Ids.at(registered, dice);
        var standing = standing(village, dice);
        var members = register.enter(family(village, standing, dice), standing, registered, dice);
        int grid = village.gridOf(number);
        int cell = village.cellOf(number, PER_CELL);
        return new Household(id, village, grid, cell, doors.of(number), members);
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
