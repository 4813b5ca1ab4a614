package org.lianfang.territory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Area;
import org.lianfang.territory.store.StoredAreas;
import org.lianfang.territory.usecase.LookingAtAreas;

/// An area as clients see it.
///
/// @param households of a grid or cell as planned; of a higher area the sum of its grids
/// @param path from the province to the area itself; only where one area is asked for
/// @param successors in which an ended area goes on
record AreaView(
        AreaKey areaKey,
        String name,
        String pinyin,
        AreaLevel level,
        @Nullable AreaKey parentKey,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer households,
        int version,
        @Nullable Integer gridCount,
        @Nullable Integer cellCount,
        @Nullable List<AreaKey> successors,
        @Nullable List<Short> path) {

    /// An area in a path or a list of hits.
    record Short(AreaKey areaKey, String name, String pinyin, AreaLevel level) {
        static Short of(Area area) {
            return new Short(area.key(), area.name(), area.pinyin(), area.level());
        }
    }

    static AreaView of(StoredAreas.Row row) {
        return of(row, null, null);
    }

    static AreaView of(LookingAtAreas.Child child) {
        return of(child.row(), child.holding(), null);
    }

    static AreaView of(LookingAtAreas.Detail detail) {
        return of(detail.row(), detail.holding(), detail);
    }

    private static AreaView of(
            StoredAreas.Row row, StoredAreas.@Nullable Holding holding, LookingAtAreas.@Nullable Detail detail) {
        var area = row.area();
        return new AreaView(
                area.key(),
                area.name(),
                area.pinyin(),
                area.level(),
                row.parent(),
                area.validFrom(),
                area.validTo(),
                row.households() == null && holding != null ? holding.households() : row.households(),
                row.version(),
                holding == null ? null : holding.grids(),
                holding == null ? null : holding.cells(),
                detail == null ? null : detail.successors(),
                detail == null ? null : detail.path().stream().map(Short::of).toList());
    }
}
