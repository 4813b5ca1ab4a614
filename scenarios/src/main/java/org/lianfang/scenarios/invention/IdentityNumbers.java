package org.lianfang.scenarios.invention;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Identity numbers that no real person can have: they begin with 99, which is no division of China.
/// 99 · four digits of our own · birth date · three digits, odd for men · check digit.
/// Source: GB 11643, weights and check characters
public final class IdentityNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdentityNumbers() {}

    /// @param place 0 to 9999: keeps the numbers of one village apart from those of another
    /// @param sequence 0 to 498: keeps people of one place, birth date and sex apart
    public static String of(int place, LocalDate born, Sex sex, int sequence) {
        if (place < 0 || place > 9999 || sequence < 0 || sequence > 498) {
            throw new IllegalArgumentException("place " + place + " or sequence " + sequence + " does not fit");
        }
        var digits = new char[18];
        digits[0] = '9';
        digits[1] = '9';
        write(digits, 2, 4, place);
        write(digits, 6, 4, born.getYear());
        write(digits, 10, 2, born.getMonthValue());
        write(digits, 12, 2, born.getDayOfMonth());
        write(digits, 14, 3, sex == Sex.MALE ? 2 * sequence + 1 : 2 * sequence + 2);
        digits[17] = check(digits);
        return new String(digits);
    }

    public static boolean isInvented(String number) {
        if (!number.matches("99\\d{15}[\\dX]") || check(number.toCharArray()) != number.charAt(17)) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static char check(char[] digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits[i] - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    private static void write(char[] digits, int at, int width, int value) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            digits[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
