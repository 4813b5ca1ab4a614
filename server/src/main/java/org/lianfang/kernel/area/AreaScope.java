package org.lianfang.kernel.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A set of areas as disjoint, ascending, half-open ranges of keys: what a caller may see.
public record AreaScope(List<Range> ranges) {

    /// @param low first key within
    /// @param high first key after
    public record Range(long low, long high) {}

    public static final AreaScope NOWHERE = new AreaScope(List.of());
    public static final AreaScope EVERYWHERE = of(List.of(AreaKey.NATION));

    public static AreaScope of(Collection<AreaKey> areas) {
        return merge(areas.stream().map(key -> new Range(key.low(), key.high())).toList());
    }

    public static AreaScope of(AreaKey area) {
        return of(List.of(area));
    }

    public AreaScope union(AreaScope other) {
        if (equals(other)) {
            return this;
        }
        var all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return merge(all);
    }

    public boolean contains(AreaKey area) {
        return ranges.stream().anyMatch(range -> range.low <= area.low() && area.high() <= range.high);
    }

    /// Whether some part of the area lies within.
    public boolean touches(AreaKey area) {
        return ranges.stream().anyMatch(range -> range.low < area.high() && area.low() < range.high);
    }

    /// Few areas of this scope that together hold all the given ones: for an act that concerns many areas.
    public List<AreaKey> cover(Collection<AreaKey> areas) {
        var cover = new ArrayList<AreaKey>();
        for (var area : areas.stream().sorted().toList()) {
            var wider = cover.isEmpty() ? area : cover.getLast().around(area);
            if (!cover.isEmpty() && contains(wider)) {
                cover.set(cover.size() - 1, wider);
            } else {
                cover.add(area);
            }
        }
        return cover;
    }

    public boolean isNowhere() {
        return ranges.isEmpty();
    }

    /// The form PostgreSQL reads as `int8multirange`.
    public String toMultirange() {
        return ranges.stream()
                .map(range -> "[" + range.low + "," + range.high + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static AreaScope merge(List<Range> unordered) {
        var merged = new ArrayList<Range>();
        for (var range :
                unordered.stream().sorted(Comparator.comparingLong(Range::low)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && range.low <= last.high) {
                merged.set(merged.size() - 1, new Range(last.low, Math.max(last.high, range.high)));
            } else {
                merged.add(range);
            }
        }
        return new AreaScope(List.copyOf(merged));
    }
}
