package org.lianfang.cases.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.ContactRules;
import org.lianfang.cases.model.ExposureWindow;
import org.lianfang.cases.store.Contacts;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Residents;
import org.lianfang.tracing.Chain;
import org.lianfang.tracing.Exposure;
import org.lianfang.tracing.Isolation;
import org.lianfang.tracing.Presence;
import org.lianfang.tracing.Strength;
import org.lianfang.tracing.Window;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Who was where with a case, for how long and on which ground; who with those. Computed while one
/// asks; nobody becomes a contact by it.
@Service
public class AskingForContacts {

    /// Longer than anything is kept.
    private static final Duration LONGEST_WINDOW = Duration.ofDays(60);

    private static final int MOST_MINUTES = 24 * 60;
    /// More than anybody could go through.
    private static final int MOST_SHOWN = 1_000;

    private final KeepingPresences presences;
    private final CaseLookup lookup;
    private final Decided decided;
    private final SystemTransactions transactions;

    AskingForContacts(KeepingPresences presences, CaseLookup lookup, Decided decided, SystemTransactions transactions) {
        this.presences = presences;
        this.lookup = lookup;
        this.decided = decided;
        this.transactions = transactions;
    }

    /// What is known of those who were found.
    @Component
    record Decided(Contacts contacts, Residents residents, org.lianfang.cases.store.Cases cases) {}

    /// What if: what is absent is as the pack says.
    ///
    /// @param minutes least time together, wherever time counts
    public record WhatIf(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer minutes) {

        boolean isAsUsual() {
            return from == null && to == null && minutes == null;
        }
    }

    /// Where they were together.
    public record Together(String kind, String label, long seconds) {

        @Override
        public String toString() {
            return "Together[***]";
        }
    }

    /// Somebody who was exposed.
    ///
    /// @param name masked; the number of the case for whoever is a case outside the register
    /// @param isCase whether they are a case themselves
    /// @param through the contact through whom, for contacts of contacts
    /// @param ways to how many contacts
    /// @param contact what a person has decided about them already
    public record Proposed(
            UUID person,
            String name,
            boolean isCase,
            ContactKind kind,
            boolean lead,
            List<Exposure> exposures,
            List<Together> where,
            Instant first,
            Instant last,
            @Nullable UUID through,
            int ways,
            @Nullable Contact contact) {

        @Override
        public String toString() {
            return "Proposed[" + person + "]";
        }
    }

