package org.lianfang.territory.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.store.AreasInMemory;
import org.lianfang.territory.store.StoredAreas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Divides a grid into joint-household cells (ten or five households that look after each other). The households
/// are spread evenly: 23 households in cells of ten are 8, 8 and 7.
@Service
public class MakingCells {

    private final MakingAreas making;
    private final StoredAreas stored;
    private final CivilDays days;
    private final AreasInMemory inMemory;
    private final AuditLog audit;

    MakingCells(MakingAreas making, StoredAreas stored, CivilDays days, AreasInMemory inMemory, AuditLog audit) {
        this.making = making;
        this.stored = stored;
        this.days = days;
        this.inMemory = inMemory;
        this.audit = audit;
    }

    /// @param householdsPerCell how many a cell has at most
    /// @param from first day of the new cells; today when absent
    /// @return the new cells in order
    @Needs(Permission.MANAGE_TERRITORY)
    @Transactional
    public List<Area> make(AreaKey grid, int householdsPerCell, @Nullable LocalDate from) {
        Access.requireWithin(grid);
        if (grid.level() != AreaLevel.GRID) {
            throw TerritoryRefusal.NOT_A_GRID.with("area", grid);
        }
        var households = making.hold(grid).households();
        if (householdsPerCell < 1 || households == null || households < 1) {
            throw TerritoryRefusal.HOUSEHOLDS_NOT_VALID.with();
        }
        if (stored.count(grid, AreaLevel.CELL) > 0) {
            throw TerritoryRefusal.HAS_CELLS_ALREADY.with();
        }
        var day = days.orToday(from, grid);
        var count = (households + householdsPerCell - 1) / householdsPerCell;
        var made = new ArrayList<Area>();
        for (var number = 0; number < count; number++) {
            var share = households * (number + 1) / count - households * number / count;
            made.add(making.make(grid, "第" + (number + 1) + "联户组", share, day));
        }
        audit.record(Act.of("territory.make-cells", "area", grid, grid).withDetail(Map.of("count", count)));
        inMemory.forgetAfterCommit();
        return made;
    }
}
