package org.lianfang.command.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Place;
import org.lianfang.command.model.Viewpoint;
import org.lianfang.command.store.CaseCounts;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Component;

/// Which areas cases are entered for. Looks past the caller's scope, because a county must know that the city above it
/// counts already; nothing but the fact that an area counts leaves this class.
@Component
class CountingAreas {

    private final CaseCounts counts;

    CountingAreas(CaseCounts counts) {
        this.counts = counts;
    }

    /// Areas in or around this one whose cases would be added up with its own.
    ///
    /// @param until first day on which an entry of `day` holds no longer
    List<AreaKey> countedAround(AreaKey area, LocalDate day, @Nullable LocalDate until) {
        return counts.countedAround(area, above(area), day, until);
    }

    /// Areas of the viewpoint that should have entered the day's cases and did not: the sub-areas when they count, the
    /// area itself when it counts or when nobody does.
    List<Place> missingOn(Viewpoint viewpoint, List<Place> children) {
        var area = viewpoint.area();
        Map<AreaKey, Boolean> counting = counts.countingAreas(area, above(area), viewpoint.day());
        var countedOnTheDay = counting.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        if (countedOnTheDay.stream().anyMatch(key -> key.contains(area))) {
            return List.of();
        }
        if (counting.keySet().stream().noneMatch(key -> area.contains(key) && !key.equals(area))) {
            return List.of(viewpoint.place());
        }
        var missing = new ArrayList<Place>();
        for (var child : children) {
            if (countedOnTheDay.stream().noneMatch(key -> child.areaKey().contains(key))) {
                missing.add(child);
            }
        }
        return missing;
    }

    private static List<AreaKey> above(AreaKey area) {
        var above = new ArrayList<AreaKey>();
        for (var next = area.parent(); next.isPresent(); next = next.get().parent()) {
            above.add(next.get());
        }
        return above;
    }
}
