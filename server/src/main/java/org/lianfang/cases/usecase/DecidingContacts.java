package org.lianfang.cases.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.HomeReason;
import org.lianfang.cases.store.Contacts;
import org.lianfang.cases.store.People;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// A person looks at somebody who was proposed, or whom they know of otherwise, and verifies or
/// rejects them with the ground. Only then does a measure follow. Whoever decided wrongly
/// withdraws.
@Service
public class DecidingContacts {

    private final Contacts contacts;
    private final Register register;
    private final CaseContacts plans;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    DecidingContacts(
            Contacts contacts,
            Register register,
            CaseContacts plans,
            CaseLookup lookup,
            SystemTransactions transactions) {
        this.contacts = contacts;
        this.register = register;
        this.plans = plans;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// What is known of residents.
    @Component
    record Register(People people, Residents residents) {

        /// Takes a connection of its own.
        @Nullable
        Integer birthYear(@Nullable UUID resident) {
            return resident == null
                    ? null
                    : Optional.ofNullable(residents.holders(Set.of(resident)).get(resident))
                            .map(Residents.Holder::birthYear)
                            .orElse(null);
        }
    }

    /// A decision as it was sent.
    ///
    /// @param id UUIDv7 made by the client
    /// @param place where they met, in words
    /// @param first first moment of the exposure
    /// @param last first moment after it
    /// @param seconds together; from first to last when absent
    /// @param choice where the measure is spent, when the pack leaves it open
    /// @param homeReasons why the contact stays at home instead of a site, as somebody has found; ages are known
    public record Entry(
            @Nullable UUID id,
            @Nullable UUID residentId,
            Contact.@Nullable Decision decision,
            @Nullable ContactKind kind,
            @Nullable ContactGround ground,
            @Nullable String place,
            @Nullable String note,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable Long seconds,
            @Nullable MeasurePlace choice,
            @Nullable List<HomeReason> homeReasons) {

        @Override
        public String toString() {
            return "Entry[***]";
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`, `cases/unknown-resident`,
    ///     `cases/the-case-itself`, `cases/not-infected`, `cases/contact-decided`,
    ///     `cases/judgement-needs-words`, `cases/no-measure-in-pack`, `cases/home-reason-not-of-pack`
    @Needs(Permission.MANAGE_CASES)
    public Contact decide(UUID caseId, Entry entry) {
        var scope = Access.scope();
        var birthYear = register.birthYear(entry.residentId());
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.seen(caseId, scope);
            var resident = Fields.required("residentId", entry.residentId());
            var home = register.people.homes(Set.of(resident)).get(resident);
            if (home == null) {
                throw CasesRefusal.UNKNOWN_RESIDENT.with();
            }
            if (resident.equals(file.resident())) {
                throw CasesRefusal.THE_CASE_ITSELF.with();
            }
            contacts.oneAtATime(resident);
            var contact = read(file, resident, home, entry).with(atHome(home, file, birthYear, entry));
            var known = contacts.ofPair(caseId, resident);
            if (known.isPresent() && known.get().id().equals(contact.id())) {
                return known.get();
            }
            if (known.filter(Contact::stands).isPresent()) {
                throw CasesRefusal.CONTACT_DECIDED.with();
            }
            contacts.put(contact);
            if (contact.counts()) {
                requireAMeasure(contact);
                plans.settle(resident, contact.decider().at());
            }
            lookup.took("contact-decided", file);
            return contacts.find(contact.id()).orElseThrow();
        });
    }

    private Contact read(CaseFile file, UUID resident, AreaKey home, Entry entry) {
        var here = lookup.rules(file).needed();
        var decision = Fields.required("decision", entry.decision());
        if (decision == Contact.Decision.VERIFIED && !file.isInfected(here.cases())) {
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
        return new Contact(
                CaseLookup.newId(entry.id()),
                file.id(),
                file.area(),
                resident,
                home,
                Exposures.read(told, here, lookup.now()),
                entry.choice(),
                Contact.AtHome.NOTHING,
                decision,
                lookup.caller(),
                null,
                null);
    }

    /// What the pack of the contact's home lets somebody mark, else that of the case.
    private Contact.AtHome atHome(AreaKey home, CaseFile file, @Nullable Integer birthYear, Entry entry) {
        var marked = entry.homeReasons() == null ? Set.<HomeReason>of() : Set.copyOf(entry.homeReasons());
        var rule = lookup.rulesAt(home, file.area()).home();
        for (var mark : marked) {
            if (!mark.isMarked() || !rule.marks().contains(mark)) {
                throw CasesRefusal.HOME_REASON_NOT_OF_PACK.with("reason", mark);
            }
        }
        return new Contact.AtHome(birthYear, marked);
    }

    /// A contact for whom the pack asks nothing is none.
    private void requireAMeasure(Contact contact) {
        var here = lookup.rulesOf(contact);
        if (here.measure(contact.exposed().kind()).parts().isEmpty()) {
            throw CasesRefusal.NO_MEASURE_IN_PACK.with("pack", here.pack());
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-contact`,
    ///     `cases/contact-withdrawn`
    @Needs(Permission.MANAGE_CASES)
    public Contact withdraw(UUID id, @Nullable String why) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var contact = contacts.find(id)
                    .filter(found -> scope.contains(found.caseArea()))
                    .orElseThrow(CasesRefusal.UNKNOWN_CONTACT::with);
            var reason = Fields.atMost(Exposures.LONGEST_TEXT, "why", Fields.required("why", PlainText.clean(why)));
            contacts.oneAtATime(contact.resident());
            if (contacts.find(id).filter(found -> found.withdrawn() != null).isPresent()) {
                throw CasesRefusal.CONTACT_WITHDRAWN.with();
            }
            var by = lookup.caller();
            contacts.withdraw(id, new Contact.Withdrawn(by.account(), by.at(), reason));
            plans.settle(contact.resident(), by.at());
            lookup.took("contact-withdrawn", lookup.seen(contact.caseId(), scope));
            return contacts.find(id).orElseThrow();
        });
    }
}
