package org.lianfang.cases.usecase;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.audit.Act;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.store.Contacts;
import org.lianfang.cases.store.Handovers;
import org.springframework.stereotype.Component;

/// What another city has taken over is that city's from then on: nothing more is asked of it here. Inside a
/// transaction that sees every area.
@Component
class LettingGo {

    private final Handovers handovers;
    private final HandedItems items;
    private final Contacts contacts;
    private final CaseContacts plans;
    private final CaseLookup lookup;

    LettingGo(Handovers handovers, HandedItems items, Contacts contacts, CaseContacts plans, CaseLookup lookup) {
        this.handovers = handovers;
        this.items = items;
        this.contacts = contacts;
        this.plans = plans;
        this.lookup = lookup;
    }

    /// @param handover whose answer has come and was not read before
    Handover run(Handover handover) {
        var caller = lookup.caller();
        var by = new Decider(caller.account(), handover.receiver().name(), caller.at());
        handovers.answer(handover.id(), new Handover.Answered(Handover.State.ACKNOWLEDGED, by, ""));
        var things = handover.items().stream()
                .map(items::find)
                .filter(HandedItems.Thing::isSeen)
                .toList();
        items.took("handover-acknowledged", handover, things, null);
        things.stream()
                .flatMap(thing -> Stream.ofNullable(thing.resident()))
                .distinct()
                .sorted()
                .forEach(resident -> letGo(resident, handover, things, by));
        return handovers.find(handover.id()).orElseThrow();
    }

    private void letGo(UUID resident, Handover handover, List<HandedItems.Thing> things, Decider by) {
        contacts.oneAtATime(resident);
        var gone = contacts.ofResident(resident).stream()
                .filter(Contact::counts)
                .filter(contact -> isAmong(things, contact) && wasKnownTo(handover, contact))
                .toList();
        gone.forEach(contact -> contacts.handedOver(contact.id(), new Contact.HandedOver(by.at(), by.name())));
        if (!gone.isEmpty()) {
            plans.settle(resident, by.at(), CaseEvent.Why.HANDED_OVER);
            var area = gone.getFirst().area();
            lookup.took(Act.of("cases.measure-handed-over", "resident", resident, area));
        }
    }

    /// Whoever is handed over as a case goes as a whole, a contact for what was handed over.
    private static boolean isAmong(List<HandedItems.Thing> things, Contact contact) {
        return things.stream()
                .anyMatch(thing -> thing.file() == null
                        ? thing.item().id().equals(contact.id())
                        : contact.resident().equals(thing.resident()));
    }

    /// What was decided after the file was written is not in it.
    private static boolean wasKnownTo(Handover handover, Contact contact) {
        return !contact.decider().at().isAfter(handover.sender().at());
    }
}
