package org.lianfang.tracing;

import java.io.Serializable;

/// The time that a question is about, in seconds since 1970.
///
/// @param to the first second after it
public record Window(long from, long to) implements Serializable {

    public Window {
        if (to < from) {
            throw new IllegalArgumentException("A window cannot end at %d before it begins at %d".formatted(to, from));
        }
        if (to - from > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A window of more than 68 years. Maybe milliseconds were given.");
        }
    }
}
