package org.lianfang.cases.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.OutsideContact;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.cases.store.Contacts;
import org.lianfang.cases.store.OutsideContacts;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.privacy.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Contacts who are in no register: verified with ground like others, put into the register, or withdrawn. Nothing is
/// asked of them before they are in the register; then the ordinary plan follows.
@Service
public class KeepingOutsideContacts {

    static final int LONGEST_NAME = 100;

    private final Books books;
    private final CaseContacts plans;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    KeepingOutsideContacts(Books books, CaseContacts plans, CaseLookup lookup, SystemTransactions transactions) {
        this.books = books;
        this.plans = plans;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// Where contacts in and outside the register are written down.
    @Component
    record Books(OutsideContacts outside, Contacts contacts, DecidingContacts.Register register) {}

    /// As it was sent.
    ///
    /// @param id UUIDv7 made by the client
    /// @param lives where they live, in free words
    /// @param first first moment of the exposure
    /// @param last first moment after it
    /// @param seconds together; from first to last when absent
    public record Entry(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String lives,
            @Nullable ContactKind kind,
            @Nullable ContactGround ground,
            @Nullable String place,
            @Nullable String note,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable Long seconds) {

        @Override
        public String toString() {
            return "Entry[***]";
        }
    }

    /// @return the same when it was sent before
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`, `cases/not-infected`,
    ///     `cases/nobody-described`, `cases/phone-not-read`, `cases/judgement-needs-words`
    @Needs(Permission.MANAGE_CASES)
    public OutsideContact add(UUID caseId, Entry entry) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.seen(caseId, scope);
            var contact = read(file, entry);
            if (books.outside.add(contact)) {
                lookup.took("outside-contact-added", file);
                return contact;
            }
            return books.outside
                    .find(contact.id())
                    .filter(known -> known.caseId().equals(caseId))
                    .orElseThrow(() -> CasesRefusal.ID_ALREADY_USED.with("id", contact.id()));
        });
    }

    private OutsideContact read(CaseFile file, Entry entry) {
        var here = lookup.rules(file).needed();
        if (!file.isInfected(here.cases())) {
            throw CasesRefusal.NOT_INFECTED.with();
        }
        var told = new Exposures.Told(
                entry.kind(),
                entry.ground(),
                entry.place(),
                entry.note(),
                entry.first(),
                entry.last(),
                entry.seconds());
        return new OutsideContact(
                CaseLookup.newId(entry.id()),
                file.id(),
                file.area(),
                file.area(),
                person(entry),
                Exposures.read(told, here, lookup.now()),
                lookup.caller(),
                null,
                null);
    }

    private static OutsidePerson person(Entry entry) {
        var name = Fields.atMost(LONGEST_NAME, "name", PlainText.clean(entry.name()));
        if (name.isEmpty()) {
            throw CasesRefusal.NOBODY_DESCRIBED.with();
        }
        return new OutsidePerson(
                name,
                phone(entry.phone()),
                Fields.atMost(Exposures.LONGEST_TEXT, "lives", PlainText.clean(entry.lives())));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/phone-not-read`
    static @Nullable String phone(@Nullable String typed) {
        var text = PlainText.clean(typed);
        return text.isEmpty()
                ? null
                : PhoneNumber.read(text)
                        .orElseThrow(CasesRefusal.PHONE_NOT_READ::with)
                        .normalised()
                        .value();
    }

    /// They are in the register now: they become a contact like others, and the plan follows.
    ///
    /// @param choice where the measure is spent, when the pack leaves it open
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-outside-contact`,
    ///     `cases/outside-contact-settled`, `cases/unknown-resident`, `cases/the-case-itself`
    @Needs(Permission.MANAGE_CASES)
    public Contact register(UUID id, @Nullable UUID residentId, @Nullable MeasurePlace choice) {
        var scope = Access.scope();
        var resident = Fields.required("residentId", residentId);
        var atHome = new Contact.AtHome(books.register.birthYear(resident), Set.of());
        return transactions.callAs(Access.caller(), () -> {
            var outside = waiting(id, scope);
            var home = books.register.people().homes(Set.of(resident)).get(resident);
            if (home == null) {
                throw CasesRefusal.UNKNOWN_RESIDENT.with();
            }
            if (resident.equals(lookup.of(outside).resident())) {
                throw CasesRefusal.THE_CASE_ITSELF.with();
            }
            books.contacts.oneAtATime(resident);
            var contact = contact(outside, resident, home, choice).with(atHome);
            books.contacts.put(contact);
            books.outside.registered(
                    id,
                    new OutsideContact.Registered(
                            contact.id(), contact.decider().at()));
            plans.settle(resident, contact.decider().at());
            took("outside-contact-registered", outside);
            lookup.took("contact-decided", lookup.of(outside));
            return books.contacts.find(contact.id()).orElseThrow();
        });
    }

    /// Of somebody who is a contact of the same case already, both exposures count.
    private Contact contact(OutsideContact outside, UUID resident, AreaKey home, @Nullable MeasurePlace choice) {
        var known = books.contacts
                .ofPair(outside.caseId(), resident)
                .filter(Contact::counts)
                .orElse(null);
        return new Contact(
                known == null ? Ids.next() : known.id(),
                outside.caseId(),
                outside.caseArea(),
                resident,
                known == null ? home : known.area(),
                known == null ? outside.exposed() : together(known.exposed(), outside.exposed()),
                known == null || choice != null ? choice : known.choice(),
                Contact.AtHome.NOTHING,
                Contact.Decision.VERIFIED,
                lookup.caller(),
                null,
                null);
    }

    private static Contact.Exposed together(Contact.Exposed known, Contact.Exposed more) {
        var nearer = Stream.of(known, more)
                .min(Comparator.comparing(Contact.Exposed::kind))
                .orElseThrow();
        return new Contact.Exposed(
                nearer.kind(),
                nearer.ground(),
                joined(known.place(), more.place()),
                joined(known.note(), more.note()),
                known.first().isBefore(more.first()) ? known.first() : more.first(),
                known.last().isAfter(more.last()) ? known.last() : more.last(),
                known.seconds() + more.seconds(),
                known.lastOn().isAfter(more.lastOn()) ? known.lastOn() : more.lastOn());
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : one + "; " + other;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-outside-contact`,
    ///     `cases/outside-contact-settled`
    @Needs(Permission.MANAGE_CASES)
    public OutsideContact withdraw(UUID id, @Nullable String why) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var outside = waiting(id, scope);
            var reason = Fields.atMost(Exposures.LONGEST_TEXT, "why", Fields.required("why", PlainText.clean(why)));
            var by = lookup.caller();
            books.outside.withdraw(id, new Contact.Withdrawn(by.account(), by.at(), reason));
            took("outside-contact-withdrawn", outside);
            return books.outside.find(id).orElseThrow();
        });
    }

    private OutsideContact waiting(UUID id, AreaScope scope) {
        var outside = books.outside
                .findLocked(id)
                .filter(found -> scope.contains(found.area()))
                .orElseThrow(CasesRefusal.UNKNOWN_OUTSIDE_CONTACT::with);
        if (!outside.waits()) {
            throw CasesRefusal.OUTSIDE_CONTACT_SETTLED.with();
        }
        return outside;
    }

    private void took(String action, OutsideContact outside) {
        lookup.took(Act.of("cases." + action, "outside-contact", outside.id(), outside.area()));
    }
}
