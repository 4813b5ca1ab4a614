package org.lianfang.cases.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.cases.store.Handovers;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.privacy.Purpose;
import org.springframework.stereotype.Service;

/// Who was handed over, by name and telephone: for whoever has to reach them, with a purpose, and taken down.
@Service
public class OpeningHandedPersons {

    private final Handovers handovers;
    private final HandedItems items;
    private final PersonsOfHandovers persons;
    private final SystemTransactions transactions;

    OpeningHandedPersons(
            Handovers handovers, HandedItems items, PersonsOfHandovers persons, SystemTransactions transactions) {
        this.handovers = handovers;
        this.items = items;
        this.persons = persons;
        this.transactions = transactions;
    }

    /// @param person absent when nobody knows
    public record Opened(Handover.Item item, @Nullable OutsidePerson person) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-handover`
    @Needs(Permission.MANAGE_CASES)
    public List<Opened> of(UUID id, @Nullable Purpose purpose) {
        var scope = Access.scope();
        var why = Fields.required("purpose", purpose);
        return transactions.callAs(Access.caller(), () -> {
            var handover = handovers
                    .find(id)
                    .filter(found -> mayOpen(found, scope))
                    .orElseThrow(CasesRefusal.UNKNOWN_HANDOVER::with);
            var things = handover.items().stream()
                    .map(items::find)
                    .filter(HandedItems.Thing::isSeen)
                    .toList();
            items.took("person-opened", handover, things, why.name());
            var known = persons.of(things);
            return things.stream()
                    .map(thing -> new Opened(thing.item(), persons.of(thing, known)))
                    .toList();
        });
    }

    /// The receiver, while it waits and once it is theirs; the sender until then.
    private static boolean mayOpen(Handover handover, AreaScope scope) {
        var to = handover.receiver().area();
        return to != null && scope.contains(to)
                ? handover.state() != Handover.State.RETURNED
                : scope.contains(handover.area()) && handover.state() != Handover.State.ACKNOWLEDGED;
    }
}