    /// @param left how many more there are than are shown
    /// @param millis the engine took
    /// @param asUsual whether window and minutes are those of the pack
    public record Found(
            ExposureWindow window, List<Proposed> proposed, int left, double millis, boolean asUsual, String pack) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`, `cases/no-window-yet`,
    ///     `cases/window-not-possible`, `cases/not-ready-yet`
    @Needs(Permission.READ_CASES)
    public Found of(UUID caseId, WhatIf whatIf) {
        var scope = Access.scope();
        var file = transactions.callAs(Access.caller(), () -> {
            var seen = lookup.seen(caseId, scope);
            lookup.took("contacts-asked", seen);
            return seen;
        });
        return compute(file, whatIf);
    }

    /// The same for whoever may do so already. Outside any transaction.
    Found compute(CaseFile file, WhatIf whatIf) {
        var here = lookup.rules(file).needed();
        var window = window(file, here, whatIf);
        var rules = whatIf.minutes() == null ? here.contacts() : here.contacts().withMinutes(minutes(whatIf.minutes()));
        var engine = presences.upToDate(file.person(), window.from(), window.to(), rules.rules());
        return transactions.callAs(Access.caller(), () -> answer(file, here, window, engine, rules, whatIf));
    }

    private ExposureWindow window(CaseFile file, RulesHere.Here here, WhatIf whatIf) {
        var usual = ExposureWindow.of(file.dates(), here.cases(), here.zone(), lookup.now());
        if (whatIf.from() == null && whatIf.to() == null) {
            return usual.orElseThrow(CasesRefusal.NO_WINDOW_YET::with);
        }
        var from = whatIf.from() != null
                ? whatIf.from()
                : usual.map(ExposureWindow::from).orElseThrow(CasesRefusal.NO_WINDOW_YET::with);
        var to = whatIf.to() != null
                ? whatIf.to()
                : usual.map(ExposureWindow::to).orElse(lookup.now());
        if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST_WINDOW) > 0) {
            throw CasesRefusal.WINDOW_NOT_POSSIBLE.with("days", LONGEST_WINDOW.toDays());
        }
        return new ExposureWindow(from, to, usual.map(ExposureWindow::since).orElse(here.dayOf(from)));
    }

    private static int minutes(int sent) {
        if (sent < 0 || sent > MOST_MINUTES) {
            throw org.lianfang.kernel.refusal.KernelRefusal.VALUE_NOT_VALID.with("field", "minutes");
        }
        return sent;
    }

    private Found answer(
            CaseFile file,
            RulesHere.Here here,
            ExposureWindow window,
            KnownPresences engine,
            ContactRules rules,
            WhatIf whatIf) {
        var person = engine.persons().find(file.person());
        var seconds = new Window(window.from().getEpochSecond(), window.to().getEpochSecond());
        var known = new HashMap<UUID, Contact>();
        decided.contacts.of(file.id()).forEach(contact -> known.put(contact.resident(), contact));
        var began = System.nanoTime();
        var chain = person.isEmpty()
                ? new Chain(new org.lianfang.tracing.Answer(List.of(), List.of()), List.of())
                : engine.engine()
                        .withTheirContacts(
                                person.getAsInt(),
                                seconds,
                                rules.rules(),
                                rules.onward(),
                                isolation(engine, known.values()));
        var millis = (System.nanoTime() - began) / 1e6;
        var all = Lines.of(chain);
        var shown = all.stream().limit(MOST_SHOWN).toList();
        var lines = person.isEmpty() ? List.<Proposed>of() : named(shown, engine, person.getAsInt(), seconds, known);
        return new Found(window, lines, all.size() - shown.size(), millis, whatIf.isAsUsual(), here.pack());
    }

    /// Contacts that a person has verified count as isolated from that moment on.
    private static Isolation isolation(KnownPresences engine, Collection<Contact> known) {
        var since = new HashMap<Integer, Long>();
        known.stream()
                .filter(Contact::counts)
                .forEach(contact -> engine.persons()
                        .find(contact.resident())
                        .ifPresent(number ->
                                since.put(number, contact.decider().at().getEpochSecond())));
        return number -> since.getOrDefault(number, Isolation.NOT_YET);
    }

    private List<Proposed> named(
            List<Lines> lines, KnownPresences engine, int person, Window window, Map<UUID, Contact> known) {
        var ids = lines.stream().map(line -> engine.persons().at(line.person())).toList();
        var holders = decided.residents.holders(ids);
        var cases = new HashMap<UUID, CaseFile>();
        decided.cases.amongPersons(ids).forEach(one -> cases.put(one.person(), one));
        var own = engine.engine().of(person, window);
        var through = new HashMap<Integer, List<Presence>>();
        return lines.stream()
                .map(line -> {
                    var id = engine.persons().at(line.person());
                    var holder = holders.get(id);
                    var isCase = cases.get(id);
                    var with = line.through() == null
                            ? own
                            : through.computeIfAbsent(
                                    line.through(), number -> engine.engine().of(number, window));
                    return new Proposed(
                            id,
                            holder != null ? holder.nameMasked() : isCase == null ? "" : isCase.number(),
                            isCase != null,
                            line.kind(),
                            line.strength() == Strength.LEAD,
                            line.exposures(),
                            MeetingPlaces.of(engine, with, engine.engine().of(line.person(), window)),
                            Instant.ofEpochSecond(line.first()),
                            Instant.ofEpochSecond(line.last()),
                            line.through() == null ? null : engine.persons().at(line.through()),
                            line.ways(),
                            known.get(id));
                })
                .toList();
    }

    /// What the engine answered, one line a person.
    private record Lines(
            int person,
            ContactKind kind,
            Strength strength,
            List<Exposure> exposures,
            long first,
            long last,
            @Nullable Integer through,
            int ways) {

        static List<Lines> of(Chain chain) {
            return Stream.of(
                            chain.first().close().stream().map(one -> of(one, ContactKind.CLOSE, null, 1)),
                            chain.second().stream()
                                    .map(one -> of(one.contact(), ContactKind.OF_CONTACT, one.through(), one.ways())),
                            chain.first().leads().stream().map(one -> of(one, ContactKind.CLOSE, null, 1)))
                    .flatMap(lines -> lines)
                    .toList();
        }

        private static Lines of(
                org.lianfang.tracing.Contact contact, ContactKind kind, @Nullable Integer through, int ways) {
            return new Lines(
                    contact.person(),
                    kind,
                    contact.strength(),
                    contact.exposures(),
                    contact.first(),
                    contact.last(),
                    through,
                    ways);
        }
    }
}
