package org.lianfang.tracing;

import java.util.ArrayList;
import java.util.List;

/// All segments of one day, oldest first. A new one is made whenever something arrives; the old one stays as it was for
/// those who read it.
record Day(List<Segment> segments) {

    /// So many segments of one rank become one; also how much larger those of the next rank are.
    private static final int TOGETHER = 4;

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

    Day settled(Memory memory) {
        return segments.size() < 2 ? this : new Day(List.of(merged(segments, memory)));
    }

    long size() {
        return segments.stream().mapToLong(Segment::size).sum();
    }

    long bytes() {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }

    /// @return how many of the latest segments are to become one
    private static int mergeable(List<Segment> segments) {
        var count = 0;
        while (count < segments.size()) {
            var rank = rank(segments, count);
            var ofThisRank = 0;
            while (count < segments.size() && rank(segments, count) <= rank) {
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

    private static int rank(List<Segment> segments, int fromTheEnd) {
        var size = segments.get(segments.size() - 1 - fromTheEnd).size();
        var log = 31 - Integer.numberOfLeadingZeros(size);
        return log / Integer.numberOfTrailingZeros(TOGETHER);
    }

    private static Segment merged(List<Segment> segments, Memory memory) {
        var rows = new Rows(segments.stream().mapToInt(Segment::size).sum());
        segments.forEach(segment -> segment.copyTo(rows));
        return SegmentColumns.build(rows, memory);
    }
}
