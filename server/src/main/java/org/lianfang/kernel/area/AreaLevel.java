package org.lianfang.kernel.area;

/// Levels of the territory tree. `digits` is how many of an [AreaKey]'s 18 digits a level uses.
/// The first six follow the national division codes; grids and joint-household cells are made locally.
public enum AreaLevel {
    NATION(0),
    PROVINCE(2),
    PREFECTURE(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12),
    GRID(15),
    CELL(18);

    private final int digits;

    AreaLevel(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }

    /// How many keys lie in one area of this level: 10^(18 − digits).
    public long width() {
        return POWERS[18 - digits];
    }

    private static final long[] POWERS = powersOfTen();

    private static long[] powersOfTen() {
        var powers = new long[19];
        powers[0] = 1;
        for (var exponent = 1; exponent < powers.length; exponent++) {
            powers[exponent] = powers[exponent - 1] * 10;
        }
        return powers;
    }
}
