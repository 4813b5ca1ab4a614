package org.lianfang.workforce.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Areas;
import org.lianfang.workforce.GridWorkers;
import org.lianfang.workforce.store.GridAssignments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which grids nobody answers for. Runs in the asker's transaction and sees what the asker sees.
@Service
class GridsWithoutWorkers implements GridWorkers {

    private final Areas areas;
    private final GridAssignments assignments;

    GridsWithoutWorkers(Areas areas, GridAssignments assignments) {
        this.areas = areas;
        this.assignments = assignments;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AreaKey> gridsWithout(AreaKey area, LocalDate day) {
        var named = assignments.namedOn(area, day, null, Integer.MAX_VALUE).stream()
                .map(GridAssignments.Named::areaKey)
                .collect(Collectors.toSet());
        var without = new ArrayList<AreaKey>();
        gridsOf(area, without);
        without.removeIf(named::contains);
        return without;
    }

    private void gridsOf(AreaKey area, List<AreaKey> grids) {
        if (area.level() == AreaLevel.GRID) {
            grids.add(area);
        } else if (area.level().ordinal() < AreaLevel.GRID.ordinal()) {
            areas.children(area).forEach(child -> gridsOf(child.key(), grids));
        }
    }
}
