package org.lianfang.isolation.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.IsolationEvent;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Phase;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.ReleaseRule;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Board;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Referrals;
import org.lianfang.isolation.store.Stays;
import org.lianfang.isolation.store.TestResults;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Lets people go exactly by the rule: on the last day, with the negative samples that it asks for. What
/// follows at home begins at once.
@Service
public class ReleasingPeople {

    private final Rows rows;
    private final Told told;
    private final RulesHere rules;
    private final OwnScope own;
    private final SystemTransactions system;

    ReleasingPeople(Rows rows, Told told, RulesHere rules, OwnScope own, SystemTransactions system) {
        this.rows = rows;
        this.told = told;
        this.rules = rules;
        this.own = own;
        this.system = system;
    }

    @Component
    record Rows(Board board, Stays stays, Quarantines quarantines, TestResults results, Referrals referrals) {}

    @Component
    record Told(AuditLog audit, ApplicationEventPublisher events, InstantSource clock) {}

    /// @param verdict what the rule says today
    public record Due(Stay stay, boolean referred, ReleaseRule.Verdict verdict) {}

    /// Whose last day is this one, or lies before it.
    ///
    /// @param day today when absent
    /// @param after stay at the end of the page before
    @Needs(Permission.READ_ISOLATION)
    public List<Due> list(AreaKey area, @Nullable LocalDate day, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        var today = rules.in(area).dayOf(told.clock.instant());
        var asked = day == null ? today : day;
        var people = own.call(() -> rows.board.people(new Board.Asked(area, false, asked, after, limit)));
        var stays = own
                .call(() -> rows.stays.findAll(
                        people.stream().map(Board.Occupant::stay).toList()))
                .stream()
                .collect(Collectors.toMap(Stay::id, stay -> stay));
        var tests = testsOf(stays.values());
        return people.stream()
                .filter(person -> stays.containsKey(person.stay()))
                .map(person -> {
                    var stay = java.util.Objects.requireNonNull(stays.get(person.stay()));
                    var taken = tests.getOrDefault(stay.resident(), List.of());
                    return new Due(
                            stay,
                            person.health().referred(),
                            stay.terms().rule().on(asked, taken));
                })
                .toList();
    }

    /// @param stay that ended
    /// @param next what follows at home, if anything does
    public record Released(Stay stay, @Nullable Stay next) {}

    /// Released again they stay as they are.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-stay`, `isolation/stay-ended`,
    ///     `isolation/not-arrived`, `isolation/referral-open`, `isolation/release-too-early`,
    ///     `isolation/release-test-missing`, `isolation/release-tested-positive`
    @Needs(Permission.MANAGE_ISOLATION)
    public Released release(UUID id) {
        var seen = own.call(() -> rows.stays.find(id)).orElseThrow(IsolationRefusal.UNKNOWN_STAY::with);
        var tests = testsOf(List.of(seen)).getOrDefault(seen.resident(), List.of());
        // The site is the caller's; where the person lives may not be.
        return system.callAs(Access.caller(), () -> {
            var stay = rows.stays.findLocked(id).orElseThrow();
            var end = stay.end();
            if (end != null && end.why() == Stay.Why.RELEASED) {
                return new Released(stay, null);
            }
            if (end != null) {
                throw IsolationRefusal.STAY_ENDED.with();
            }
            var now = told.clock.instant();
            requireFree(stay, rules.in(stay.area()).dayOf(now), tests);
            return letGo(stay, now);
        });
    }

    private void requireFree(Stay stay, LocalDate today, List<ReleaseRule.Taken> tests) {
        if (stay.arrivedAt() == null) {
            throw IsolationRefusal.NOT_ARRIVED.with();
        }
        if (rows.referrals.isOpen(stay.id())) {
            throw IsolationRefusal.REFERRAL_OPEN.with();
        }
        switch (stay.terms().rule().on(today, tests)) {
            case ReleaseRule.Verdict.Ready _ -> {}
            case ReleaseRule.Verdict.TooEarly early ->
                throw IsolationRefusal.RELEASE_TOO_EARLY.with("day", early.until());
            case ReleaseRule.Verdict.TestMissing missing ->
                throw IsolationRefusal.RELEASE_TEST_MISSING.with("day", missing.day());
            case ReleaseRule.Verdict.TestedPositive positive ->
                throw IsolationRefusal.RELEASE_TESTED_POSITIVE.with("day", positive.day());
        }
    }

    private Released letGo(Stay stay, Instant now) {
        var by = Access.caller().accountId();
        rows.stays.end(stay.id(), now, Stay.Why.RELEASED);
        rows.stays.comeBack(stay.id(), now, by);
        told.audit.record(Act.of("isolation.released", "resident", stay.resident(), stay.area()));
        var quarantine = rows.quarantines.find(stay.quarantine()).orElseThrow();
        var then = quarantine.plan().then();
        var ended = rows.stays.find(stay.id()).orElseThrow();
        if (then != null && stay.terms().rule().until().isBefore(then.until())) {
            var next = next(quarantine, then, now);
            rows.stays.add(next, by);
            told.events.publishEvent(
                    new IsolationEvent.StayBegan(next.id(), next.resident(), next.area(), false, then.until()));
            return new Released(ended, next);
        }
        rows.quarantines.end(quarantine.id(), now, Stay.Why.RELEASED);
        told.events.publishEvent(new IsolationEvent.Freed(stay.id(), stay.resident(), stay.area()));
        return new Released(ended, null);
    }

    private static Stay next(Quarantine quarantine, Phase then, Instant now) {
        var id = Ids.next();
        var terms = Stay.Terms.of(quarantine.plan(), then);
        var rule = terms.rule();
        var needed = then.testDays().isEmpty() ? 0 : 1;
        return new Stay(
                id,
                quarantine.id(),
                quarantine.resident(),
                quarantine.area(),
                Stay.Kind.at(then.place()),
                null,
                id,
                quarantine.reason(),
                new Stay.Terms(
                        new ReleaseRule(rule.dayZero(), rule.until(), rule.testDays(), needed), terms.ruleUntil()),
                now,
                now,
                null);
    }

    /// Samples of these people, wherever they were taken.
    Map<UUID, List<ReleaseRule.Taken>> testsOf(Collection<Stay> stays) {
        if (stays.isEmpty()) {
            return Map.of();
        }
        var zones = stays.stream()
                .collect(Collectors.toMap(Stay::resident, stay -> rules.in(stay.area()), (one, other) -> one));
        var first = stays.stream()
                .map(stay -> stay.terms().rule().dayZero())
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        return system.snapshot(() -> rows.results.since(zones.keySet(), first)).stream()
                .collect(Collectors.groupingBy(
                        TestResults.Result::resident,
                        Collectors.mapping(
                                result -> new ReleaseRule.Taken(
                                        java.util.Objects.requireNonNull(zones.get(result.resident()))
                                                .dayOf(result.taken()),
                                        result.isPositive(),
                                        result.isNegative()),
                                Collectors.toList())));
    }
}
