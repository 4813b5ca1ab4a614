package org.lianfang.tracing;

/// A person was at a place.
///
/// @param person number of the person in the dictionary of whoever fills the store; not negative
/// @param place number of what people share the air of: a dwelling, a room, one run of a bus, a cell; not negative
/// @param from seconds since 1970
/// @param to the first second after it; the same as `from` for a moment, which fills its second
/// @param seat [Seat#UNKNOWN] outside vehicles
public record Presence(int person, int place, long from, long to, Setting setting, Seat seat) {

    /// Whatever lasts longer is a mistake of whoever told it.
    public static final long LONGEST_SECONDS = 400L * 86_400;

    public Presence {
        if (person < 0 || place < 0) {
            throw new IllegalArgumentException("Person %d, place %d: not negative".formatted(person, place));
        }
        if (to < from || to - from > LONGEST_SECONDS) {
            throw new IllegalArgumentException(
                    "A presence from %d to %d. Maybe the moments were exchanged.".formatted(from, to));
        }
    }

    /// @return the end, at least a second after the beginning
    long end() {
        return Math.max(to, from + 1);
    }
}
