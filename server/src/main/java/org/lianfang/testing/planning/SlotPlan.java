package org.lianfang.testing.planning;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who comes when and where in one community: what is asked of the solver, and what it answers. Public
/// fields are for the solver alone.
@PlanningSolution
public class SlotPlan {

    @ProblemFactProperty
    public @Nullable PlanRules rules;

    @ValueRangeProvider
    public List<Turn> turns = List.of();

    @PlanningEntityCollectionProperty
    public List<Part> parts = List.of();

    public ConstraintWeightOverrides<HardMediumSoftScore> weights = ConstraintWeightOverrides.none();

    @PlanningScore
    public @Nullable HardMediumSoftScore score;

    /// For the solver, which copies plans.
    public SlotPlan() {}

    /// @param turns that parts may have
    public SlotPlan(PlanRules rules, List<Turn> turns, List<Part> parts) {
        this.rules = rules;
        this.turns = turns;
        this.parts = parts;
        var soft = new HashMap<String, HardMediumSoftScore>();
        rules.metres().forEach((wish, metres) -> soft.put(wish.rule(), HardMediumSoftScore.ofSoft(metres)));
        this.weights = ConstraintWeightOverrides.of(soft);
    }

    public PlanRules rules() {
        return Objects.requireNonNull(rules);
    }

    public List<Turn> turns() {
        return turns;
    }

    public List<Part> parts() {
        return parts;
    }

    public ConstraintWeightOverrides<HardMediumSoftScore> weights() {
        return weights;
    }

    /// @return 0 hard: no rule is broken; medium: persons without a turn, negative; soft: metres, negative
    public HardMediumSoftScore score() {
        return score == null ? HardMediumSoftScore.ZERO : score;
    }
}
