package org.lianfang.command.model;

/// Cumulative cases, or (as a change) the difference of two of them.
public record Cases(long confirmed, long cured, long dead) {

    public static final Cases NONE = new Cases(0, 0, 0);
    private static final long MOST = 100_000_000;

    /// Whether this can be a cumulative count: each between 0 and 100,000,000. Nothing is required of the parts among
    /// each other: they are published at different hours.
    public boolean isCount() {
        return isCount(confirmed) && isCount(cured) && isCount(dead);
    }

    public Cases plus(Cases other) {
        return new Cases(confirmed + other.confirmed, cured + other.cured, dead + other.dead);
    }

    public Cases minus(Cases other) {
        return new Cases(confirmed - other.confirmed, cured - other.cured, dead - other.dead);
    }

    private static boolean isCount(long value) {
        return value >= 0 && value <= MOST;
    }
}
