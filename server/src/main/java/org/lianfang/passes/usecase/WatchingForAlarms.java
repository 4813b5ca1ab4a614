package org.lianfang.passes.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.passes.OverReach;
import org.lianfang.passes.model.AlarmKind;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.store.Alarms;
import org.lianfang.passes.store.Appeals;
import org.lianfang.passes.store.Grounds;
import org.lianfang.zones.ZoneEvent;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks for what goes beyond the rules, and lists it for the data-protection officer with the records that
/// show it.
@Service
public class WatchingForAlarms {

    private static final int LONGEST_NOTE = 500;

    /// Longer than any ground lasts.
    private static final Duration LOOKING_BACK = Duration.ofDays(60);

    private final Alarms alarms;
    private final RaisingAlarms raising;
    private final Evidences evidences;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    WatchingForAlarms(
            Alarms alarms,
            RaisingAlarms raising,
            Evidences evidences,
            SystemTransactions transactions,
            InstantSource clock) {
        this.alarms = alarms;
        this.raising = raising;
        this.evidences = evidences;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Where over-reach shows.
    @Component
    record Evidences(Grounds grounds, Appeals appeals, ReadingFacts reading, RulesHere rules, AuditLog audit) {}

    /// @return how many are new
    public int look() {
        return transactions.call(() -> {
            var now = clock.instant();
            var open = evidences.grounds.openWithoutMeasures(now.minus(LOOKING_BACK));
            var raised = (int) open.stream()
                    .filter(fact -> kindOf(fact) != null)
                    .filter(fact -> raise(java.util.Objects.requireNonNull(kindOf(fact)), fact))
                    .count();
            raised += (int) beyondTheRule(open, now).stream()
                    .filter(fact -> raise(AlarmKind.LONGER_THAN_THE_RULE, fact))
                    .count();
            raised += (int) evidences.appeals.overdue(now).stream()
                    .filter(appeal -> raising.found(
                            AlarmKind.APPEAL_OVERDUE,
                            appeal.area(),
                            appeal.resident(),
                            "appeal",
                            appeal.id().toString()))
                    .count();
            return raised;
        });
    }

    /// Another module has seen something.
    public void noticed(OverReach event) {
        transactions.run(() -> raising.found(
                switch (event.kind()) {
                    case TURNED_BACK_FROM_LOW_RISK -> AlarmKind.TURNED_BACK_FROM_LOW_RISK;
                    case MEDICAL_REFUSED -> AlarmKind.MEDICAL_REFUSED;
                },
                event.area(),
                event.resident(),
                event.recordKind(),
                event.record().toString()));
    }

    /// A zone goes beyond the rule, or somebody tried to make it so.
    public void noticed(ZoneEvent.OverReached event) {
        transactions.run(() -> raising.found(
                switch (event.kind()) {
                    case WIDER_THAN_THE_RULE -> AlarmKind.ZONE_WIDER_THAN_THE_RULE;
                    case LONGER_THAN_THE_RULE -> AlarmKind.ZONE_LONGER_THAN_THE_RULE;
                },
                event.area(),
                null,
                event.recordKind(),
                event.record().toString()));
    }

    private @Nullable AlarmKind kindOf(GroundFact fact) {
        var rules = evidences.rules.in(fact.area()).rules();
        if (rules.isEmpty()) {
            return null;
        }
        if (rules.of(fact.ground()).isEmpty()) {
            return AlarmKind.STRICTER_THAN_THE_PACK;
        }
        return fact.ground().bringsItsEnd() && fact.until() == null ? AlarmKind.NO_EXPIRY : null;
    }

    private List<GroundFact> beyondTheRule(List<GroundFact> open, Instant now) {
        var residents = open.stream().map(GroundFact::resident).distinct().toList();
        return evidences.reading.of(residents, now).values().stream()
                .flatMap(known ->
                        known.here().standings().heldBeyondTheRule(now, known.facts(), known.negatives()).stream())
                .toList();
    }

    private boolean raise(AlarmKind kind, GroundFact fact) {
        return raising.found(
                kind, fact.area(), fact.resident(), "ground", fact.id().toString());
    }

    /// The latest first.
    @Needs(Permission.READ_AUDIT)
    @Transactional(readOnly = true)
    public List<Alarms.Listed> list(AreaKey area, boolean openOnly, @Nullable UUID before, int limit) {
        Access.requireWithin(area);
        return alarms.list(area, openOnly, before, limit);
    }

    /// Somebody has looked into it, and says what came of it.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-alarm`, `passes/alarm-settled`
    @Needs(Permission.READ_AUDIT)
    @Transactional
    public Alarms.Listed settle(UUID id, @Nullable String note) {
        var alarm = alarms.find(id).orElseThrow(PassesRefusal.UNKNOWN_ALARM::with);
        if (alarm.settledAt() != null) {
            throw PassesRefusal.ALARM_SETTLED.with();
        }
        var said = Fields.atMost(LONGEST_NOTE, "note", Fields.required("note", PlainText.clean(note)));
        alarms.settle(id, Access.caller().accountId(), clock.instant(), said);
        evidences.audit.record(Act.of("passes.alarm-settled", "alarm", id, alarm.area()));
        return alarms.find(id).orElseThrow();
    }
}
