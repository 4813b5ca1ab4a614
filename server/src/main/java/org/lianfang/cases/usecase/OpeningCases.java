package org.lianfang.cases.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.store.CaseHistory;
import org.lianfang.cases.store.Cases;
import org.lianfang.cases.store.People;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.territory.Areas;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Opens a case from a positive single sample, or from a report that somebody takes down. From the
/// same sample or report it is opened once.
@Service
public class OpeningCases {

    static final int LONGEST_NOTE = 4_000;
    private static final String BY_SAMPLE = "BY_SAMPLE";
    private static final String BY_REPORT = "BY_REPORT";
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_AGE = 20;

    private final Books books;
    private final Areas areas;
    private final CaseLookup lookup;
    private final RulesHere rules;
    private final SystemTransactions transactions;

    OpeningCases(Books books, Areas areas, CaseLookup lookup, RulesHere rules, SystemTransactions transactions) {
        this.books = books;
        this.areas = areas;
        this.lookup = lookup;
        this.rules = rules;
        this.transactions = transactions;
    }

    /// Where cases are written down and told of.
    @Component
    record Books(
            Cases cases, CaseHistory history, People people, CaseContacts contacts, ApplicationEventPublisher events) {}

    /// A report as it was sent.
    ///
    /// @param id UUIDv7 made by the client
    /// @param residentId absent for whoever is not in the register; then the area is needed
    /// @param number of the report, by which the same is recognised
    /// @param infectedAreaKey where the case was infected, when that was told
    public record Entry(
            @Nullable UUID id,
            @Nullable UUID residentId,
            @Nullable AreaKey areaKey,
            @Nullable String number,
            @Nullable Classification classification,
            @Nullable LocalDate onsetOn,
            @Nullable LocalDate positiveOn,
            @Nullable String age,
            @Nullable String sex,
            @Nullable String note,
            @Nullable AreaKey infectedAreaKey,
            @Nullable String infectedBuilding) {

        @Override
        public String toString() {
            return "Entry[***]";
        }
    }

    /// A positive single sample: a case, or one more sample of a case. Told again nothing happens.
    public void testedPositive(UUID sample, UUID resident, AreaKey area) {
        transactions.run(() -> {
            var here = rules.in(area);
            if (here.cases().isEmpty()) {
                return;
            }
            var now = lookup.now();
            var day = here.dayOf(books.people.takenAt(resident, sample).orElse(now));
            var known = books.cases.of(resident).or(() -> books.cases.from(CaseFile.Source.SAMPLE, sample.toString()));
            if (known.isPresent()) {
                follow(known.get(), sample, day, here, now);
                return;
            }
            var dates = CaseFile.Dates.UNKNOWN.withPositive(day);
            var origin = new CaseFile.Origin(CaseFile.Source.SAMPLE, sample.toString(), null, Caller.SYSTEM_ID, now);
            var file = fresh(Ids.next(), area, numberOf(sample), resident, origin)
                    .with(here.cases().ofPositive(false), dates, here, now);
            if (books.cases.add(file, here.dayOf(now))) {
                books.history.addSample(file, sample, now);
                opened(file, BY_SAMPLE, new Decider(Caller.SYSTEM_ID, Caller.SYSTEM.name(), now), here);
            }
        });
    }

