package org.lianfang.cases.usecase;

import java.util.List;
import java.util.UUID;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.store.Contacts;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Service;

/// Contacts of a case that a person has decided about, wherever they live.
@Service
public class ListingContacts {

    private final Contacts contacts;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    ListingContacts(Contacts contacts, CaseLookup lookup, SystemTransactions transactions) {
        this.contacts = contacts;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`
    @Needs(Permission.READ_CASES)
    public List<Contact> of(UUID caseId) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            lookup.took("contacts-read", lookup.seen(caseId, scope));
            return contacts.of(caseId);
        });
    }
}
