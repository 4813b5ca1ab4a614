package org.lianfang.tracing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers the contacts of contacts, each person once.
final class SecondContacts {

    private final Set<Integer> known = new HashSet<>();
    private final Map<Integer, SecondContact> strongest = new HashMap<>();

    /// @param close who are contacts themselves
    SecondContacts(int person, List<Contact> close) {
        known.add(person);
        close.forEach(contact -> known.add(contact.person()));
    }

    /// @param through a contact
    void add(int through, List<Contact> contacts) {
        for (var contact : contacts) {
            if (contact.strength() == Strength.CLOSE && !known.contains(contact.person())) {
                strongest.merge(contact.person(), new SecondContact(contact, through, 1), SecondContacts::stronger);
            }
        }
    }

    List<SecondContact> strongestFirst() {
        return strongest.values().stream().sorted(SecondContact::compare).toList();
    }

    private static SecondContact stronger(SecondContact one, SecondContact other) {
        var stronger = SecondContact.compare(one, other) <= 0 ? one : other;
        return new SecondContact(stronger.contact(), stronger.through(), one.ways() + other.ways());
    }
}
