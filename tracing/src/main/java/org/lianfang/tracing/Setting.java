package org.lianfang.tracing;

/// How somebody is at a place, from the closest to the loosest: two who are there in different settings meet in the
/// looser one. New ones go where they belong in this order; nothing outside a running program relies on the numbers.
public enum Setting {
    HOUSEHOLD,
    CARE,
    AEROSOL_PROCEDURE,
    WORKPLACE,
    CLASSROOM,
    LIFT,
    MEAL,
    ENTERTAINMENT,
    SHIP_CABIN,
    SOFT_COMPARTMENT,
    SEALED_COACH,
    OPEN_COACH,
    AIRCRAFT,
    SEALED_BUS,
    VENTILATED_BUS,
    CAR,
    VISIT,
    ROOM,
    DESK,
    GATE,
    SHOP,
    MARKET,
    MAP_CELL;

    private static final Setting[] ALL = values();

    static final int COUNT = ALL.length;

    /// Only within this program.
    @SuppressWarnings("EnumOrdinal") // the order is what it says
    int code() {
        return ordinal();
    }

    static Setting of(int code) {
        return ALL[code];
    }
}
