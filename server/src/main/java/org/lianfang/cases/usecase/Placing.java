package org.lianfang.cases.usecase;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.HandoverFile;
import org.lianfang.cases.model.OutsideContact;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.cases.model.PartnerKey;
import org.lianfang.cases.model.ReceivedFile;
import org.lianfang.cases.store.Contacts;
import org.lianfang.cases.store.OutsideContacts;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;

/// Writes down what another city has handed over, each contact once: in the register where somebody of that name has
/// that
/// telephone, else outside it. What came in another file before is not written down again.
@Component
class Placing {

    private final PlacingCases placingCases;
    private final Contacts contacts;
    private final OutsideContacts outside;
    private final CaseContacts plans;
    private final Residents residents;

    Placing(
            PlacingCases placingCases,
            Contacts contacts,
            OutsideContacts outside,
            CaseContacts plans,
            Residents residents) {
        this.placingCases = placingCases;
        this.contacts = contacts;
        this.outside = outside;
        this.plans = plans;
        this.residents = residents;
    }

    /// @param area where everybody goes who is in no register
    record Here(AreaKey area, PartnerKey partner, Known known, Decider by) {

        /// Under which something of the other city is known here: always the same.
        UUID own(UUID theirs) {
            return UUID.nameUUIDFromBytes(reference(theirs).getBytes(StandardCharsets.UTF_8));
        }

        /// Each city knows it by itself, also where several share one installation.
        String reference(UUID theirs) {
            return String.join("/", partner.city().toString(), partner.fingerprint(), theirs.toString());
        }
    }

    /// What the register knows, read before anything is written.
    ///
    /// @param found residents with a telephone of the file, by case or contact
    record Known(Map<UUID, List<Residents.Found>> found, Map<UUID, Residents.Holder> holders) {

        /// What may keep somebody at home by their age; the rest is marked by whoever looks after them.
        Contact.AtHome atHome(UUID resident) {
            var holder = holders.get(resident);
            return holder == null ? Contact.AtHome.NOTHING : new Contact.AtHome(holder.birthYear(), Set.of());
        }
    }

    ReceivedFile.Counts place(HandoverFile content, Here here) {
        var names = residents.named(here.known.found.values().stream()
                .flatMap(List::stream)
                .map(Residents.Found::resident)
                .collect(Collectors.toSet()));
        for (var one : content.cases()) {
            placingCases.place(content, one, here, resident(one.id(), one.person(), here, names));
        }
        var settled = new TreeSet<UUID>();
        var registered = 0;
        for (var one : content.contacts()) {
            var resident = resident(one.id(), one.person(), here, names);
            registered += place(one, here, resident, settled) ? 1 : 0;
        }
        settled.forEach(resident -> plans.settle(resident, here.by.at()));
        var handed =
                content.cases().stream().filter(HandoverFile.TheCase::handed).count();
        var count = content.contacts().size();
        return new ReceivedFile.Counts((int) handed, count, registered, count - registered);
    }

    /// A telephone alone may be that of a family.
    private static Residents.@Nullable Found resident(
            UUID id, @Nullable OutsidePerson person, Here here, Map<UUID, Residents.Named> names) {
        return here.known.found.getOrDefault(id, List.of()).stream()
                .filter(found -> isCalled(person, names.get(found.resident())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isCalled(@Nullable OutsidePerson person, Residents.@Nullable Named named) {
        return person != null && named != null && person.isCalled(named.name().value());
    }

    /// @return whether they are in the register
    private boolean place(
            HandoverFile.TheContact one, Here here, Residents.@Nullable Found resident, Set<UUID> settled) {
        var id = here.own(one.id());
        var before = outside.find(id);
        if (before.isPresent() || contacts.find(id).isPresent()) {
            return before.isEmpty() || before.get().registered() != null;
        }
        var caseId = here.own(one.caseId());
        if (resident != null
                && !placingCases.is(caseId, resident.resident())
                && contacts.ofPair(caseId, resident.resident()).isEmpty()) {
            contacts.put(new Contact(
                    id,
                    caseId,
                    here.area,
                    resident.resident(),
                    resident.area(),
                    exposed(one),
                    null,
                    here.known.atHome(resident.resident()),
                    Contact.Decision.VERIFIED,
                    here.by,
                    null,
                    null));
            settled.add(resident.resident());
            return true;
        }
        outside.add(
                new OutsideContact(id, caseId, here.area, here.area, one.person(), exposed(one), here.by, null, null));
        return false;
    }

    private static Contact.Exposed exposed(HandoverFile.TheContact one) {
        return new Contact.Exposed(
                one.kind(),
                one.ground(),
                one.place(),
                one.note(),
                one.first(),
                one.last(),
                one.seconds(),
                one.lastOn());
    }
}
