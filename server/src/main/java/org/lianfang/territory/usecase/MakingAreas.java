package org.lianfang.territory.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.model.PlaceNames;
import org.lianfang.territory.store.AreaChanges;
import org.lianfang.territory.store.AreaChanges.Change;
import org.lianfang.territory.store.StoredAreas;
import org.springframework.stereotype.Component;

/// What making and ending grids and cells have in common: the next free number, the row, the counter, the history.
@Component
class MakingAreas {

    private static final String GRIDS = "territory.grids";
    private static final String CELLS = "territory.cells";
    private static final int LONGEST_NAME = 100;

    private final StoredAreas stored;
    private final AreaChanges changes;
    private final Counters counters;
    private final InstantSource clock;
    private final PlaceNames spelling = new PlaceNames();

    MakingAreas(StoredAreas stored, AreaChanges changes, Counters counters, InstantSource clock) {
        this.stored = stored;
        this.changes = changes;
        this.counters = counters;
        this.clock = clock;
    }

    /// The present area, held until the transaction ends.
    ///
    /// @throws Refusal when there is none, or it has ended
    StoredAreas.Row hold(AreaKey key) {
        var row = stored.findAndHold(key).orElseThrow(() -> TerritoryRefusal.UNKNOWN_AREA.with("area", key));
        if (row.area().validTo() != null) {
            throw TerritoryRefusal.AREA_ENDED.with("area", row.area().name());
        }
        return row;
    }

    /// Makes the next child of a held village or grid. Numbers are never given twice, also not those of ended areas.
    Area make(AreaKey parent, String name, @Nullable Integer households, LocalDate from) {
        var level = parent.level() == AreaLevel.GRID ? AreaLevel.CELL : AreaLevel.GRID;
        var last = stored.lastChild(parent).map(AreaKey::value).orElse(parent.value());
        var key = last + level.width();
        if (key >= parent.high()) {
            throw TerritoryRefusal.NO_FREE_NUMBER.with("area", parent);
        }
        if (households != null && households < 0) {
            throw TerritoryRefusal.HOUSEHOLDS_NOT_VALID.with();
        }
        var spelt = spelling.spell(checked(name));
        var area = new Area(new AreaKey(key), checked(name), spelt.display(), level, from, null);
        changes.insert(area, parent, households, spelt);
        counters.add(List.of(new Count(from, area.key(), counterOf(level), 1)));
        return area;
    }

    boolean rename(StoredAreas.Row row, String name, int version, LocalDate on) {
        var renamed = changes.rename(row.area().key(), checked(name), spelling.spell(checked(name)), version);
        if (renamed) {
            changes.keep(
                    new Change(
                            row.area().key(),
                            AreaChanges.Kind.RENAMED,
                            on,
                            row.area().name(),
                            checked(name),
                            List.of()),
                    now());
        }
        return renamed;
    }

    void end(Area area, AreaChanges.Kind why, LocalDate on, List<AreaKey> successors) {
        changes.end(area.key(), on);
        changes.keep(new Change(area.key(), why, on, area.name(), null, successors), now());
        counters.add(List.of(new Count(later(on, area.validFrom()), area.key(), counterOf(area.level()), -1)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static String counterOf(AreaLevel level) {
        return level == AreaLevel.CELL ? CELLS : GRIDS;
    }

    private Instant now() {
        return clock.instant();
    }

    private static String checked(String name) {
        var written = PlainText.clean(name);
        if (written.isEmpty() || written.length() > LONGEST_NAME) {
            throw TerritoryRefusal.NAME_MISSING.with();
        }
        return written;
    }
}
