package org.lianfang.tracing;

import java.nio.IntBuffer;
import java.util.function.IntUnaryOperator;

/// Where the rows of each key begin, in a column that is sorted by that key.
record Groups(IntBuffer keys, IntBuffer starts) {

    static Groups of(int rows, IntUnaryOperator keyOfRow, Memory memory) {
        var count = 0;
        for (var row = 0; row < rows; row++) {
            if (row == 0 || keyOfRow.applyAsInt(row) != keyOfRow.applyAsInt(row - 1)) {
                count++;
            }
        }
        var keys = memory.take(4 * count).asIntBuffer();
        var starts = memory.take(4 * (count + 1)).asIntBuffer();
        var group = 0;
        for (var row = 0; row < rows; row++) {
            var key = keyOfRow.applyAsInt(row);
            if (row == 0 || key != keys.get(group - 1)) {
                keys.put(group, key);
                starts.put(group++, row);
            }
        }
        starts.put(count, rows);
        return new Groups(keys, starts);
    }

    int size() {
        return keys.capacity();
    }

    long bytes() {
        return 4L * (keys.capacity() + starts.capacity());
    }

    int key(int group) {
        return keys.get(group);
    }

    /// @param group one more than the last is the end of all rows
    int start(int group) {
        return starts.get(group);
    }

    /// @return the group of that key, or something negative
    int find(int key) {
        var low = 0;
        var high = size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var found = keys.get(middle);
            if (found == key) {
                return middle;
            }
            if (found < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    int groupOf(int row) {
        var low = 0;
        var high = size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
