package org.lianfang.isolation.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.IsolationEvent;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.DecidedMeasure;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Plan;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.QuarantineEntry;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.people.Residents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Who needs a place: decided contacts, and people put on the list by hand. Rules give the days; nobody types them.
@Service
public class PlacingNeeds {

    /// Nobody is put on the list for what lies further back.
    static final int LONGEST_AGO = 60;

    private final Rows rows;
    private final Residents residents;
    private final RulesHere rules;
    private final OwnScope own;
    private final SystemTransactions system;

    PlacingNeeds(Rows rows, Residents residents, RulesHere rules, OwnScope own, SystemTransactions system) {
        this.rows = rows;
        this.residents = residents;
        this.rules = rules;
        this.own = own;
        this.system = system;
    }

    /// What is kept, told and taken down.
    @Component
    record Rows(
            Quarantines quarantines,
            Stays stays,
            AuditLog audit,
            ApplicationEventPublisher events,
            InstantSource clock) {}

    /// Sent again it changes nothing.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-resident`, `isolation/no-rule`,
    ///     `isolation/day-not-possible`, `isolation/already-apart`, `isolation/id-already-used`
    @Needs(Permission.MANAGE_ISOLATION)
    public Quarantine add(QuarantineEntry entry) {
        var holder = Optional.ofNullable(
                        residents.holders(Set.of(entry.residentId())).get(entry.residentId()))
                .filter(found -> Access.scope().contains(found.area()))
                .orElseThrow(IsolationRefusal.UNKNOWN_RESIDENT::with);
        var here = rules.in(holder.area());
        var now = rows.clock.instant();
        var today = here.dayOf(now);
        if (entry.lastExposure().isAfter(today) || entry.lastExposure().isBefore(today.minusDays(LONGEST_AGO))) {
            throw IsolationRefusal.DAY_NOT_POSSIBLE.with("days", LONGEST_AGO);
        }
        var plan = here.rules()
                .plan(entry.reason(), entry.place(), entry.lastExposure())
                .orElseThrow(IsolationRefusal.NO_RULE::with);
        var person = new Quarantine.Person(
                holder.household(), holder.birthYear(), entry.barrierFree(), entry.needsCarer(), entry.spoken());
        var fresh =
                new Quarantine(entry.id(), entry.residentId(), holder.area(), entry.reason(), plan, person, now, null);
        return own.call(() -> keep(fresh));
    }

