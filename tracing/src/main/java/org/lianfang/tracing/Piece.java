package org.lianfang.tracing;

/// What a presence looks like within one day: begin, end, setting and seat in one word, in the order of their begins.
final class Piece {

    static final int DAY_SECONDS = 86_400;

    private static final int MOMENT_BITS = 17;
    private static final int SETTING_BITS = 6;
    private static final int MOMENT = (1 << MOMENT_BITS) - 1;
    private static final int SETTING = (1 << SETTING_BITS) - 1;
    private static final int SEAT = (1 << Seat.BITS) - 1;
    private static final int TO_SHIFT = Seat.BITS + SETTING_BITS;
    private static final int FROM_SHIFT = TO_SHIFT + MOMENT_BITS;

    private Piece() {}

    /// @param from seconds of the day
    /// @param to at most a whole day
    static long pack(int from, int to, int setting, int seat) {
        return (long) from << FROM_SHIFT | (long) to << TO_SHIFT | (long) setting << Seat.BITS | seat;
    }

    static int from(long piece) {
        return (int) (piece >>> FROM_SHIFT);
    }

    static int to(long piece) {
        return (int) (piece >>> TO_SHIFT) & MOMENT;
    }

    static int setting(long piece) {
        return (int) (piece >>> Seat.BITS) & SETTING;
    }

    static int seat(long piece) {
        return (int) piece & SEAT;
    }
}
