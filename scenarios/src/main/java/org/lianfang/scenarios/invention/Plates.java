package org.lianfang.scenarios.invention;

/// Plates of vehicles: province and city, then five characters, or six for new energy. I and O are never used.
/// Source: GA 36 as summarised in the rule pack's identifiers
public final class Plates {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final double NEW_ENERGY = 0.04;
    private static final String VALID = "\\p{IsHan}[A-HJ-NP-Z]([A-HJ-NP-Z0-9]{5}|[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF])";

    private Plates() {}

    /// @param city province character and letter, such as 湘H
    public static String car(Dice dice, String city) {
        if (dice.chance(NEW_ENERGY)) {
            return city + (dice.chance(0.8) ? 'D' : 'F') + mixed(dice) + digits(dice, 4);
        }
        var tail = new StringBuilder(7).append(city).append(digits(dice, 5));
        int letters = dice.chance(0.75) ? 1 : 2;
        for (int i = 0; i < letters; i++) {
            tail.setCharAt(2 + dice.below(4), letter(dice));
        }
        return tail.toString();
    }

    /// Lorries and coaches: digits only, or one letter in front.
    public static String large(Dice dice, String city) {
        return dice.chance(0.5) ? city + digits(dice, 5) : city + letter(dice) + digits(dice, 4);
    }

    public static boolean isValid(String plate) {
        return plate.matches(VALID);
    }

    private static char mixed(Dice dice) {
        return dice.chance(0.6) ? (char) ('0' + dice.below(10)) : letter(dice);
    }

    private static char letter(Dice dice) {
        return LETTERS.charAt(dice.below(LETTERS.length()));
    }

    private static String digits(Dice dice, int count) {
        var text = new char[count];
        for (int i = 0; i < count; i++) {
            text[i] = (char) ('0' + dice.below(10));
        }
        return new String(text);
    }
}