    /// Within the transaction of a use case.
    ///
    /// @return the one that is kept under this id
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/already-apart`, `isolation/id-already-used`
    Quarantine keep(Quarantine fresh) {
        if (rows.quarantines.add(fresh, Access.caller().accountId())) {
            rows.audit.record(Act.of("isolation.put-on-the-list", "resident", fresh.resident(), fresh.area()));
            return fresh;
        }
        var known = rows.quarantines.find(fresh.id());
        if (known.isEmpty()) {
            throw IsolationRefusal.ALREADY_APART.with();
        }
        if (!known.get().resident().equals(fresh.resident())) {
            throw IsolationRefusal.ID_ALREADY_USED.with("id", fresh.id());
        }
        return known.get();
    }

    /// Takes a decided contact in. Told again it changes nothing; told otherwise under the same id it replaces what
    /// was told before, or follows it when it is the next phase of somebody who has a place. A further contact of
    /// somebody who has a plan makes it the strictest of both.
    public void takeIn(DecidedMeasure measure) {
        var holder =
                Optional.ofNullable(residents.holders(Set.of(measure.person())).get(measure.person()));
        var person = new Quarantine.Person(
                holder.map(Residents.Holder::household).orElse(measure.person()),
                holder.map(Residents.Holder::birthYear).orElse(null),
                false,
                false,
                "");
        var plan = rules.in(measure.area()).rules().decided(measure);
        system.run(() -> takeIn(measure, plan, person));
    }

    private void takeIn(DecidedMeasure measure, Plan plan, Quarantine.Person person) {
        var told = rows.quarantines.ofContact(measure.contact());
        if (told.filter(known -> asks(known.plan(), plan)).isPresent()) {
            return;
        }
        var open = told.filter(known -> known.ended() == null);
        if (open.isPresent()) {
            change(open.get(), measure.contact(), plan);
            return;
        }
        var fresh = new Quarantine(
                Ids.next(), measure.person(), measure.area(), Reason.CONTACT, plan, person, rows.clock.instant(), null);
        var added = rows.quarantines.add(fresh, Caller.SYSTEM_ID);
        var kept = added ? fresh : rows.quarantines.ofLocked(measure.person()).orElseThrow();
        rows.quarantines.putContact(measure.contact(), kept.id(), kept.area());
        if (!added) {
            replan(kept, strictest(kept, plan));
        }
    }

    /// Whoever is still in the place of the phase before is due to leave it by its own last day.
    private void change(Quarantine quarantine, UUID contact, Plan plan) {
        if (quarantine.plan().goesOnWith(plan.first())
                && rows.stays.openOf(quarantine.id()).isPresent()) {
            rows.quarantines.follow(quarantine.id(), plan.first());
        } else {
            replan(quarantine, restsOn(quarantine, contact) ? plan : strictest(quarantine, plan));
        }
    }

    private static boolean asks(Plan known, Plan plan) {
        return known.dayZero().equals(plan.dayZero())
                && (known.first().equals(plan.first()) || plan.first().equals(known.then()));
    }

    /// Whether nothing but this contact keeps somebody apart.
    private static boolean restsOn(Quarantine quarantine, UUID contact) {
        return quarantine.plan().rule().equals(Plan.ruleOfContact(contact));
    }

    private static Plan strictest(Quarantine quarantine, Plan plan) {
        return quarantine.plan().strictest(plan);
    }

    private void replan(Quarantine quarantine, Plan plan) {
        rows.quarantines.replan(quarantine.id(), plan);
    }

    /// The contact was none after all, or another city looks after it: whoever was apart for it alone is apart no
    /// longer.
    public void over(UUID contact, Stay.Why why) {
        system.run(() -> rows.quarantines
                .ofContact(contact)
                .filter(known -> known.ended() == null && restsOn(known, contact))
                .ifPresent(known -> end(known, why)));
    }

    /// In order of day 0: who has waited longest since the exposure.
    ///
    /// @param after id of the last one of the page before
    @Needs(Permission.READ_ISOLATION)
    public List<Quarantine> waiting(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return own.call(() -> {
            var last = after == null ? null : rows.quarantines.find(after).orElse(null);
            return rows.quarantines.waiting(area, last, limit);
        });
    }

    /// It was no contact, or another person: nothing keeps them apart any longer.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-quarantine`
    @Needs(Permission.MANAGE_ISOLATION)
    public Quarantine withdraw(UUID id) {
        return own.call(() -> {
            var quarantine = rows.quarantines.findLocked(Set.of(id)).stream()
                    .findFirst()
                    .orElseThrow(IsolationRefusal.UNKNOWN_QUARANTINE::with);
            if (quarantine.ended() == null) {
                end(quarantine, Stay.Why.WITHDRAWN);
            }
            return quarantine;
        });
    }

    private void end(Quarantine quarantine, Stay.Why why) {
        var now = rows.clock.instant();
        rows.stays.openOf(quarantine.id()).ifPresent(stay -> {
            rows.stays.end(stay.id(), now, why);
            rows.events.publishEvent(new IsolationEvent.Freed(stay.id(), stay.resident(), stay.area()));
        });
        rows.quarantines.end(quarantine.id(), now, why);
        var action = why == Stay.Why.HANDED_OVER ? "isolation.handed-over" : "isolation.withdrawn";
        rows.audit.record(Act.of(action, "resident", quarantine.resident(), quarantine.area()));
    }
}
