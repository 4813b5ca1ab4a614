package org.lianfang.tracing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers the contacts of contacts, each person once: who is a contact already is not among them.
public final class SecondContacts {

    private final Set<Integer> known = new HashSet<>();
    private final Map<Integer, SecondContact> strongest = new HashMap<>();

    /// @param close who are contacts themselves
    public SecondContacts(int person, Collection<Integer> close) {
        known.add(person);
        known.addAll(close);
    }

    /// @param through a contact
    /// @param contacts who was exposed to them; weak signals lead no further
    public void add(int through, List<Contact> contacts) {
        for (var contact : contacts) {
            if (contact.strength() == Strength.CLOSE && !known.contains(contact.person())) {
                strongest.merge(contact.person(), new SecondContact(contact, through, 1), SecondContacts::stronger);
            }
        }
    }

    public List<SecondContact> strongestFirst() {
        return strongest.values().stream().sorted(SecondContact::compare).toList();
    }

    private static SecondContact stronger(SecondContact one, SecondContact other) {
        var stronger = SecondContact.compare(one, other) <= 0 ? one : other;
        return new SecondContact(stronger.contact(), stronger.through(), one.ways() + other.ways());
    }
}
