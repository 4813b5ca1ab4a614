package org.lianfang.scenarios.invention;

/// Telephone numbers that no real person can have: eleven digits that begin with 100, which is not a mobile range.
public final class Telephones {

    private static final long FIRST = 100_0000_0000L;

    private Telephones() {}

    /// @param range 0 to 9999 @param line 0 to 9999
    public static String of(int range, int line) {
        if (range < 0 || range > 9999 || line < 0 || line > 9999) {
            throw new IllegalArgumentException("range " + range + " or line " + line + " does not fit");
        }
        return Long.toString(FIRST + range * 10_000L + line);
    }

    public static boolean isInvented(String number) {
        return number.matches("100\\d{8}");
    }
}
