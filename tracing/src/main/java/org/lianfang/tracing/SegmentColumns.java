package org.lianfang.tracing;

import java.nio.IntBuffer;
import java.nio.LongBuffer;

/// The columns of a segment, made from rows in any order.
///
/// @param latestEnds of each block of pieces
record SegmentColumns(LongBuffer pieces, IntBuffer persons, IntBuffer latestEnds, Groups places, PersonIndex people) {

    /// Below this the heap is as good.
    private static final int SMALL = 4_096;

    static Segment build(Rows rows, Memory memory) {
        var where = rows.size() < SMALL ? Memory.heap() : memory;
        var order = rows.byPlaceAndBegin();
        var pieces = where.take(8 * order.length).asLongBuffer();
        var persons = where.take(4 * order.length).asIntBuffer();
        var latestEnds = where.take(4 * ((order.length + Segment.BLOCK - 1) / Segment.BLOCK))
                .asIntBuffer();
        for (var row = 0; row < order.length; row++) {
            var piece = rows.piece(order[row]);
            pieces.put(row, piece);
            persons.put(row, rows.person(order[row]));
            var block = row / Segment.BLOCK;
            latestEnds.put(block, Math.max(latestEnds.get(block), Piece.to(piece)));
        }
        var places = Groups.of(order.length, row -> rows.place(order[row]), where);
        return new Segment(new SegmentColumns(pieces, persons, latestEnds, places, PersonIndex.of(persons, where)));
    }
}
