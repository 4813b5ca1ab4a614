package org.lianfang.cases.usecase;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.model.OutsideContact;
import org.lianfang.cases.store.Cases;
import org.lianfang.cases.store.Contacts;
import org.lianfang.cases.store.OutsideContacts;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.refusal.Fields;
import org.springframework.stereotype.Component;

/// The cases and contacts that a hand-over consists of, as far as the running transaction may see them.
@Component
class HandedItems {

    private static final int MOST = 200;

    private final Cases cases;
    private final Contacts contacts;
    private final OutsideContacts outside;
    private final CaseLookup lookup;

    HandedItems(Cases cases, Contacts contacts, OutsideContacts outside, CaseLookup lookup) {
        this.cases = cases;
        this.contacts = contacts;
        this.outside = outside;
        this.lookup = lookup;
    }

    /// One of them; which of the three, tells the item.
    record Thing(
            Handover.Item item,
            @Nullable CaseFile file,
            @Nullable Contact contact,
            @Nullable OutsideContact outside) {

        /// Who looks after it.
        AreaKey area() {
            return file != null
                    ? file.area()
                    : contact != null ? contact.area() : requireOutside().area();
        }

        OutsideContact requireOutside() {
            return java.util.Objects.requireNonNull(outside);
        }

        boolean isSeen() {
            return file != null || contact != null || outside != null;
        }

        @Nullable
        UUID resident() {
            return file != null ? file.resident() : contact != null ? contact.resident() : null;
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/nothing-to-hand-over`
    static List<Handover.Item> read(@Nullable List<Handover.@Nullable Item> sent) {
        var items = Fields.required("items", sent).stream().distinct().toList();
        if (items.isEmpty() || items.size() > MOST) {
            throw CasesRefusal.NOTHING_TO_HAND_OVER.with("most", MOST);
        }
        for (var item : items) {
            var one = Fields.required("items", item);
            Fields.required("kind", one.kind());
            Fields.required("id", one.id());
        }
        return items.stream().map(java.util.Objects::requireNonNull).toList();
    }

    Thing find(Handover.Item item) {
        return switch (item.kind()) {
            case CASE -> new Thing(item, cases.find(item.id()).orElse(null), null, null);
            case CONTACT -> new Thing(item, null, contacts.find(item.id()).orElse(null), null);
            case OUTSIDE -> new Thing(item, null, null, outside.find(item.id()).orElse(null));
        };
    }

    /// Those that a caller may hand over.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`, `cases/unknown-contact`,
    ///     `cases/unknown-outside-contact`, `cases/outside-contact-settled`
    List<Thing> within(List<Handover.Item> items, AreaScope scope) {
        return items.stream()
                .map(item -> requireWithin(find(item), scope))
                .sorted(java.util.Comparator.comparing(thing -> thing.item().id()))
                .toList();
    }

    private static Thing requireWithin(Thing thing, AreaScope scope) {
        var file = thing.file();
        var contact = thing.contact();
        var found = thing.outside();
        switch (thing.item().kind()) {
            case CASE -> {
                if (file == null
                        || !scope.contains(file.area())
                        || file.origin().source() == CaseFile.Source.ELSEWHERE) {
                    throw CasesRefusal.UNKNOWN_CASE.with();
                }
            }
            case CONTACT -> {
                // also who was handed over before: a file may be lost on its way
                if (contact == null
                        || !contact.stands()
                        || !scope.contains(contact.area()) && !scope.contains(contact.caseArea())) {
                    throw CasesRefusal.UNKNOWN_CONTACT.with();
                }
            }
            case OUTSIDE -> {
                if (found == null || !scope.contains(found.area())) {
                    throw CasesRefusal.UNKNOWN_OUTSIDE_CONTACT.with();
                }
                if (!found.waits()) {
                    throw CasesRefusal.OUTSIDE_CONTACT_SETTLED.with();
                }
            }
        }
        return thing;
    }

    /// Of the sender: who looks after the first of them, or after its case.
    static AreaKey sender(List<Thing> things, AreaScope scope) {
        var first = things.getFirst();
        var contact = first.contact();
        return contact == null || scope.contains(contact.area()) ? first.area() : contact.caseArea();
    }

    /// Cases to which contacts among them belong and which are not handed over themselves.
    List<CaseFile> namedCases(List<Thing> things) {
        var handed = things.stream().map(thing -> thing.item().id()).collect(Collectors.toSet());
        return caseIds(things).stream()
                .filter(id -> !handed.contains(id))
                .sorted()
                .map(id -> cases.find(id).orElseThrow(CasesRefusal.UNKNOWN_CASE::with))
                .toList();
    }

    private static Set<UUID> caseIds(List<Thing> things) {
        return things.stream()
                .filter(thing -> thing.file() == null)
                .map(thing -> thing.contact() != null
                        ? thing.contact().caseId()
                        : thing.requireOutside().caseId())
                .collect(Collectors.toSet());
    }

    /// What was done to each of them is found by it, and by whom it concerns.
    void took(String action, Handover handover, List<Thing> things, @Nullable String purpose) {
        took(action, "handover", handover.id(), handover.area(), purpose);
        for (var thing : things) {
            var resident = thing.resident();
            took(
                    action,
                    resident == null ? thing.outside() == null ? "case" : "outside-contact" : "resident",
                    resident == null ? thing.item().id() : resident,
                    handover.area(),
                    purpose);
        }
    }

    private void took(String action, String kind, UUID id, AreaKey area, @Nullable String purpose) {
        var act = Act.of("cases." + action, kind, id, area);
        lookup.took(purpose == null ? act : act.withPurpose(purpose));
    }
}
