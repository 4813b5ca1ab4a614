package org.lianfang.tracing;

/// Somebody who was closely exposed to contacts of a case.
///
/// @param contact the exposure to the contact who is named
/// @param through the contact with the strongest exposure
/// @param ways to how many contacts the person was exposed
public record SecondContact(Contact contact, int through, int ways) {

    static int compare(SecondContact one, SecondContact other) {
        var order = Contact.compare(one.contact, other.contact);
        return order == 0 ? Integer.compare(one.through, other.through) : order;
    }
}
