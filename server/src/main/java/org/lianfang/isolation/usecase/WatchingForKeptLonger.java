package org.lianfang.isolation.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.IsolationEvent;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.store.KeptLonger;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Nobody is kept longer than the rule: whoever is, is an alarm, once, until somebody says what was done.
/// Source: the nine don'ts of 5 June 2022.
@Service
public class WatchingForKeptLonger {

    private static final int LONGEST_NOTE = 200;

    private final KeptLonger alarms;
    private final RulesHere rules;
    private final SystemTransactions system;
    private final InstantSource clock;
    private final Told told;

    WatchingForKeptLonger(
            KeptLonger alarms, RulesHere rules, SystemTransactions system, InstantSource clock, Told told) {
        this.alarms = alarms;
        this.rules = rules;
        this.system = system;
        this.clock = clock;
        this.told = told;
    }

    @Component
    record Told(AuditLog audit, ApplicationEventPublisher events) {}

    /// Looks everywhere; what was raised before is not raised again.
    ///
    /// @return how many were raised
    public int look() {
        return system.call(() -> {
            var raised = alarms.areas().stream()
                    .flatMap(area -> {
                        var now = clock.instant();
                        return alarms.raise(area, rules.in(area).dayOf(now), now).stream();
                    })
                    .toList();
            raised.forEach(alarm -> told.events.publishEvent(
                    new IsolationEvent.KeptLonger(alarm.stay(), alarm.resident(), alarm.area(), alarm.until())));
            return raised.size();
        });
    }

    /// Those that nobody has settled.
    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public List<KeptLonger.Alarm> open(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return alarms.open(area, after, limit);
    }

    /// @param note what was done, in words
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-alarm`, `isolation/alarm-settled`
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public KeptLonger.Alarm settle(UUID stay, @Nullable String note) {
        var alarm = alarms.findLocked(stay).orElseThrow(IsolationRefusal.UNKNOWN_ALARM::with);
        if (alarm.settledAt() != null) {
            throw IsolationRefusal.ALARM_SETTLED.with();
        }
        var said = Fields.atMost(LONGEST_NOTE, "note", Fields.required("note", PlainText.clean(note)));
        alarms.settle(stay, clock.instant(), Access.caller().accountId(), said);
        told.audit.record(Act.of("isolation.alarm-settled", "resident", alarm.resident(), alarm.area()));
        return alarms.findLocked(stay).orElseThrow();
    }
}
