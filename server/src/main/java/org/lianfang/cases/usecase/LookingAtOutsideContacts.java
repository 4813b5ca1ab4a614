package org.lianfang.cases.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.OutsideContact;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.cases.store.OutsideContacts;
import org.lianfang.cases.store.OutsidePersons;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.privacy.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Contacts who are in no register, masked; who they are is opened for a purpose, and taken down.
@Service
public class LookingAtOutsideContacts {

    private final OutsideContacts outside;
    private final OutsidePersons persons;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    LookingAtOutsideContacts(
            OutsideContacts outside, OutsidePersons persons, CaseLookup lookup, SystemTransactions transactions) {
        this.outside = outside;
        this.persons = persons;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// Wherever they are looked after.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`
    @Needs(Permission.READ_CASES)
    public List<OutsideContact> of(UUID caseId) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            lookup.took("contacts-read", lookup.seen(caseId, scope));
            return outside.of(caseId);
        });
    }

    /// Those whom an area looks after and who are in no register yet.
    ///
    /// @param phone only those who can be reached there
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/phone-not-read`
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public List<OutsideContact> waiting(AreaKey area, @Nullable String phone, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return outside.waiting(area, KeepingOutsideContacts.phone(phone), after, limit);
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-outside-contact`
    @Needs(Permission.MANAGE_CASES)
    public OutsidePerson open(UUID id, @Nullable Purpose purpose) {
        var scope = Access.scope();
        var why = Fields.required("purpose", purpose);
        return transactions.callAs(Access.caller(), () -> {
            var found = outside.find(id)
                    .filter(contact -> scope.contains(contact.area()))
                    .orElseThrow(CasesRefusal.UNKNOWN_OUTSIDE_CONTACT::with);
            lookup.took(Act.of("cases.person-opened", "outside-contact", id, found.area())
                    .withPurpose(why.name()));
            return nobodyIfNull(found.person());
        });
    }

    /// Who a case is that is in no register.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`
    @Needs(Permission.MANAGE_CASES)
    public OutsidePerson openCase(UUID caseId, @Nullable Purpose purpose) {
        var scope = Access.scope();
        var why = Fields.required("purpose", purpose);
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.seen(caseId, scope);
            lookup.took(
                    Act.of("cases.person-opened", "case", caseId, file.area()).withPurpose(why.name()));
            return nobodyIfNull(persons.ofCase(caseId));
        });
    }

    private static OutsidePerson nobodyIfNull(@Nullable OutsidePerson person) {
        return person == null ? new OutsidePerson("", null, "") : person;
    }
}
