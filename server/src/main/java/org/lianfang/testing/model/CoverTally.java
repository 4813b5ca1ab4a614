package org.lianfang.testing.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Adds up who went from one class to another, by round and area.
public final class CoverTally {

    private final Map<Cell, int[]> cells = new HashMap<>();

    /// @param area where the person lives; for guests the area of the station
    public record Cell(UUID round, AreaKey area) {}

    /// @param sums by class, in the order of [CoverClass]; the last, not yet, is always the rest and not kept
    public record Change(Cell cell, int[] sums) {}

    public CoverTally change(Cell cell, CoverClass from, CoverClass to) {
        if (from != to) {
            var sums = cells.computeIfAbsent(cell, any -> new int[CoverClass.values().length]);
            sums[from.ordinal()]--;
            sums[to.ordinal()]++;
        }
        return this;
    }

    /// In the order of rounds and areas, so that two writers never wait for each other in a circle.
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        cells.forEach((cell, sums) -> changes.add(new Change(cell, sums)));
        changes.sort(
                Comparator.comparing((Change change) -> change.cell.round).thenComparing(change -> change.cell.area));
        return changes;
    }
}
