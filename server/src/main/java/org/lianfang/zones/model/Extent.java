package org.lianfang.zones.model;

import java.util.Locale;
import org.lianfang.kernel.area.AreaLevel;

/// How wide a place of a zone may be by the pack.
public enum Extent {
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    GRID,
    CELL,
    BUILDING;

    /// As rule packs write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Extent of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// A cell is a few doors: less than any building, so it fits everywhere.
    public boolean allows(Place place) {
        var level = place.area().level();
        return switch (this) {
            case COUNTY, TOWNSHIP, VILLAGE, GRID, CELL -> level.compareTo(AreaLevel.valueOf(name())) >= 0;
            case BUILDING -> place.building() != null || level == AreaLevel.CELL;
        };
    }
}
