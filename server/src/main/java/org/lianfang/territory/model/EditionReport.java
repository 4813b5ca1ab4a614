package org.lianfang.territory.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;

/// What applying an edition did.
///
/// @param coverage the areas that the edition listed completely
/// @param byLevel how many of each level
/// @param sameAsParent rows that named their parent once more and were taken as one with it
/// @param problems rows that were not taken, and ended villages that still have grids
public record EditionReport(
        Edition edition,
        List<AreaKey> coverage,
        Map<AreaLevel, Counts> byLevel,
        long sameAsParent,
        List<RowProblem> problems) {

    public record Counts(long added, long removed, long renamed, long unchanged) {}

    /// @param added by level, and so on
    public static Map<AreaLevel, Counts> counts(
            Map<AreaLevel, Long> added,
            Map<AreaLevel, Long> removed,
            Map<AreaLevel, Long> renamed,
            Map<AreaLevel, Long> unchanged) {
        var counts = new TreeMap<AreaLevel, Counts>();
        for (var level : AreaLevel.values()) {
            var all = new Counts(
                    added.getOrDefault(level, 0L),
                    removed.getOrDefault(level, 0L),
                    renamed.getOrDefault(level, 0L),
                    unchanged.getOrDefault(level, 0L));
            if (all.added + all.removed + all.renamed + all.unchanged > 0) {
                counts.put(level, all);
            }
        }
        return counts;
    }

    public long added() {
        return byLevel.values().stream().mapToLong(Counts::added).sum();
    }

    public long removed() {
        return byLevel.values().stream().mapToLong(Counts::removed).sum();
    }

    public long renamed() {
        return byLevel.values().stream().mapToLong(Counts::renamed).sum();
    }

    public long unchanged() {
        return byLevel.values().stream().mapToLong(Counts::unchanged).sum();
    }
}
