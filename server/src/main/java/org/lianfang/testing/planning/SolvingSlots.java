package org.lianfang.testing.planning;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicType;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;

/// Lets the solver look for turns. The same question has the same answer unless time runs out.
public final class SolvingSlots {

    private static final long SEED = 20_210_803;
    private static final int STEPS_WITHOUT_GAIN = 2_000;
    private static final int MOST_STEPS = 20_000;

    private final SolverFactory<SlotPlan> solvers;

    /// @param most for one community
    public SolvingSlots(Duration most) {
        solvers = SolverFactory.create(new SolverConfig()
                .withSolutionClass(SlotPlan.class)
                .withEntityClasses(Part.class)
                .withConstraintProviderClass(SlotConstraints.class)
                .withRandomSeed(SEED)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(most))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig()
                                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT),
                        localSearch()));
    }

    private static LocalSearchPhaseConfig localSearch() {
        var search = new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE);
        search.setTerminationConfig(new TerminationConfig()
                .withUnimprovedStepCountLimit(STEPS_WITHOUT_GAIN)
                .withStepCountLimit(MOST_STEPS));
        return search;
    }

    /// @return with a turn for everybody for whom there is room; no hard rule is broken by whom the solver placed
    public SlotPlan solve(SlotPlan question) {
        if (question.parts().isEmpty() || question.turns().isEmpty()) {
            return question;
        }
        return solvers.buildSolver().solve(question);
    }
}
