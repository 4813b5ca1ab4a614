package org.lianfang.tracing;

/// Where in a vehicle somebody sat.
///
/// @param section coach, compartment or cabin, 1 to 2,047; 0 when it is not known or the vehicle has only one
/// @param row row or bay, 1 to 4,095; 0 when it is not known
/// @param crew belongs to those who go about in the whole vehicle
public record Seat(int section, int row, boolean crew) {

    /// Not known, or no vehicle.
    public static final Seat UNKNOWN = new Seat(0, 0, false);

    static final int BITS = 24;

    private static final int ROW_BITS = 12;
    private static final int ROWS = (1 << ROW_BITS) - 1;
    private static final int SECTIONS = (1 << (BITS - ROW_BITS - 1)) - 1;
    private static final int CREW = 1 << (BITS - 1);

    public Seat {
        if (section < 0 || section > SECTIONS || row < 0 || row > ROWS) {
            throw new IllegalArgumentException(
                    "There is no section %d, row %d. Maybe the parts were exchanged.".formatted(section, row));
        }
    }

    int packed() {
        return (crew ? CREW : 0) | section << ROW_BITS | row;
    }

    static Seat of(int packed) {
        return new Seat(sectionOf(packed), rowOf(packed), isCrew(packed));
    }

    static int sectionOf(int packed) {
        return packed >> ROW_BITS & SECTIONS;
    }

    static int rowOf(int packed) {
        return packed & ROWS;
    }

    static boolean isCrew(int packed) {
        return (packed & CREW) != 0;
    }
}
