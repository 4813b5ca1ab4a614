package org.lianfang.scenarios.ground;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Sex;

/// Who lives together: ages and bonds, before anybody has a name. Shares of the shapes are assumptions that give about
/// three people to a home, as at the Spring Festival when those who work elsewhere are back.
record Family(List<Someone> people) {

    /// @param bearsTheName shares the family's surname
    record Someone(Sex sex, int age, boolean bearsTheName) {}

    static Family rural(Dice dice) {
        int shape = dice.below(100);
        if (shape < 11) {
            return alone(dice, 58, 90);
        }
        if (shape < 15) {
            return alone(dice, 24, 57);
        }
        if (shape < 31) {
            return couple(dice, 56, 84);
        }
        if (shape < 55) {
            return withChildren(dice, 0);
        }
        if (shape < 80) {
            return withChildren(dice, dice.chance(0.6) ? 2 : 1);
        }
        return shape < 88 ? leftBehind(dice) : withGrownUps(dice);
    }

    static Family urban(Dice dice) {
        int shape = dice.below(100);
        if (shape < 6) {
            return alone(dice, 60, 90);
        }
        if (shape < 16) {
            return alone(dice, 22, 50);
        }
        if (shape < 36) {
            return couple(dice, 26, 82);
        }
        if (shape < 72) {
            return withChildren(dice, 0);
        }
        return shape < 86 ? withChildren(dice, dice.chance(0.5) ? 2 : 1) : withGrownUps(dice);
    }

    /// People who came for work: alone, as a couple, or with one child.
    static Family newcomers(Dice dice) {
        int shape = dice.below(100);
        if (shape < 48) {
            return alone(dice, 19, 45);
        }
        return shape < 78 ? couple(dice, 21, 48) : withChildren(dice, 0);
    }

    /// Without the one who was named last.
    Family smaller() {
        return new Family(people.subList(0, people.size() - 1));
    }

    private static Family alone(Dice dice, int from, int to) {
        return new Family(List.of(new Someone(eitherSex(dice), dice.between(from, to), true)));
    }

    private static Family couple(Dice dice, int from, int to) {
        var people = new ArrayList<Someone>();
        addCouple(dice, dice.between(from, to), people);
        return new Family(people);
    }

    private static Family withChildren(Dice dice, int grandparents) {
        int head = dice.between(25, 47);
        var people = new ArrayList<Someone>();
        addCouple(dice, head, people);
        int children = dice.chance(0.45) ? 1 : dice.chance(0.9) ? 2 : 3;
        for (int i = 0; i < children; i++) {
            people.add(new Someone(eitherSex(dice), dice.between(0, Math.min(22, head - 22)), true));
        }
        int elder = head + dice.between(22, 30);
        if (grandparents > 0) {
            people.add(new Someone(Sex.FEMALE, elder - dice.between(0, 4), false));
        }
        if (grandparents > 1) {
            people.add(new Someone(Sex.MALE, elder, true));
        }
        return new Family(people);
    }

    private static Family leftBehind(Dice dice) {
        var people = new ArrayList<Someone>();
        int elder = dice.between(52, 72);
        addCouple(dice, elder, people);
        int children = dice.between(1, 2);
        for (int i = 0; i < children; i++) {
            people.add(new Someone(eitherSex(dice), dice.between(1, 15), true));
        }
        return new Family(people);
    }

    private static Family withGrownUps(Dice dice) {
        int head = dice.between(45, 62);
        var people = new ArrayList<Someone>();
        addCouple(dice, head, people);
        int grownUps = dice.between(1, 2);
        for (int i = 0; i < grownUps; i++) {
            people.add(new Someone(eitherSex(dice), dice.between(18, head - 24), true));
        }
        return new Family(people);
    }

    private static void addCouple(Dice dice, int husband, List<Someone> people) {
        people.add(new Someone(Sex.MALE, husband, true));
        people.add(new Someone(Sex.FEMALE, Math.max(20, husband - dice.between(-2, 5)), false));
    }

    private static Sex eitherSex(Dice dice) {
        return dice.chance(0.515) ? Sex.MALE : Sex.FEMALE;
    }
}
