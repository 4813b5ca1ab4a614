package org.lianfang.tracing;

import java.nio.IntBuffer;
import java.util.Arrays;

/// The rows of each person of a segment.
record PersonIndex(Groups groups, IntBuffer rows) {

    static PersonIndex of(IntBuffer persons, Memory memory) {
        var keys = new long[persons.capacity()];
        for (var row = 0; row < keys.length; row++) {
            keys[row] = (long) persons.get(row) << 32 | row;
        }
        Arrays.sort(keys);
        var rows = memory.take(4 * keys.length).asIntBuffer();
        for (var at = 0; at < keys.length; at++) {
            rows.put(at, (int) keys[at]);
        }
        return new PersonIndex(Groups.of(keys.length, at -> (int) (keys[at] >>> 32), memory), rows);
    }

    long bytes() {
        return groups.bytes() + 4L * rows.capacity();
    }
}
