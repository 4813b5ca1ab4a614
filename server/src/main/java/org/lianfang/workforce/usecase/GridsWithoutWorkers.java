package org.lianfang.workforce.usecase;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.workforce.GridWorkers;
import org.lianfang.workforce.store.GridAssignments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which grids nobody answers for. Runs in the asker's transaction and sees what the asker sees.
@Service
class GridsWithoutWorkers implements GridWorkers {

    private final GridAssignments assignments;

    GridsWithoutWorkers(GridAssignments assignments) {
        this.assignments = assignments;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AreaKey> gridsWithout(AreaKey area, LocalDate day) {
        return assignments.missingOn(area, day);
    }
}
