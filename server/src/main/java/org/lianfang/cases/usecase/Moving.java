package org.lianfang.cases.usecase;

import java.time.Instant;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.store.Contacts;
import org.lianfang.cases.store.HandedCases;
import org.lianfang.cases.store.OutsideContacts;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Component;

/// Gives a case or a contact to another area, with everything that goes along: the contacts of the case, the plan of
/// the
/// contact.
@Component
class Moving {

    private final HandedCases cases;
    private final Contacts contacts;
    private final OutsideContacts outside;
    private final CaseContacts plans;
    private final RulesHere rules;

    Moving(HandedCases cases, Contacts contacts, OutsideContacts outside, CaseContacts plans, RulesHere rules) {
        this.cases = cases;
        this.contacts = contacts;
        this.outside = outside;
        this.plans = plans;
        this.rules = rules;
    }

    void move(HandedItems.Thing thing, AreaKey to, Instant at) {
        var file = thing.file();
        var contact = thing.contact();
        if (file != null) {
            moveCase(file, to, at);
        } else if (contact != null) {
            moveContact(contact, to, at);
        } else {
            outside.move(thing.item().id(), to);
        }
    }

    private void moveCase(CaseFile file, AreaKey to, Instant at) {
        cases.move(file.id(), to, rules.in(to).dayOf(at));
        contacts.moveCase(file.id(), to);
        outside.moveCase(file.id(), file.area(), to);
    }

    /// The plan goes along; what it asks is what the rules over there ask.
    private void moveContact(Contact contact, AreaKey to, Instant at) {
        contacts.oneAtATime(contact.resident());
        contacts.moveResident(contact.resident(), to);
        plans.settle(contact.resident(), at);
    }
}
