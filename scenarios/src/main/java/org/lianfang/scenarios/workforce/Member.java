package org.lianfang.scenarios.workforce;

import java.util.UUID;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.invention.Sex;
import org.lianfang.scenarios.invention.Telephones;

/// Somebody who works in the response; invented like everybody else.
public record Member(UUID id, Organisation organisation, String name, Role role, String phone) {

    /// In the API's words.
    public enum Role {
        POLICE(2_000, 0.86),
        MEDICAL(2_500, 0.25),
        GRID_WORKER(3_000, 0.45),
        COURT_STAFF(3_100, 0.6),
        PROCURATORATE_STAFF(3_200, 0.55),
        JUSTICE_STAFF(3_300, 0.6),
        TOWNSHIP_CADRE(3_400, 0.65),
        VILLAGE_CADRE(3_500, 0.7),
        VOLUNTEER(3_600, 0.55);

        private final int firstRange;
        private final double men;

        Role(int firstRange, double men) {
            this.firstRange = firstRange;
            this.men = men;
        }
    }

    /// @param number 0 upwards among all of the role: gives the telephone
    static Member of(Role role, int number, Organisation organisation, Hiring hiring, Dice dice) {
        var id = Ids.at(hiring.atMillis(), dice);
        var sex = dice.chance(role.men) ? Sex.MALE : Sex.FEMALE;
        var name = hiring.names().full(dice, sex, dice.between(1962, 1996));
        var phone = Telephones.of(role.firstRange + number / 10_000, number % 10_000);
        return new Member(id, organisation, name, role, phone);
    }

    /// @param atMillis when the members are entered
    record Hiring(PersonNames names, long atMillis) {}
}
