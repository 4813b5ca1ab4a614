package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.planning.Plan;
import org.lianfang.testing.planning.PlannedSlot;
import org.lianfang.testing.planning.Reason;
import org.lianfang.testing.planning.Reasons;
import org.lianfang.testing.planning.Slots;
import org.lianfang.testing.store.PlanSlots;
import org.lianfang.testing.store.PlanSlots.Edition;
import org.lianfang.testing.store.Plans;
import org.springframework.stereotype.Service;

/// Shows the plan of a round: how far it is, who comes when and where, and why.
@Service
public class LookingAtPlans {

    private final Plans plans;
    private final PlanSlots slots;
    private final PlanReader reader;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    LookingAtPlans(
            Plans plans, PlanSlots slots, PlanReader reader, SystemTransactions transactions, InstantSource clock) {
        this.plans = plans;
        this.slots = slots;
        this.reader = reader;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param time of the plan in force
    public record Shown(Round round, Plan plan, Slots time) {}

    /// @param reasons absent while it has no turn
    public record Explained(
            PlannedSlot slot, Slots time, @Nullable List<Reason> reasons) {}

    /// Of any round of which a part lies where the caller may look.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/no-plan`
    @Needs(Permission.READ_TESTING)
    public Shown plan(UUID roundId) {
        return found(roundId);
    }

    /// In the order of area and building.
    ///
    /// @param building only this one, when present
    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/area-outside-round`
    @Needs(Permission.READ_TESTING)
    public List<PlannedSlot> slots(
            UUID roundId, AreaKey area, @Nullable String building, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        var shown = found(roundId);
        return transactions.snapshot(() -> {
            var found = new ArrayList<PlannedSlot>();
            for (var part : reader.lookup().partsOf(shown.round, area)) {
                if (found.size() < limit) {
                    found.addAll(slots.within(inForce(shown), part, building, after, limit - found.size()));
                }
            }
            return found;
        });
    }

    /// Who comes to a station, wherever they live, in the order of their turns.
    @Needs(Permission.READ_TESTING)
    public List<PlannedSlot> at(UUID roundId, UUID station) {
        var shown = found(roundId);
        reader.lookup().station(station, Access.scope());
        return transactions.snapshot(() -> slots.at(inForce(shown), station));
    }

    /// Why people have their turn.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/unknown-plan-slot`
    @Needs(Permission.READ_TESTING)
    public Explained why(UUID roundId, UUID slotId) {
        var shown = found(roundId);
        var scope = Access.scope();
        return transactions.snapshot(() -> {
            var slot = slots.find(inForce(shown), slotId)
                    .filter(one -> scope.contains(one.who().building().area()))
                    .orElseThrow(() -> TestingRefusal.UNKNOWN_PLAN_SLOT.with("id", slotId));
            return new Explained(slot, shown.time, reasons(shown, slot));
        });
    }

    private @Nullable List<Reason> reasons(Shown shown, PlannedSlot slot) {
        var turn = slot.turn();
        if (turn == null) {
            return null;
        }
        var kept = new ArrayList<PlannedSlot>();
        kept.add(slot);
        kept.addAll(slots.around(inForce(shown), slot, turn.station(), turn.slot()));
        var parts = reader.parts(kept, shown.time);
        return Reasons.of(
                parts.getFirst(),
                parts.subList(1, parts.size()),
                reader.sitesIn(shown.round.areas()),
                reader.rulesOf(shown.round));
    }

    private Shown found(UUID roundId) {
        var round = reader.lookup().round(roundId, Access.scope());
        var plan = transactions
                .snapshot(() -> plans.find(roundId))
                .orElseThrow(() -> TestingRefusal.NO_PLAN.with("round", round.name()));
        return new Shown(round, plan, reader.slotsOf(round, plan, clock.instant()));
    }

    private static Edition inForce(Shown shown) {
        return new Edition(shown.round.id(), shown.plan.edition());
    }
}