    /// One more positive sample of somebody who is suspected settles it.
    private void follow(CaseFile file, UUID sample, LocalDate day, RulesHere.Here here, Instant now) {
        if (!books.history.addSample(file, sample, now)) {
            return;
        }
        var positive = file.dates().positive();
        if (positive == null || day.isBefore(positive)) {
            books.cases.change(file.with(file.dates().withPositive(day)), here.dayOf(now));
        }
        if (!file.isInfected(here.cases())) {
            var classification = here.cases().ofPositive(file.dates().onset() != null);
            var version = books.cases.classify(file.id(), classification, here.dayOf(now));
            opened(
                    file.with(classification).inVersion(version),
                    BY_SAMPLE,
                    new Decider(Caller.SYSTEM_ID, Caller.SYSTEM.name(), now),
                    here);
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-resident`,
    ///     `cases/already-a-case`, `cases/class-not-of-pack`, `cases/no-case-rules`,
    ///     `cases/unknown-area`
    @Needs(Permission.MANAGE_CASES)
    public CaseFile report(Entry entry) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var id = CaseLookup.newId(entry.id());
            var number =
                    Fields.atMost(LONGEST_NUMBER, "number", Fields.required("number", PlainText.clean(entry.number())));
            var area = areaOf(entry);
            if (!scope.contains(area)) {
                throw entry.residentId() == null
                        ? org.lianfang.kernel.access.AccessRefusal.OUTSIDE_YOUR_AREA.with("area", area)
                        : CasesRefusal.UNKNOWN_RESIDENT.with();
            }
            var here = rules.in(area).needed();
            var now = lookup.now();
            var file = read(entry, id, number, area, here, now).with(told(entry, scope));
            if (!books.cases.add(file, here.dayOf(now))) {
                return books.cases
                        .find(id)
                        .filter(known ->
                                known.origin().reference().equals(file.origin().reference()))
                        .orElseThrow(CasesRefusal.ALREADY_A_CASE::with);
            }
            opened(file, BY_REPORT, lookup.caller(), here);
            lookup.took("opened", file);
            return books.cases.find(id).orElseThrow();
        });
    }

    private AreaKey areaOf(Entry entry) {
        var resident = entry.residentId();
        if (resident != null) {
            var home = books.people.homes(Set.of(resident)).get(resident);
            if (home == null) {
                throw CasesRefusal.UNKNOWN_RESIDENT.with();
            }
            return home;
        }
        var area = Fields.required("areaKey", entry.areaKey());
        if (!areas.exists(area)) {
            throw CasesRefusal.UNKNOWN_AREA.with("area", area);
        }
        return area;
    }

    private static CaseFile read(Entry entry, UUID id, String number, AreaKey area, RulesHere.Here here, Instant now) {
        var classification = Fields.required("classification", entry.classification());
        if (!here.cases().classes().contains(classification)) {
            throw CasesRefusal.CLASS_NOT_OF_PACK.with("pack", here.pack());
        }
        var today = here.dayOf(now);
        EditingCases.requireOver(today, entry.onsetOn(), entry.positiveOn());
        var dates = new CaseFile.Dates(
                entry.onsetOn(),
                entry.positiveOn(),
                here.cases().infected().contains(classification) ? today : null,
                null,
                null,
                null);
        var origin = new CaseFile.Origin(
                CaseFile.Source.REPORT,
                area.at(org.lianfang.kernel.area.AreaLevel.PREFECTURE) + "/" + number,
                null,
                Access.caller().accountId(),
                now);
        return fresh(id, area, number, entry.residentId(), origin).with(classification, dates, here, now);
    }

    private CaseFile.Told told(Entry entry, AreaScope scope) {
        return new CaseFile.Told(
                Fields.atMost(LONGEST_AGE, "age", PlainText.clean(entry.age())),
                EditingCases.sex(entry.sex()),
                Fields.atMost(LONGEST_NOTE, "note", PlainText.clean(entry.note())),
                lookup.infectedAt(entry.infectedAreaKey(), entry.infectedBuilding(), scope));
    }

    private static Fresh fresh(UUID id, AreaKey area, String number, @Nullable UUID resident, CaseFile.Origin origin) {
        return new Fresh(id, area, number, resident, origin);
    }

    private record Fresh(
            UUID id, AreaKey area, String number, @Nullable UUID resident, CaseFile.Origin origin) {

        CaseFile with(Classification classification, CaseFile.Dates dates, RulesHere.Here here, Instant now) {
            var clocks = here.cases().clocks(now);
            return new CaseFile(
                    id, area, number, resident, origin, classification, dates, CaseFile.Told.NOTHING, clocks, null, 1);
        }
    }

    private void opened(CaseFile file, String reason, Decider by, RulesHere.Here here) {
        books.history.add(file, new CaseHistory.Classified(Ids.next(), file.classification(), reason, by));
        if (file.isInfected(here.cases())) {
            var known = reason.equals(BY_SAMPLE) ? CaseEvent.Known.BY_SAMPLE : CaseEvent.Known.BY_DECISION;
            books.events.publishEvent(confirmed(file, here.dayOf(by.at()), known, by));
            books.contacts.becameACase(file, by.at());
        }
    }

    static CaseEvent.CaseConfirmed confirmed(CaseFile file, LocalDate on, CaseEvent.Known known, Decider by) {
        return new CaseEvent.CaseConfirmed(
                file.id(),
                file.version(),
                file.area().value(),
                file.resident(),
                file.classification().name(),
                on,
                new CaseEvent.Finding(known, file.dates().positive(), by.at(), by.account()));
    }

    /// Short enough to be said aloud; the last digits of a sample's id are random.
    private static String numberOf(UUID sample) {
        var digits = sample.toString();
        return "S-" + digits.substring(digits.length() - 8);
    }
}
