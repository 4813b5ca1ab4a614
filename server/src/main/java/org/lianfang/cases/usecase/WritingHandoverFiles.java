package org.lianfang.cases.usecase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.HandoverFile;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.cases.model.Stay;
import org.lianfang.cases.store.Stays;
import org.springframework.stereotype.Component;

/// Puts together what a file tells another city. Without a purpose nobody is named in it, nor anything that was written
/// in
/// free words.
@Component
class WritingHandoverFiles {

    private final HandedItems items;
    private final PersonsOfHandovers persons;
    private final Stays stays;

    WritingHandoverFiles(HandedItems items, PersonsOfHandovers persons, Stays stays) {
        this.items = items;
        this.persons = persons;
        this.stays = stays;
    }

    List<HandoverFile.TheCase> cases(List<HandedItems.Thing> things, boolean named) {
        var known = persons.of(named ? things : List.of());
        var cases = new ArrayList<HandoverFile.TheCase>();
        for (var thing : things) {
            var file = thing.file();
            if (file != null) {
                cases.add(handed(file, named, named ? persons.of(thing, known) : null));
            }
        }
        items.namedCases(things).forEach(file -> cases.add(onlyNamed(file, named)));
        return cases;
    }

    private HandoverFile.TheCase handed(CaseFile file, boolean named, @Nullable OutsidePerson person) {
        return new HandoverFile.TheCase(
                file.id(),
                true,
                named ? file.number() : "",
                file.classification(),
                file.dates().onset(),
                file.dates().positive(),
                person,
                named ? file.told().note() : "",
                named
                        ? stays.ofCase(file.id()).stream()
                                .map(WritingHandoverFiles::where)
                                .toList()
                        : List.of());
    }

    private static HandoverFile.TheCase onlyNamed(CaseFile file, boolean named) {
        return new HandoverFile.TheCase(
                file.id(),
                false,
                named ? file.number() : "",
                file.classification(),
                file.dates().onset(),
                file.dates().positive(),
                null,
                "",
                List.of());
    }

    private static HandoverFile.Where where(Stay stay) {
        return new HandoverFile.Where(
                stay.id(),
                stay.place(),
                stay.setting(),
                stay.seat().section(),
                stay.seat().row(),
                stay.seat().crew(),
                stay.from(),
                stay.to());
    }

    List<HandoverFile.TheContact> contacts(List<HandedItems.Thing> things, boolean named) {
        var known = persons.of(named ? things : List.of());
        return things.stream()
                .filter(thing -> thing.file() == null)
                .map(thing -> contact(thing, named, named ? persons.of(thing, known) : null))
                .toList();
    }

    private static HandoverFile.TheContact contact(
            HandedItems.Thing thing, boolean named, @Nullable OutsidePerson person) {
        var contact = thing.contact();
        return contact == null
                ? contact(
                        thing,
                        thing.requireOutside().caseId(),
                        thing.requireOutside().exposed(),
                        named,
                        person)
                : contact(thing, contact.caseId(), contact.exposed(), named, person);
    }

    private static HandoverFile.TheContact contact(
            HandedItems.Thing thing,
            java.util.UUID caseId,
            Contact.Exposed exposed,
            boolean named,
            @Nullable OutsidePerson person) {
        return new HandoverFile.TheContact(
                thing.item().id(),
                caseId,
                person,
                exposed.kind(),
                exposed.ground(),
                named ? exposed.place() : "",
                named ? exposed.note() : "",
                exposed.first(),
                exposed.last(),
                exposed.seconds(),
                exposed.lastOn());
    }
}
