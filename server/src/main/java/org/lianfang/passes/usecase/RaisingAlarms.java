package org.lianfang.passes.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.passes.model.AlarmKind;
import org.lianfang.passes.store.Alarms;
import org.springframework.stereotype.Component;

/// Raises alarms. An attempt that was refused raises its alarm in a transaction of its own, which stays when
/// the refused one
/// is undone.
@Component
class RaisingAlarms {

    private final Alarms alarms;
    private final AuditLog audit;
    private final RulesHere rules;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    RaisingAlarms(
            Alarms alarms, AuditLog audit, RulesHere rules, SystemTransactions transactions, InstantSource clock) {
        this.alarms = alarms;
        this.audit = audit;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The caller tried something that is refused.
    ///
    /// @param area where; when nothing is known of it, the first area in which the caller may do such things
    void attempted(AlarmKind kind, @Nullable AreaKey area, AreaScope scope, @Nullable UUID resident) {
        var caller = Access.caller();
        var where = area != null
                ? area
                : scope.ranges().stream()
                        .findFirst()
                        .map(range -> new AreaKey(range.low()))
                        .orElse(AreaKey.NATION);
        var id = Ids.next();
        transactions.callAs(
                caller,
                () -> raise(
                        id,
                        kind,
                        where,
                        "attempt " + id,
                        resident,
                        caller,
                        List.of(new Alarms.Proof("account", caller.accountId().toString()))));
    }

    /// Something is so that should not be. Inside a transaction that sees every area.
    ///
    /// @return whether it is new
    boolean found(AlarmKind kind, AreaKey area, @Nullable UUID resident, String record, String recordId) {
        return raise(
                Ids.next(),
                kind,
                area,
                record + " " + recordId,
                resident,
                null,
                List.of(new Alarms.Proof(record, recordId)));
    }

    private boolean raise(
            UUID id,
            AlarmKind kind,
            AreaKey area,
            String about,
            @Nullable UUID resident,
            @Nullable Caller actor,
            List<Alarms.Proof> records) {
        Instant now = clock.instant();
        var raised = alarms.raise(new Alarms.Raised(
                id,
                kind,
                area,
                rules.in(area).dayOf(now),
                about,
                resident,
                actor == null ? null : actor.accountId(),
                records,
                now));
        if (raised) {
            audit.record(Act.of("passes.alarm-raised", "alarm", id, area));
        }
        return raised;
    }
}
