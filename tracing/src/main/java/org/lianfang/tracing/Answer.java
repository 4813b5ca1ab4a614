package org.lianfang.tracing;

import java.util.ArrayList;
import java.util.List;

/// Who was exposed to one person.
///
/// @param close contacts, strongest first
/// @param leads weak signals, strongest first; nobody is in both
public record Answer(List<Contact> close, List<Contact> leads) {

    static Answer of(List<Contact> contacts) {
        var close = new ArrayList<Contact>();
        var leads = new ArrayList<Contact>();
        for (var contact : contacts) {
            (contact.strength() == Strength.CLOSE ? close : leads).add(contact);
        }
        close.sort(Contact::compare);
        leads.sort(Contact::compare);
        return new Answer(List.copyOf(close), List.copyOf(leads));
    }
}
