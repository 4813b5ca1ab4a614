package org.lianfang.isolation.planning;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which room for whom: what is asked of the solver, and what it answers. Public fields are for the solver alone.
@PlanningSolution
public class RoomPlan {

    @ValueRangeProvider
    public List<FreeRoom> rooms = List.of();

    @PlanningEntityCollectionProperty
    public List<Party> parties = List.of();

    @PlanningScore
    public @Nullable HardMediumSoftScore score;

    /// For the solver, which copies plans.
    public RoomPlan() {}

    public RoomPlan(List<FreeRoom> rooms, List<Party> parties) {
        this.rooms = rooms;
        this.parties = parties;
    }

    public List<Party> parties() {
        return parties;
    }

    /// @return 0 hard: no rule is broken; medium: persons without a room, negative
    public HardMediumSoftScore score() {
        return score == null ? HardMediumSoftScore.ZERO : score;
    }
}
