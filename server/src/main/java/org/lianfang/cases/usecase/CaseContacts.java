package org.lianfang.cases.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.Measure;
import org.lianfang.cases.model.Plan;
import org.lianfang.cases.store.Cases;
import org.lianfang.cases.store.Contacts;
import org.lianfang.cases.store.Plans;
import org.lianfang.kernel.id.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Brings the one plan of a person in line with all reasons for it, and announces what has changed.
/// Inside a transaction that sees every area.
@Component
class CaseContacts {

    private final Contacts contacts;
    private final Plans plans;
    private final Cases cases;
    private final RulesHere rules;
    private final ApplicationEventPublisher events;

    CaseContacts(Contacts contacts, Plans plans, Cases cases, RulesHere rules, ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.plans = plans;
        this.cases = cases;
        this.rules = rules;
        this.events = events;
    }

    /// Whoever is a case is no contact any more.
    void becameACase(CaseFile file, Instant at) {
        if (file.resident() != null) {
            settle(file.resident(), at);
        }
    }

    /// Whoever was a contact of this case alone is free; the person may be a contact of another.
    void isNoCase(CaseFile file, Instant at) {
        contacts.of(file.id()).stream().map(Contact::resident).sorted().forEach(resident -> settle(resident, at));
        if (file.resident() != null) {
            settle(file.resident(), at);
        }
    }

    void settle(UUID resident, Instant at) {
        settle(resident, at, CaseEvent.Why.NO_REASON_LEFT);
    }

    /// One person at a time, whoever decides about them at the same moment.
    ///
    /// @param why the plan ends when no reason is left
    void settle(UUID resident, Instant at, CaseEvent.Why why) {
        contacts.oneAtATime(resident);
        var running = plans.runningOf(resident).orElse(null);
        var isCase = cases.of(resident)
                .filter(file -> file.isInfected(rules.in(file.area()).cases()))
                .isPresent();
        var asked = isCase ? List.<Asked>of() : asked(resident, at);
        if (asked.isEmpty()) {
            if (running != null) {
                end(running, isCase ? CaseEvent.Why.BECAME_A_CASE : why, at);
            }
            return;
        }
        write(running, planned(resident, asked), at);
    }

    /// The strictest of all that is asked, at home for whoever the pack does not send to a site.
    private Plan planned(UUID resident, List<Asked> asked) {
        var measure = Measure.strictest(asked.stream().map(Asked::measure).toList());
        var latest = asked.getFirst().contact;
        var marked = asked.stream()
                .flatMap(one -> one.contact.atHome().marked().stream())
                .toList();
        var reasons = rulesOf(latest).home().reasons(measure, latest.atHome().birthYear(), marked);
        return new Plan(
                Ids.next(),
                resident,
                latest.area(),
                reasons.isEmpty() ? measure : measure.atHome(),
                reasons,
                null,
                null,
                1);
    }

    private void write(@Nullable Plan running, Plan fresh, Instant at) {
        var written = new Plans.Written(at, rules.in(fresh.area()).dayOf(at));
        if (running == null) {
            plans.add(fresh, written);
            turn(fresh, at);
        } else if (fresh.asksOtherwiseThan(running)) {
            plans.change(running.asking(fresh), written);
            turn(running.asking(fresh), at);
        } else {
            turn(running, at);
        }
    }

    /// What is asked for one contact.
    private record Asked(Contact contact, Measure measure) {}

    /// All reasons that are not over, the latest exposure first.
    private List<Asked> asked(UUID resident, Instant at) {
        return everAsked(resident)
                .filter(asked ->
                        !asked.measure.until().isBefore(rulesOf(asked.contact).dayOf(at)))
                .toList();
    }

    private Stream<Asked> everAsked(UUID resident) {
        return contacts.ofResident(resident).stream()
                .filter(Contact::counts)
                .filter(contact -> cases.find(contact.caseId())
                        .filter(file -> file.isInfected(rules.in(file.area()).cases()))
                        .isPresent())
                .flatMap(contact -> measureOf(contact).map(measure -> new Asked(contact, measure)).stream());
    }

    /// By the rules where the contact lives; without any there, by those of the case.
    private RulesHere.Here rulesOf(Contact contact) {
        var home = rules.in(contact.area());
        return home.cases().isEmpty() ? rules.in(contact.caseArea()) : home;
    }

    private Optional<Measure> measureOf(Contact contact) {
        return rulesOf(contact)
                .measure(contact.exposed().kind())
                .from(contact.exposed().lastOn(), contact.choice());
    }

    /// Announces the phase that a plan is in, or its end, when that was not announced yet.
    void turn(Plan plan, Instant at) {
        var today = rules.in(plan.area()).dayOf(at);
        var phase = plan.measure().onOrAfter(today);
        if (phase.isEmpty()) {
            end(plan, CaseEvent.Why.DONE, at);
            return;
        }
        var reasons = reasons(plan);
        var told = Plan.Told.of(phase.get(), reasons);
        if (told.equals(plan.told()) || phase.get().from().isAfter(today)) {
            return;
        }
        events.publishEvent(new CaseEvent.MeasureDecided(
                plan.id(),
                plans.told(plan.id(), told),
                plan.resident(),
                plan.area().value(),
                reasons,
                told.place(),
                plan.measure().lastExposure(),
                told.until(),
                plan.measure().testDaysOf(phase.get())));
    }

    /// Of each kind of contact the latest exposure, also when its own days are over before those of the plan.
    private List<CaseEvent.Reason> reasons(Plan plan) {
        var latest = new EnumMap<ContactKind, CaseEvent.Reason>(ContactKind.class);
        everAsked(plan.resident())
                .filter(asked -> !asked.measure.until().isBefore(plan.measure().from()))
                .forEach(asked -> latest.putIfAbsent(asked.contact.exposed().kind(), reason(asked.contact)));
        return List.copyOf(latest.values());
    }

    private static CaseEvent.Reason reason(Contact contact) {
        var exposed = contact.exposed();
        var decider = contact.decider();
        return new CaseEvent.Reason(exposed.kind(), exposed.lastOn(), decider.account(), decider.at());
    }

    void end(Plan plan, CaseEvent.Why why, Instant at) {
        var on = firstFreeDay(plan, why, rules.in(plan.area()).dayOf(at));
        plans.end(plan.id(), new Plan.Ended(on, why))
                .map(version -> new CaseEvent.MeasureEnded(
                        plan.id(), version, plan.resident(), plan.area().value(), on, why))
                .ifPresent(events::publishEvent);
    }

    private static LocalDate firstFreeDay(Plan plan, CaseEvent.Why why, LocalDate today) {
        return why == CaseEvent.Why.DONE ? plan.measure().until().plusDays(1) : today;
    }
}
