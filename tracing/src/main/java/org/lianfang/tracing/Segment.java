package org.lianfang.tracing;

import java.nio.IntBuffer;
import java.nio.LongBuffer;

/// Pieces of one day, sorted by place and begin. Never changes.
final class Segment {

    /// So many pieces share one latest end.
    static final int BLOCK = 64;

    private final LongBuffer pieces;
    private final IntBuffer persons;
    private final IntBuffer latestEnds;
    private final Groups places;
    private final PersonIndex people;

    Segment(SegmentColumns columns) {
        this.pieces = columns.pieces();
        this.persons = columns.persons();
        this.latestEnds = columns.latestEnds();
        this.places = columns.places();
        this.people = columns.people();
    }

    int size() {
        return persons.capacity();
    }

    long bytes() {
        return 8L * pieces.capacity()
                + 4L * (persons.capacity() + latestEnds.capacity())
                + places.bytes()
                + people.bytes();
    }

    long piece(int row) {
        return pieces.get(row);
    }

    int person(int row) {
        return persons.get(row);
    }

    int place(int row) {
        return places.key(places.groupOf(row));
    }

    /// What is done with a row.
    @FunctionalInterface
    interface RowVisitor {
        void visit(int row);
    }

    void eachOf(int person, RowVisitor visitor) {
        var group = people.groups().find(person);
        if (group < 0) {
            return;
        }
        for (var at = people.groups().start(group); at < people.groups().start(group + 1); at++) {
            visitor.visit(people.rows().get(at));
        }
    }

    /// Everybody at a place who was there for any part of [from, to), in seconds of the day.
    void eachAt(int place, int from, int to, RowVisitor visitor) {
        var group = places.find(place);
        if (group < 0) {
            return;
        }
        var row = places.start(group);
        var end = firstThatBegins(to, row, places.start(group + 1));
        while (row < end) {
            if (row % BLOCK == 0 && latestEnds.get(row / BLOCK) <= from) {
                row += BLOCK;
                continue;
            }
            if (Piece.to(pieces.get(row)) > from) {
                visitor.visit(row);
            }
            row++;
        }
    }

    /// @return the first row of [low, high) that begins at that moment or later
    private int firstThatBegins(int moment, int low, int high) {
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (Piece.from(pieces.get(middle)) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void copyTo(Rows rows) {
        for (var group = 0; group < places.size(); group++) {
            var place = places.key(group);
            for (var row = places.start(group); row < places.start(group + 1); row++) {
                rows.add(persons.get(row), place, pieces.get(row));
            }
        }
    }
}
