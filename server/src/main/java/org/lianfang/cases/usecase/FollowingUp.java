package org.lianfang.cases.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.FollowUp;
import org.lianfang.cases.model.Plan;
import org.lianfang.cases.store.Contacts;
import org.lianfang.cases.store.FollowUps;
import org.lianfang.cases.store.People;
import org.lianfang.cases.store.Plans;
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

/// Asks each contact on each day of the plan how they are: who is due today, who was missed, whose
/// sample is missing.
@Service
public class FollowingUp {

    private static final int LONGEST_NOTE = 500;
    private static final int COLDEST = 300;
    private static final int HOTTEST = 450;

    private final Plans plans;
    private final FollowUps followUps;
    private final Beside beside;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    FollowingUp(Plans plans, FollowUps followUps, Beside beside, CaseLookup lookup, SystemTransactions transactions) {
        this.plans = plans;
        this.followUps = followUps;
        this.beside = beside;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// What is known beside the plan.
    @Component
    record Beside(Contacts contacts, People people, Residents residents, RulesHere rules, AuditLog audit) {}

    /// As sent.
    ///
    /// @param id UUIDv7 made by the client
    /// @param day today when absent
    public record Entry(
            @Nullable UUID id,
            @Nullable LocalDate day,
            FollowUp.@Nullable Outcome outcome,
            @Nullable Integer celsiusTenths,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Entry[***]";
        }
    }

    /// @param missed days before today on which nobody was reached
    /// @param testsMissing test days before today without a sample since
    /// @param testToday whether a sample is to be taken today and was not yet
    public record Line(
            Plan plan,
            @Nullable String name,
            @Nullable String door,
            boolean askedToday,
            List<LocalDate> missed,
            List<LocalDate> testsMissing,
            boolean testToday,
            LocalDate today) {

        @Override
        public String toString() {
            return "Line[" + plan.id() + "]";
        }
    }

    /// @param reasons all for which the plan is asked
    public record Whole(Line line, List<Contact> reasons, List<FollowUp> followUps) {}

    /// Also those who are registered elsewhere and were handed over to here.
    @Needs(Permission.MANAGE_MEASURES)
    public List<Line> list(AreaKey area, boolean overdue, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return transactions.callAs(Access.caller(), () -> {
            var today = beside.rules.in(area).dayOf(lookup.now());
            return lines(plans.followed(new Plans.Wanted(area, today, overdue), after, limit));
        });
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-plan`
    @Needs(Permission.MANAGE_MEASURES)
    public Whole of(UUID id) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var plan = seen(id, scope);
            took("plan-read", plan);
            var asked = followUps.of(id);
            var days = asked.stream()
                    .filter(one -> one.outcome() != FollowUp.Outcome.NOT_REACHED)
                    .map(FollowUp::day)
                    .toList();
            var line = lines(List.of(new Plans.Followed(plan, plans.madeOn(id), days)))
                    .getFirst();
            var reasons = beside.contacts.ofResident(plan.resident()).stream()
                    .filter(Contact::stands)
                    .toList();
            return new Whole(line, reasons, asked);
        });
    }

    /// @return the same when it was sent before
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-plan`, `cases/plan-ended`,
    ///     `cases/day-not-of-plan`, `cases/temperature-not-possible`
    @Needs(Permission.MANAGE_MEASURES)
    public List<FollowUp> add(UUID id, Entry entry) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var plan = seen(id, scope);
            var followUp = read(plan, entry);
            if (followUps.add(followUp, plan)) {
                if (!plan.isRunning()) {
                    throw CasesRefusal.PLAN_ENDED.with();
                }
                took("followed-up", plan);
            } else if (followUps.of(id).stream().noneMatch(known -> known.id().equals(followUp.id()))) {
                throw CasesRefusal.ID_ALREADY_USED.with("id", followUp.id());
            }
            return followUps.of(id);
        });
    }

    private FollowUp read(Plan plan, Entry entry) {
        var today = beside.rules.in(plan.area()).dayOf(lookup.now());
        var day = entry.day() == null ? today : entry.day();
        if (day.isAfter(today)
                || day.isBefore(plan.measure().from())
                || day.isAfter(plan.measure().until())) {
            throw CasesRefusal.DAY_NOT_OF_PLAN.with("until", plan.measure().until());
        }
        var celsius = entry.celsiusTenths();
        if (celsius != null && (celsius < COLDEST || celsius > HOTTEST)) {
            throw CasesRefusal.TEMPERATURE_NOT_POSSIBLE.with();
        }
        return new FollowUp(
                CaseLookup.newId(entry.id()),
                plan.id(),
                day,
                Fields.required("outcome", entry.outcome()),
                celsius,
                Fields.atMost(LONGEST_NOTE, "note", PlainText.clean(entry.note())),
                lookup.caller());
    }

    private Plan seen(UUID id, org.lianfang.kernel.area.AreaScope scope) {
        return plans.find(id).filter(plan -> scope.contains(plan.area())).orElseThrow(CasesRefusal.UNKNOWN_PLAN::with);
    }

    private void took(String action, Plan plan) {
        beside.audit.record(Act.of("cases." + action, "resident", plan.resident(), plan.area()));
    }

    private List<Line> lines(List<Plans.Followed> followed) {
        var residents = followed.stream().map(one -> one.plan().resident()).toList();
        var names = beside.residents.masked(residents);
        var sampled = sampled(followed, residents);
        return followed.stream()
                .map(one -> line(
                        one,
                        names.get(one.plan().resident()),
                        sampled.getOrDefault(one.plan().resident(), Set.of())))
                .toList();
    }

    private Map<UUID, Set<LocalDate>> sampled(List<Plans.Followed> followed, Collection<UUID> residents) {
        var days = new HashMap<UUID, Set<LocalDate>>();
        followed.stream()
                .map(one -> one.plan().measure().from())
                .min(LocalDate::compareTo)
                .ifPresent(first -> {
                    var since = first.atStartOfDay(RulesHere.ZONE).toInstant();
                    beside.people
                            .results(residents, since)
                            .forEach(result -> days.computeIfAbsent(result.resident(), id -> new HashSet<>())
                                    .add(LocalDate.ofInstant(result.takenAt(), RulesHere.ZONE)));
                });
        return days;
    }

    /// Of a plan that has ended nothing is due on the days after.
    private Line line(Plans.Followed one, Residents.@Nullable Masked name, Set<LocalDate> sampled) {
        var plan = one.plan();
        var today = beside.rules.in(plan.area()).dayOf(lookup.now());
        var free = plan.ended() == null || plan.ended().on().isAfter(today)
                ? today
                : plan.ended().on();
        var end = plan.measure().until().isBefore(free) ? plan.measure().until().plusDays(1) : free;
        var missed = one.madeOn().isBefore(end)
                ? one.madeOn()
                        .datesUntil(end)
                        .filter(day -> !one.asked().contains(day))
                        .toList()
                : List.<LocalDate>of();
        var tests = plan.measure().testDays().stream()
                .filter(day -> !day.isBefore(one.madeOn()) && day.isBefore(free))
                .filter(day -> sampled.stream().allMatch(taken -> taken.isBefore(day)))
                .toList();
        var testToday = plan.isRunning() && plan.measure().testDays().contains(today) && !sampled.contains(today);
        return new Line(
                plan,
                name == null ? null : name.name(),
                name == null ? null : name.door(),
                one.asked().contains(today),
                missed,
                tests,
                testToday,
                today);
    }
}
