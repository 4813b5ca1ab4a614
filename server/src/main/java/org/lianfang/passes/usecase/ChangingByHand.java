package org.lianfang.passes.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.model.AlarmKind;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.HandChange;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.store.Grounds;
import org.lianfang.passes.store.HandChanges;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes one person's status by hand. Two people, a health ground of the pack, an evidence reference; it
/// ends by itself.
/// Whatever is wider is refused and raises an alarm.
@Service
public class ChangingByHand {

    private final HandChanges changes;
    private final Effects effects;
    private final RaisingAlarms alarms;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    ChangingByHand(
            HandChanges changes,
            Effects effects,
            RaisingAlarms alarms,
            SystemTransactions transactions,
            InstantSource clock) {
        this.changes = changes;
        this.effects = effects;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Proposes; nothing changes yet.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/one-person-at-a-time`, `passes/no-health-ground`,
    ///     `passes/bulk-by-hand`, `passes/unknown-resident`, `passes/id-already-used`
    @Needs(Permission.MANAGE_MEASURES)
    public HandChange propose(HandChangeEntry entry) {
        var scope = Access.scope();
        if (entry.namesMany()) {
            alarms.attempted(AlarmKind.BULK_BY_HAND, null, scope, null);
            throw PassesRefusal.ONE_PERSON_AT_A_TIME.with();
        }
        var checked = entry.check();
        return transactions.callAs(Access.caller(), () -> propose(checked, scope));
    }

    private HandChange propose(HandChangeEntry.Checked entry, AreaScope scope) {
        var home = effects.homeOf(entry.resident(), scope);
        var here = effects.rules.in(home).needed();
        var now = clock.instant();
        var today = here.dayOf(now);
        var caller = Access.caller();
        if (changes.proposedOn(today, caller.accountId()) >= here.rules().handChangesADay()) {
            alarms.attempted(AlarmKind.BULK_BY_HAND, home, scope, entry.resident());
            throw PassesRefusal.BULK_BY_HAND.with("most", here.rules().handChangesADay());
        }
        var what = what(entry, here, home, today, scope);
        var change = new HandChange(
                entry.id(),
                entry.resident(),
                home,
                what,
                entry.evidence(),
                new GroundFact.Issuer(caller.accountId(), caller.name()),
                now,
                null);
        if (!changes.add(change, today)) {
            throw PassesRefusal.ID_ALREADY_USED.with("id", entry.id());
        }
        effects.audit.record(Act.of("passes.change-proposed", "resident", entry.resident(), home));
        return change;
    }

    private HandChange.What what(
            HandChangeEntry.Checked entry, RulesHere.Here here, AreaKey home, LocalDate today, AreaScope scope) {
        return switch (entry.kind()) {
            case RAISE -> {
                var ground = entry.healthGround()
                        .filter(named -> here.rules().of(named).isPresent() && !named.bringsItsEnd())
                        .orElse(null);
                if (ground == null) {
                    alarms.attempted(AlarmKind.GROUND_MISSING, home, scope, entry.resident());
                    throw PassesRefusal.NO_HEALTH_GROUND.with();
                }
                var dayZero = entry.dayZero() == null ? today : entry.dayZero();
                var longest = here.rules().of(ground).orElseThrow().longestDays();
                if (dayZero.isAfter(today) || dayZero.isBefore(today.minusDays(longest))) {
                    throw PassesRefusal.DAY_ZERO_NOT_POSSIBLE.with("today", today);
                }
                yield new HandChange.Raise(ground, dayZero);
            }
            case LIFT -> {
                var fact = effects.holding(entry.neededGround(), entry.resident(), clock.instant());
                yield new HandChange.Lift(fact.id(), entry.neededReason());
            }
        };
    }

    /// The second person decides; an approved change takes effect at once.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-change`, `passes/change-decided`,
    ///     `passes/second-person-needed`, `passes/ground-holds-no-longer`
    @Needs(Permission.MANAGE_MEASURES)
    public HandChange decide(UUID id, HandChange.Outcome outcome) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var change = changes.findLocked(id)
                    .filter(found -> scope.contains(found.area()))
                    .orElseThrow(PassesRefusal.UNKNOWN_CHANGE::with);
            if (change.decided() != null) {
                throw PassesRefusal.CHANGE_DECIDED.with();
            }
            var caller = Access.caller();
            if (change.proposer().account().equals(caller.accountId())) {
                throw PassesRefusal.SECOND_PERSON_NEEDED.with();
            }
            var now = clock.instant();
            var decider = new GroundFact.Issuer(caller.accountId(), caller.name());
            changes.decide(id, decider, now, outcome);
            if (outcome == HandChange.Outcome.APPROVED) {
                effects.take(change, decider, now);
            }
            effects.audit.record(Act.of("passes.change-decided", "resident", change.resident(), change.area()));
            return changes.findLocked(id).orElseThrow();
        });
    }

    /// What waits for a second person.
    @Needs(Permission.MANAGE_MEASURES)
    @Transactional(readOnly = true)
    public List<HandChange> waiting(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return changes.open(area, after, limit);
    }

    /// What a change does to grounds and statuses.
    @Component
    static class Effects {

        private final Grounds grounds;
        private final SettlingStatuses settling;
        private final RulesHere rules;
        private final AuditLog audit;

        Effects(Grounds grounds, SettlingStatuses settling, RulesHere rules, AuditLog audit) {
            this.grounds = grounds;
            this.settling = settling;
            this.rules = rules;
            this.audit = audit;
        }

        LocalDate today(AreaKey area, Instant now) {
            return rules.in(area).dayOf(now);
        }

        AreaKey homeOf(UUID resident, AreaScope scope) {
            var home = grounds.homes(Set.of(resident)).get(resident);
            if (home == null || !scope.contains(home)) {
                throw PassesRefusal.UNKNOWN_RESIDENT.with();
            }
            return home;
        }

        GroundFact holding(UUID ground, UUID resident, Instant now) {
            var fact = grounds.find(ground)
                    .filter(found -> found.resident().equals(resident))
                    .orElseThrow(PassesRefusal.UNKNOWN_GROUND::with);
            if (!fact.holdsAt(now)) {
                throw PassesRefusal.GROUND_HOLDS_NO_LONGER.with();
            }
            return fact;
        }

        private void take(HandChange change, GroundFact.Issuer decider, Instant now) {
            switch (change.what()) {
                case HandChange.Raise(var ground, var dayZero) ->
                    grounds.add(
                            new GroundFact(
                                    change.id(),
                                    change.resident(),
                                    change.area(),
                                    ground,
                                    GroundFact.Source.HAND,
                                    dayZero,
                                    null,
                                    change.evidence(),
                                    new GroundFact.Issuer(
                                            decider.account(), change.proposer().name() + " / " + decider.name()),
                                    now,
                                    null),
                            now);
                case HandChange.Lift(var ground, var reason) -> {
                    holding(ground, change.resident(), now);
                    grounds.end(
                            new Grounds.Ending(
                                    ground,
                                    now,
                                    Grounds.Why.LIFTED_BY_HAND,
                                    change.evidence().reference(),
                                    decider.account()),
                            now);
                }
            }
            settling.settle(Set.of(change.resident()));
        }
    }
}
