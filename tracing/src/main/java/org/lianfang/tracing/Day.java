package org.lianfang.tracing;

import java.util.ArrayList;
import java.util.List;

/// All segments of one day, oldest first. A new one is made whenever something arrives; the old one stays as it was for
/// those who read it.
record Day(List<Segment> segments) {

    /// So many segments of one rank become one; also how much larger those of the next rank are.
    private static final int TOGETHER = 4;
    /// A segment of so many pieces stays as it is: whoever brings segments together needs room on the heap.
    private static final int FULL = 1 << 18;
    /// Settled segments have about so many.
    private static final int SETTLED = 1 << 20;

    static final Day EMPTY = new Day(List.of());

    Day with(Rows rows, Memory memory) {
        var changed = new ArrayList<>(segments);
        changed.add(SegmentColumns.build(rows, memory));
        for (var count = mergeable(changed); count > 0; count = mergeable(changed)) {
            var latest = changed.subList(changed.size() - count, changed.size());
            var merged = merged(latest, memory);
            latest.clear();
            changed.add(merged);
        }
        return new Day(List.copyOf(changed));
    }

    /// The same segments and one more that is not brought together with others: it is soon gone.
    Day beside(Rows rows) {
        var more = new ArrayList<>(segments);
        more.add(SegmentColumns.build(rows, Memory.heap()));
        return new Day(List.copyOf(more));
    }

    /// As few segments as there may be.
    Day settled(Memory memory) {
        var settled = new ArrayList<Segment>();
        var some = new ArrayList<Segment>();
        for (var segment : segments) {
            if (!some.isEmpty() && size(some) + segment.size() > SETTLED) {
                settled.add(merged(some, memory));
                some.clear();
            }
            some.add(segment);
        }
        if (!some.isEmpty()) {
            settled.add(merged(some, memory));
        }
        return new Day(List.copyOf(settled));
    }

    long size() {
        return size(segments);
    }

    private static long size(List<Segment> segments) {
        return segments.stream().mapToLong(Segment::size).sum();
    }

    long bytes() {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }

    /// @return how many of the latest segments are to become one
    private static int mergeable(List<Segment> segments) {
        var count = 0;
        while (isOpen(segments, count)) {
            var rank = rank(segments, count);
            var ofThisRank = 0;
            while (isOpen(segments, count) && rank(segments, count) <= rank) {
                if (rank(segments, count) == rank) {
                    ofThisRank++;
                }
                count++;
            }
            if (ofThisRank >= TOGETHER) {
                return count;
            }
        }
        return 0;
    }

    private static boolean isOpen(List<Segment> segments, int fromTheEnd) {
        return fromTheEnd < segments.size()
                && segments.get(segments.size() - 1 - fromTheEnd).size() < FULL;
    }

    private static int rank(List<Segment> segments, int fromTheEnd) {
        var size = segments.get(segments.size() - 1 - fromTheEnd).size();
        var log = 31 - Integer.numberOfLeadingZeros(size);
        return log / Integer.numberOfTrailingZeros(TOGETHER);
    }

    private static Segment merged(List<Segment> segments, Memory memory) {
        if (segments.size() == 1) {
            return segments.get(0);
        }
        var rows = new Rows(Math.toIntExact(size(segments)));
        segments.forEach(segment -> segment.copyTo(rows));
        return SegmentColumns.build(rows, memory);
    }
}
