package org.lianfang.passes.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
import org.lianfang.passes.model.LocalRule;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.model.Stricter;
import org.lianfang.passes.store.Grounds;
import org.lianfang.passes.store.LocalRules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Makes a rule stricter than the pack in an area: two people, a health reason, a decision that can be looked
/// at, a last day. Whatever lacks one of these is refused and raises an alarm. To end it early needs one person
/// only.
@Service
public class MakingRulesStricter {

    /// Longer than any ground lasts.
    private static final Duration LOOKING_BACK = Duration.ofDays(60);

    private final LocalRules rules;
    private final Reach reach;
    private final RaisingAlarms alarms;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    MakingRulesStricter(
            LocalRules rules, Reach reach, RaisingAlarms alarms, SystemTransactions transactions, InstantSource clock) {
        this.rules = rules;
        this.reach = reach;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What a rule acts on.
    @Component
    record Reach(
            RulesHere here, LocalRulesInForce inForce, Grounds grounds, SettlingStatuses settling, AuditLog audit) {}

    /// Proposes; nothing changes yet.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/local-rule-incomplete`, `passes/not-stricter`,
    ///     `passes/id-already-used`, `passes/no-pass-rules`
    @Needs(Permission.MANAGE_RESPONSE)
    public LocalRule propose(LocalRuleEntry entry) {
        var scope = Access.scope();
        var checked = entry.check();
        Access.requireWithin(checked.area());
        return transactions.callAs(Access.caller(), () -> propose(entry, checked, scope));
    }

    private LocalRule propose(LocalRuleEntry entry, LocalRuleEntry.Checked checked, AreaScope scope) {
        var here = reach.here.in(checked.area()).needed();
        var now = clock.instant();
        var today = here.dayOf(now);
        var reason = entry.healthReason();
        var until = entry.until();
        var longest = here.pack().longestLocal();
        if (reason.isEmpty()
                || !entry.hasEvidence()
                || until == null
                || until.isBefore(today)
                || until.isAfter(today.plusDays(longest))) {
            alarms.attempted(AlarmKind.STRICTER_WITHOUT_APPROVAL, checked.area(), scope, null);
            throw PassesRefusal.LOCAL_RULE_INCOMPLETE.with("days", longest);
        }
        var packValue =
                Stricter.valueOf(here.pack(), checked.rule(), checked.ground()).orElse("–");
        if (!Stricter.isStricter(here.pack(), checked.rule(), checked.ground(), checked.value())) {
            throw PassesRefusal.NOT_STRICTER.with("pack", packValue);
        }
        var caller = Access.caller();
        var rule = new LocalRule(
                checked.id(),
                checked.area(),
                Objects.requireNonNull(here.response()),
                new LocalRule.What(checked.rule(), checked.ground(), checked.value(), packValue),
                reason.get(),
                entry.document(),
                until,
                until.plusDays(1).atStartOfDay(here.zone()).toInstant(),
                new GroundFact.Issuer(caller.accountId(), caller.name()),
                now,
                null,
                null);
        if (!rules.add(rule)) {
            throw PassesRefusal.ID_ALREADY_USED.with("id", rule.id());
        }
        reach.audit.record(Act.of("passes.local-rule-proposed", "local-rule", rule.id(), rule.area()));
        return rule;
    }

    /// The second person decides; an approved rule holds at once.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-local-rule`, `passes/local-rule-decided`,
    ///     `passes/local-rule-over`, `passes/approver-needed`
    @Needs(Permission.MANAGE_RESPONSE)
    public LocalRule decide(UUID id, HandChange.Outcome outcome) {
        var scope = Access.scope();
        var decided = transactions.callAs(Access.caller(), () -> {
            var rule = known(id, scope);
            var now = clock.instant();
            var caller = Access.caller();
            if (rule.decided() != null) {
                throw PassesRefusal.LOCAL_RULE_DECIDED.with();
            }
            if (rule.proposer().account().equals(caller.accountId())) {
                if (outcome == HandChange.Outcome.APPROVED) {
                    alarms.attempted(AlarmKind.STRICTER_WITHOUT_APPROVAL, rule.area(), scope, null);
                }
                throw PassesRefusal.APPROVER_NEEDED.with();
            }
            if (!rule.ends().isAfter(now)) {
                throw PassesRefusal.LOCAL_RULE_OVER.with();
            }
            rules.decide(id, new GroundFact.Issuer(caller.accountId(), caller.name()), now, outcome);
            reach.audit.record(Act.of("passes.local-rule-decided", "local-rule", id, rule.area()));
            return rules.findLocked(id).orElseThrow();
        });
        settleWhatChanged();
        return decided;
    }

    /// Ends it before its day. What it added ends with it.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-local-rule`, `passes/local-rule-over`
    @Needs(Permission.MANAGE_RESPONSE)
    public LocalRule end(UUID id) {
        var scope = Access.scope();
        var ended = transactions.callAs(Access.caller(), () -> {
            var rule = known(id, scope);
            var now = clock.instant();
            if (!rule.holdsAt(now)) {
                throw PassesRefusal.LOCAL_RULE_OVER.with();
            }
            rules.end(id, Access.caller().accountId(), now);
            reach.audit.record(Act.of("passes.local-rule-ended", "local-rule", id, rule.area()));
            return rules.findLocked(id).orElseThrow();
        });
        settleWhatChanged();
        return ended;
    }

    private LocalRule known(UUID id, AreaScope scope) {
        return rules.findLocked(id)
                .filter(found -> scope.contains(found.area()))
                .orElseThrow(PassesRefusal.UNKNOWN_LOCAL_RULE::with);
    }

    /// Those of an area, of what lies in it and of what it lies in: proposed, in force and over, the newest
    /// first.
    @Needs(Permission.READ_RESIDENTS)
    public List<LocalRule> of(AreaKey area, @Nullable UUID before, int limit) {
        Access.requireWithin(area);
        return transactions.callAs(Access.caller(), () -> rules.concerning(area, before, limit));
    }

    /// Statuses of those whom approved or ended rules concern. Done again it changes nothing; the clock does
    /// what was left.
    public void settleWhatChanged() {
        reach.inForce.forget();
        transactions.run(() -> {
            var now = clock.instant();
            for (var rule : rules.unsettled()) {
                var residents = new LinkedHashSet<UUID>();
                reach.grounds.open(rule.area(), now.minus(LOOKING_BACK)).stream()
                        .map(GroundFact::resident)
                        .forEach(residents::add);
                reach.settling.settle(residents);
                rules.settled(rule.id(), now);
            }
        });
    }
}
