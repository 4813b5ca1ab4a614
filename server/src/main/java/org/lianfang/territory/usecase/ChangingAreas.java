package org.lianfang.territory.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryEvent;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.store.AreaChanges;
import org.lianfang.territory.store.AreasInMemory;
import org.lianfang.territory.store.StoredAreas;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What moving, splitting and merging have in common. A key never changes: the area ends and goes on in successors
/// with new keys, and so do its cells.
@Component
class ChangingAreas {

    private static final int MOST_CELLS = 999;

    private final MakingAreas making;
    private final StoredAreas stored;
    private final AreasInMemory inMemory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ChangingAreas(
            MakingAreas making,
            StoredAreas stored,
            AreasInMemory inMemory,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.making = making;
        this.stored = stored;
        this.inMemory = inMemory;
        this.audit = audit;
        this.events = events;
    }

    MakingAreas making() {
        return making;
    }

    /// The present grid or cell with the version the caller saw, held until the transaction ends.
    ///
    /// @throws Refusal when it is a national division, has ended, or has changed meanwhile (with both versions)
    StoredAreas.Row hold(AreaKey key, int version) {
        Access.requireWithin(key);
        var row = making.hold(key);
        if (key.level() != AreaLevel.GRID && key.level() != AreaLevel.CELL) {
            throw TerritoryRefusal.NOT_MADE_LOCALLY.with("area", row.area().name());
        }
        if (row.version() != version) {
            throw TerritoryRefusal.STALE_WRITE.with(
                    "yours", Map.of("version", version),
                    "theirs",
                            Map.of("version", row.version(), "name", row.area().name()));
        }
        return row;
    }

    List<StoredAreas.Row> cellsOf(AreaKey grid) {
        return grid.level() == AreaLevel.GRID ? stored.children(grid, -1, MOST_CELLS) : List.of();
    }

    void requireFreeName(AreaKey parent, String name) {
        if (stored.children(parent, -1, MOST_CELLS).stream()
                .anyMatch(row -> row.area().name().equals(name.strip()))) {
            throw TerritoryRefusal.NAME_TAKEN.with("name", name);
        }
    }

    /// Ends the cells and makes them anew below another grid, in the same order.
    void carryOver(List<StoredAreas.Row> cells, AreaKey grid, AreaChanges.Kind why, LocalDate on) {
        for (var cell : cells) {
            var next = making.make(grid, cell.area().name(), cell.households(), on);
            end(cell.area(), why, on, List.of(next));
        }
    }

    void end(Area area, AreaChanges.Kind why, LocalDate on, List<Area> successors) {
        var keys = successors.stream().map(Area::key).toList();
        making.end(area, why, on, keys);
        events.publishEvent(new TerritoryEvent.AreaSucceeded(area.key(), keys));
    }

    void finish(String action, AreaKey area, List<Area> results) {
        var keys = new ArrayList<>(
                results.stream().map(one -> one.key().toString()).toList());
        audit.record(Act.of(action, "area", area, area).withDetail(Map.of("successors", keys)));
        inMemory.forgetAfterCommit();
    }
}
