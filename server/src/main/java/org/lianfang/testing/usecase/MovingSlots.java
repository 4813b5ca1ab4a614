package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.planning.HardRule;
import org.lianfang.testing.planning.HardRules;
import org.lianfang.testing.planning.Part;
import org.lianfang.testing.planning.Plan;
import org.lianfang.testing.planning.PlannedSlot;
import org.lianfang.testing.planning.Slots;
import org.lianfang.testing.planning.Told;
import org.lianfang.testing.planning.Turn;
import org.lianfang.testing.store.PlanSlots;
import org.lianfang.testing.store.PlanSlots.Edition;
import org.lianfang.testing.store.Plans;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Gives people another turn by hand, which the solver then leaves alone. Whether there is room is asked everywhere,
/// since
/// others may come to the station from outside the caller's area.
@Service
public class MovingSlots {

    private final Store store;
    private final PlanReader reader;
    private final SystemTransactions transactions;
    private final AuditLog audit;
    private final InstantSource clock;

    MovingSlots(Store store, PlanReader reader, SystemTransactions transactions, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Plans and their turns.
    @Component
    record Store(Plans plans, PlanSlots slots) {}

    /// @param begins of the slot
    /// @param version of the plan that was read
    public record Move(UUID slot, UUID station, Instant begins, int version) {}

    /// Everything that a change by hand needs to know.
    private record Found(Round round, Plan plan, Slots time, PlannedSlot slot) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/move-breaks-rules` with each of them,
    ///     `testing/plan-changed`, `testing/plan-under-way`, `testing/unknown-plan-slot`
    @Needs(Permission.MANAGE_TESTING)
    public void move(UUID roundId, Move move) {
        var round = reader.lookup().round(roundId, Access.scope());
        reader.lookup().station(move.station(), Access.scope());
        var scope = Access.scope();
        transactions.callAs(Access.caller(), () -> {
            var found = found(round, move.slot(), move.version(), scope);
            var slot = found.time.beginningAt(move.begins());
            var site = reader.sitesOf(Set.of(move.station())).getFirst();
            refuseBroken(found, new Turn(site, slot, found.time));
            return keep(found, new Told(move.station(), slot, true));
        });
    }

    /// The solver may give these people another turn again.
    @Needs(Permission.MANAGE_TESTING)
    public void release(UUID roundId, UUID slotId, int version) {
        var round = reader.lookup().round(roundId, Access.scope());
        var scope = Access.scope();
        transactions.callAs(Access.caller(), () -> {
            var found = found(round, slotId, version, scope);
            var turn = found.slot.turn();
            return turn == null ? found.slot : keep(found, new Told(turn.station(), turn.slot(), false));
        });
    }

    private Found found(Round round, UUID slotId, int version, AreaScope scope) {
        var plan = store.plans
                .findLocked(round.id())
                .orElseThrow(() -> TestingRefusal.NO_PLAN.with("round", round.name()));
        if (plan.state() == Plan.State.RUNNING) {
            throw TestingRefusal.PLAN_UNDER_WAY.with();
        }
        if (plan.version() != version) {
            throw TestingRefusal.PLAN_CHANGED.with();
        }
        var slot = store.slots
                .find(new Edition(round.id(), plan.edition()), slotId)
                .filter(one -> scope.contains(one.who().building().area()))
                .orElseThrow(() -> TestingRefusal.UNKNOWN_PLAN_SLOT.with("id", slotId));
        return new Found(round, plan, reader.slotsOf(round, plan, clock.instant()), slot);
    }

    private void refuseBroken(Found found, Turn turn) {
        var there = store
                .slots
                .at(
                        new Edition(found.round.id(), found.plan.edition()),
                        turn.site().id())
                .stream()
                .filter(other -> !other.id().equals(found.slot.id()))
                .toList();
        var part = new Part(-1, found.slot.piece(null), null, true);
        var broken = HardRules.brokenBy(part, turn, reader.parts(there, found.time), found.time);
        if (!broken.isEmpty()) {
            throw refusal(broken);
        }
    }

    private static Refusal refusal(Set<HardRule> broken) {
        var fields = broken.stream()
                .map(rule -> new Refusal.FieldRefusal("/begins", rule.refusal(), Map.of()))
                .toList();
        return new Refusal(
                TestingRefusal.MOVE_BREAKS_RULES,
                Map.of("rules", broken.stream().map(Enum::name).toList()),
                List.copyOf(fields));
    }

    private PlannedSlot keep(Found found, Told turn) {
        var slot = found.slot;
        store.slots.move(slot.id(), turn);
        store.plans.change(found.round.id(), slot.turn() == null ? slot.persons() : 0);
        audit.record(Act.of(
                        turn.pinned() ? "testing.slot-moved" : "testing.slot-released",
                        "plan-slot",
                        slot.id(),
                        slot.who().building().area())
                .withDetail(Map.of("station", turn.station(), "slot", turn.slot())));
        return slot;
    }
}
