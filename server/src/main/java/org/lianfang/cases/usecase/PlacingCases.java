package org.lianfang.cases.usecase;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.HandoverFile;
import org.lianfang.cases.model.Stay;
import org.lianfang.cases.store.CaseHistory;
import org.lianfang.cases.store.HandedCases;
import org.lianfang.cases.store.OutsidePersons;
import org.lianfang.cases.store.Stays;
import org.lianfang.kernel.id.Ids;
import org.lianfang.people.Residents;
import org.lianfang.tracing.Seat;
import org.springframework.stereotype.Component;

/// Writes down cases of another city: those that are looked after here from now on, and those that are only named
/// because
/// contacts of them are.
@Component
class PlacingCases {

    private static final int LONGEST_NUMBER = 40;

    private final OpeningCases.Books books;
    private final HandedCases handed;
    private final OutsidePersons persons;
    private final Stays stays;
    private final RulesHere rules;

    PlacingCases(OpeningCases.Books books, HandedCases handed, OutsidePersons persons, Stays stays, RulesHere rules) {
        this.books = books;
        this.handed = handed;
        this.persons = persons;
        this.stays = stays;
        this.rules = rules;
    }

    boolean is(UUID caseId, UUID resident) {
        return books.cases()
                .find(caseId)
                .map(CaseFile::resident)
                .filter(resident::equals)
                .isPresent();
    }

    /// A case that was only named before may be handed over later.
    void place(HandoverFile content, HandoverFile.TheCase one, Placing.Here here, Residents.@Nullable Found resident) {
        var id = here.own(one.id());
        var known = books.cases().find(id).orElse(null);
        if (known != null && (known.origin().source() == CaseFile.Source.HANDED_OVER || !one.handed())) {
            return;
        }
        var file = file(content, one, here, one.handed() ? free(resident) : null);
        var today = rules.in(file.area()).dayOf(here.by().at());
        if (known == null) {
            books.cases().add(file, today);
        } else {
            handed.handedOver(file, today);
        }
        if (one.handed()) {
            handed(file, one, here);
        }
    }

    /// Somebody who is a case here already is not one twice.
    private Residents.@Nullable Found free(Residents.@Nullable Found resident) {
        return resident == null || books.cases().of(resident.resident()).isPresent() ? null : resident;
    }

    private CaseFile file(
            HandoverFile content, HandoverFile.TheCase one, Placing.Here here, Residents.@Nullable Found resident) {
        var area = resident == null ? here.area() : resident.area();
        var rulesHere = rules.in(area).needed();
        var number = Stream.of(here.partner().name(), one.number())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        var infected = rulesHere.cases().infected().contains(one.classification());
        return new CaseFile(
                here.own(one.id()),
                area,
                number.codePointCount(0, number.length()) <= LONGEST_NUMBER
                        ? number
                        : number.substring(0, number.offsetByCodePoints(0, LONGEST_NUMBER)),
                resident == null ? null : resident.resident(),
                new CaseFile.Origin(
                        one.handed() ? CaseFile.Source.HANDED_OVER : CaseFile.Source.ELSEWHERE,
                        here.reference(one.id()),
                        null,
                        here.by().account(),
                        here.by().at()),
                one.classification(),
                new CaseFile.Dates(
                        one.onset(),
                        one.positive(),
                        infected ? rulesHere.dayOf(content.sentAt()) : null,
                        null,
                        null,
                        null),
                new CaseFile.Told("", null, one.note(), null),
                rulesHere.cases().clocks(here.by().at()),
                null,
                1);
    }

    private void handed(CaseFile file, HandoverFile.TheCase one, Placing.Here here) {
        if (file.resident() == null) {
            persons.putOfCase(file.id(), one.person());
        }
        for (var where : one.timeline()) {
            stays.add(stay(file, where, here), here.by().account(), here.by().at());
        }
        books.history()
                .add(file, new CaseHistory.Classified(Ids.next(), file.classification(), "BY_HANDOVER", here.by()));
        var rulesHere = rules.in(file.area());
        if (file.isInfected(rulesHere.cases())) {
            books.events()
                    .publishEvent(OpeningCases.confirmed(
                            file, rulesHere.dayOf(here.by().at()), CaseEvent.Known.BY_DECISION, here.by()));
            books.contacts().becameACase(file, here.by().at());
        }
    }

    private static Stay stay(CaseFile file, HandoverFile.Where where, Placing.Here here) {
        return new Stay(
                here.own(where.id()),
                file.id(),
                file.resident(),
                file.area(),
                where.place(),
                where.setting(),
                new Seat(where.section(), where.row(), where.crew()),
                where.from(),
                where.to(),
                "");
    }
}
