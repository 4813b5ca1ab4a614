package org.lianfang.isolation.planning;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicType;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lets the solver look for rooms. The same question has the same answer unless time runs out.
public final class SolvingRooms {

    private static final long SEED = 20_200_124;
    private static final int STEPS_WITHOUT_GAIN = 500;
    private static final int MOST_STEPS = 5_000;

    private final SolverFactory<RoomPlan> solvers;

    /// @param most for one question
    public SolvingRooms(Duration most) {
        var search = new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE);
        search.setTerminationConfig(new TerminationConfig()
                .withUnimprovedStepCountLimit(STEPS_WITHOUT_GAIN)
                .withStepCountLimit(MOST_STEPS));
        solvers = SolverFactory.create(new SolverConfig()
                .withSolutionClass(RoomPlan.class)
                .withEntityClasses(Party.class)
                .withConstraintProviderClass(RoomConstraints.class)
                .withRandomSeed(SEED)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(most))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig()
                                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT),
                        search));
    }

    /// @return with a room for every group for which there is one; no hard rule is broken
    public RoomPlan solve(List<Groups.Group> groups, List<FreeRoom> rooms) {
        var parties = new ArrayList<Party>();
        groups.stream()
                .sorted(Comparator.comparing(
                        (Groups.Group group) -> -group.guests().size()))
                .forEach(group -> parties.add(new Party(parties.size(), group.guests())));
        var question = new RoomPlan(rooms, parties);
        return parties.isEmpty() || rooms.isEmpty()
                ? question
                : solvers.buildSolver().solve(question);
    }
}
