package org.lianfang.cases.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.cases.CaseEvent;
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

    /// One person at a time, whoever decides about them at the same moment.
    void settle(UUID resident, Instant at) {
        contacts.oneAtATime(resident);
        var running = plans.runningOf(resident).orElse(null);
        var isCase = cases.of(resident)
                .filter(file -> file.isInfected(rules.in(file.area()).cases()))
                .isPresent();
        var measure = isCase ? Optional.<Measure>empty() : measureOf(resident, at);
        if (measure.isEmpty()) {
            if (running != null) {
                end(running, isCase ? CaseEvent.Why.BECAME_A_CASE : CaseEvent.Why.NO_REASON_LEFT, at);
            }
            return;
        }
        var area = contacts.ofResident(resident).stream()
                .filter(Contact::counts)
                .map(Contact::area)
                .findFirst()
                .orElseThrow();
        write(running, new Plan(Ids.next(), resident, area, measure.get(), null, null, 1), at);
    }

    private void write(@org.jspecify.annotations.Nullable Plan running, Plan fresh, Instant at) {
        var written = new Plans.Written(at, rules.in(fresh.area()).dayOf(at));
        if (running == null) {
            plans.add(fresh, written);
            turn(fresh, at);
        } else if (!running.measure().equals(fresh.measure()) || !running.area().equals(fresh.area())) {
            var changed = new Plan(
                    running.id(), running.resident(), fresh.area(), fresh.measure(), null, null, running.version());
            plans.change(changed, written);
            turn(changed, at);
        }
    }

    /// The strictest of all that is asked for any reason that is not over.
    private Optional<Measure> measureOf(UUID resident, Instant at) {
        var asked = contacts.ofResident(resident).stream()
                .filter(Contact::counts)
                .filter(contact -> cases.find(contact.caseId())
                        .filter(file -> file.isInfected(rules.in(file.area()).cases()))
                        .isPresent())
                .flatMap(contact -> measureOf(contact, at).stream())
                .toList();
        return asked.isEmpty() ? Optional.empty() : Optional.of(Measure.strictest(asked));
    }

    /// By the rules where the contact lives; without any there, by those of the case.
    Optional<Measure> measureOf(Contact contact, Instant at) {
        var home = rules.in(contact.area());
        var here = home.cases().isEmpty() ? rules.in(contact.caseArea()) : home;
        return here.measure(contact.exposed().kind())
                .from(contact.exposed().lastOn(), contact.choice())
                .filter(measure -> !measure.until().isBefore(here.dayOf(at)));
    }

    /// Announces the phase that a plan is in, or its end, when that was not announced yet.
    void turn(Plan plan, Instant at) {
        var today = rules.in(plan.area()).dayOf(at);
        var phase = plan.measure().onOrAfter(today);
        if (phase.isEmpty()) {
            end(plan, CaseEvent.Why.DONE, at);
            return;
        }
        var told = new Plan.Told(phase.get().place(), phase.get().until());
        if (told.equals(plan.told()) || phase.get().from().isAfter(today)) {
            return;
        }
        plans.told(plan.id(), told);
        events.publishEvent(new CaseEvent.MeasureDecided(
                plan.id(),
                plan.resident(),
                plan.area().value(),
                told.place(),
                plan.measure().lastExposure(),
                told.until(),
                plan.measure().testDaysOf(phase.get())));
    }

    void end(Plan plan, CaseEvent.Why why, Instant at) {
        var on = firstFreeDay(plan, why, rules.in(plan.area()).dayOf(at));
        plans.end(plan.id(), new Plan.Ended(on, why));
        events.publishEvent(new CaseEvent.MeasureEnded(
                plan.id(), plan.resident(), plan.area().value(), on, why));
    }

    private static LocalDate firstFreeDay(Plan plan, CaseEvent.Why why, LocalDate today) {
        return why == CaseEvent.Why.DONE ? plan.measure().until().plusDays(1) : today;
    }
}
