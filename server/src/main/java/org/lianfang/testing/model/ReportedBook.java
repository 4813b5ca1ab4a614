package org.lianfang.testing.model;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.lianfang.kernel.area.AreaKey;

/// The areas of a round for which figures were reported: none within another, so that nobody counts twice.
public final class ReportedBook {

    private final NavigableMap<AreaKey, ReportedCount> counts;

    public ReportedBook(Map<AreaKey, ReportedCount> counts) {
        this.counts = new TreeMap<>(counts);
    }

    public Optional<ReportedCount> at(AreaKey area) {
        return Optional.ofNullable(counts.get(area));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/counted-twice`
    public void enter(ReportedCount count) {
        around(count).or(() -> within(count)).ifPresent(other -> {
            throw TestingRefusal.COUNTED_TWICE.with(Map.of("area", count.area(), "other", other.area()));
        });
        counts.put(count.area(), count);
    }

    private Optional<ReportedCount> around(ReportedCount count) {
        for (var above = count.area().parent();
                above.isPresent();
                above = above.get().parent()) {
            var found = counts.get(above.get());
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private Optional<ReportedCount> within(ReportedCount count) {
        return Optional.ofNullable(counts.higherEntry(count.area()))
                .map(Map.Entry::getValue)
                .filter(next -> count.area().contains(next.area()));
    }
}
