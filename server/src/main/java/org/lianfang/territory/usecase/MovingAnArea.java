package org.lianfang.territory.usecase;

import java.util.List;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.store.AreaChanges.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves a grid to another village, or a cell to another grid. It gets the next number there; its cells come along.
@Service
public class MovingAnArea {

    private final ChangingAreas changing;
    private final CivilDays days;

    MovingAnArea(ChangingAreas changing, CivilDays days) {
        this.changing = changing;
        this.days = days;
    }

    @Needs(Permission.MANAGE_TERRITORY)
    @Transactional
    public Area move(AreaKey key, AreaKey parent, int version) {
        Access.requireWithin(parent);
        var row = changing.hold(key, version);
        var above = key.level() == AreaLevel.GRID ? AreaLevel.VILLAGE : AreaLevel.GRID;
        if (parent.level() != above || parent.contains(key)) {
            throw TerritoryRefusal.OTHER_LEVEL.with("area", parent);
        }
        changing.making().hold(parent);
        changing.requireFreeName(parent, row.area().name());
        var today = days.today(parent);
        var moved = changing.making().make(parent, row.area().name(), row.households(), today);
        changing.carryOver(changing.cellsOf(key), moved.key(), Kind.MOVED, today);
        changing.end(row.area(), Kind.MOVED, today, List.of(moved));
        changing.finish("territory.move", key, List.of(moved));
        return moved;
    }
}
