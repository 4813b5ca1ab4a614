package org.lianfang.cases.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.store.Handovers;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.springframework.stereotype.Service;

/// The receiving area acknowledges what was handed to it, and looks after it from that moment on; or sends it back with
/// a
/// reason.
@Service
public class AnsweringHandovers {

    private final Handovers handovers;
    private final HandedItems items;
    private final Moving moving;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    AnsweringHandovers(
            Handovers handovers, HandedItems items, Moving moving, CaseLookup lookup, SystemTransactions transactions) {
        this.handovers = handovers;
        this.items = items;
        this.moving = moving;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-handover`, `cases/handover-answered`
    @Needs(Permission.MANAGE_CASES)
    public Handover acknowledge(UUID id) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var handover = waiting(id, scope);
            var to = java.util.Objects.requireNonNull(handover.receiver().area());
            var by = lookup.caller();
            handover.items().stream()
                    .map(items::find)
                    .filter(HandedItems.Thing::isSeen)
                    .forEach(thing -> moving.move(thing, to, by.at()));
            return answer(handover, new Handover.Answered(Handover.State.ACKNOWLEDGED, by, ""), to);
        });
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-handover`, `cases/handover-answered`
    @Needs(Permission.MANAGE_CASES)
    public Handover sendBack(UUID id, @Nullable String why) {
        var scope = Access.scope();
        var reason = Fields.atMost(Exposures.LONGEST_TEXT, "why", Fields.required("why", PlainText.clean(why)));
        return transactions.callAs(Access.caller(), () -> {
            var handover = waiting(id, scope);
            var to = java.util.Objects.requireNonNull(handover.receiver().area());
            return answer(handover, new Handover.Answered(Handover.State.RETURNED, lookup.caller(), reason), to);
        });
    }

    private Handover waiting(UUID id, AreaScope scope) {
        handovers.lock(id);
        var handover = handovers
                .find(id)
                .filter(found -> found.receiver().area() != null
                        && scope.contains(found.receiver().area()))
                .orElseThrow(CasesRefusal.UNKNOWN_HANDOVER::with);
        if (handover.answered() != null) {
            throw CasesRefusal.HANDOVER_ANSWERED.with();
        }
        return handover;
    }

    /// Taken down on both sides.
    private Handover answer(Handover handover, Handover.Answered answered, AreaKey to) {
        handovers.answer(handover.id(), answered);
        var action = answered.state() == Handover.State.RETURNED ? "handover-returned" : "handover-acknowledged";
        var things = handover.items().stream()
                .map(items::find)
                .filter(HandedItems.Thing::isSeen)
                .toList();
        items.took(action, handover, things, null);
        lookup.took(org.lianfang.audit.Act.of("cases." + action, "handover", handover.id(), to));
        return handovers.find(handover.id()).orElseThrow();
    }
}
