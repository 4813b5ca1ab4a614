package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.id.Ids;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.planning.Building;
import org.lianfang.testing.planning.Communities;
import org.lianfang.testing.planning.Communities.Community;
import org.lianfang.testing.planning.Part;
import org.lianfang.testing.planning.Plan;
import org.lianfang.testing.planning.PlanRules;
import org.lianfang.testing.planning.PlannedSlot;
import org.lianfang.testing.planning.SlotPlan;
import org.lianfang.testing.planning.Slots;
import org.lianfang.testing.planning.Told;
import org.lianfang.testing.store.PlanSlots;
import org.lianfang.testing.store.PlanSlots.Edition;
import org.lianfang.testing.store.Plans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The steps of a run of the solver, each one transaction. What a run writes comes into force when it is complete.
@Service
public class RunningPlans {

    private final Plans plans;
    private final PlanSlots slots;
    private final PlanReader reader;
    private final AuditLog audit;
    private final InstantSource clock;

    RunningPlans(Plans plans, PlanSlots slots, PlanReader reader, AuditLog audit, InstantSource clock) {
        this.plans = plans;
        this.slots = slots;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param before the plan in force, whose turns are kept where they can be
    /// @param afresh all turns may change, save those set by hand
    public record Run(Round round, Plan before, Slots slots, PlanRules rules, boolean afresh) {

        Edition written() {
            return new Edition(round.id(), before.edition() + 1);
        }
    }

    /// What a run is about.
    ///
    /// @param told turns of the plan in force
    public record Question(List<Community> communities, Map<Told.Who, Told> told) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/round-closed`, `testing/hours-are-over`,
    ///     `testing/plan-under-way`, `testing/no-plan-rules`
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public Run start(UUID roundId, boolean afresh) {
        var round = reader.lookup().round(roundId, Access.scope());
        Access.requireWithin(round.around());
        if (!round.isOpen()) {
            throw TestingRefusal.ROUND_CLOSED.with("round", round.name());
        }
        var now = clock.instant();
        var time = reader.slotsOf(round, now);
        if (time.first() >= time.count()) {
            throw TestingRefusal.HOURS_ARE_OVER.with("round", round.name());
        }
        if (!plans.begin(round, time, Access.caller().accountId(), now)) {
            throw TestingRefusal.PLAN_UNDER_WAY.with();
        }
        var plan = plans.find(roundId).orElseThrow();
        slots.removeAllBut(new Edition(roundId, plan.edition()));
        audit.record(Act.of("testing.plan-started", "round", roundId, round.around())
                .withDetail(Map.of("edition", plan.edition() + 1, "afresh", afresh)));
        return new Run(round, plan, time, reader.rulesOf(round), afresh);
    }

    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public Question question(Run run) {
        var round = run.round();
        var buildings = reader.buildingsIn(round, round.areas(), clock.instant());
        var communities = Communities.divide(buildings, reader.sitesIn(round.areas()), run.rules());
        plans.measure(
                round.id(),
                communities.size(),
                buildings.stream().mapToInt(Building::persons).sum());
        return new Question(communities, told(run));
    }

    /// Writes one community's turns, and what its people were told before.
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public void keep(Run run, Question question, SlotPlan solved) {
        var rows = solved.parts().stream()
                .sorted(Comparator.comparing(
                                (Part part) -> part.building().key().area())
                        .thenComparing(part -> part.building().key().building())
                        .thenComparing(Part::crowd)
                        .thenComparing(part -> part.piece().number()))
                .map(part -> PlannedSlot.of(Ids.next(), part, question.told().get(Told.Who.of(part.piece()))))
                .toList();
        slots.add(run.written(), rows, reader.lastDayOf(run.round()));
        var placed = solved.parts().stream()
                .filter(part -> part.turn() != null)
                .mapToInt(Part::persons)
                .sum();
        plans.advance(run.round().id(), placed, -solved.score().softScore());
    }

    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public void succeed(Run run) {
        var round = run.round();
        plans.succeed(round.id(), run.slots(), clock.instant());
        slots.removeAllBut(run.written());
        audit.record(Act.of("testing.plan-made", "round", round.id(), round.around())
                .withDetail(Map.of("edition", run.written().number())));
    }

    /// The plan in force stays; the run can be started again.
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public void fail(Run run) {
        plans.fail(run.round().id(), TestingRefusal.PLAN_FAILED.code(), clock.instant());
    }

    private Map<Told.Who, Told> told(Run run) {
        var told = new HashMap<Told.Who, Told>();
        var time = run.before().time();
        if (time.minutes() != run.slots().minutes()) {
            return told;
        }
        for (var slot : slots.all(new Edition(run.round().id(), run.before().edition()))) {
            var turn = slot.turn();
            if (turn != null
                    && (!run.afresh()
                            || turn.pinned()
                            || turn.slot() < run.slots().first())) {
                told.put(slot.who(), turn);
            }
        }
        return told;
    }
}
