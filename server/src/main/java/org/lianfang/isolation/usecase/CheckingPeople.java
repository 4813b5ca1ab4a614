package org.lianfang.isolation.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.model.CheckEntry;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Referral;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Checks;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.kernel.write.Fate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Temperature and symptoms of everybody who is apart, as often a day as the pack asks; who was not asked in time.
/// Whoever
/// has a fever or a symptom is referred to hospital in the same transaction.
@Service
public class CheckingPeople {

    private final Rows rows;
    private final FollowingReferrals referrals;
    private final AuditLog audit;
    private final RulesHere rules;
    private final InstantSource clock;

    CheckingPeople(Rows rows, FollowingReferrals referrals, AuditLog audit, RulesHere rules, InstantSource clock) {
        this.rows = rows;
        this.referrals = referrals;
        this.audit = audit;
        this.rules = rules;
        this.clock = clock;
    }

    @Component
    record Rows(Checks checks, Stays stays) {}

    /// One bad record never stops the others.
    ///
    /// @param deviceTime what the device's clock shows
    /// @return one fate per record, in order
    @Needs(Permission.RECORD_CHECKS)
    @Transactional
    public List<Fate> record(List<CheckEntry> entries, @Nullable Instant deviceTime) {
        return take(entries, deviceTime);
    }

    /// The same, by whoever the running transaction is put down to.
    List<Fate> take(List<CheckEntry> entries, @Nullable Instant deviceTime) {
        var now = clock.instant();
        var sending = DeviceMoment.Sending.of(now, deviceTime);
        var known = rows
                .stays
                .findAll(entries.stream().map(CheckEntry::stayId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Stay::id, stay -> stay));
        var fates = new ArrayList<Fate>();
        var added = new HashMap<AreaKey, List<UUID>>();
        for (var entry : entries) {
            try {
                var check = read(entry, known.get(entry.stayId()), sending);
                if (rows.checks.add(check, Access.caller().accountId(), now)) {
                    added.computeIfAbsent(check.stay().area(), area -> new ArrayList<>())
                            .add(entry.id());
                    refer(check);
                    fates.add(Fate.ACCEPTED);
                } else {
                    fates.add(rows.checks.says(entry) ? Fate.DUPLICATE : used(entry));
                }
            } catch (Refusal bad) {
                fates.add(new Fate.Refused(bad));
            }
        }
        added.forEach((area, ids) -> audit.record(Act.of("isolation.checks-recorded", "checks", Ids.digest(ids), area)
                .withDetail(Map.of("count", ids.size()))));
        return fates;
    }

    private Checks.Check read(CheckEntry entry, @Nullable Stay stay, DeviceMoment.Sending sending) {
        if (stay == null) {
            throw IsolationRefusal.UNKNOWN_STAY.with();
        }
        var here = rules.in(stay.area());
        var moment = DeviceMoment.of(entry.at(), sending, here.rules().hours().tolerance());
        if (stay.arrivedAt() == null) {
            throw IsolationRefusal.NOT_ARRIVED.with();
        }
        var end = stay.end();
        if (end != null && moment.at().isAfter(end.at())) {
            throw IsolationRefusal.STAY_ENDED.with();
        }
        return new Checks.Check(
                entry, stay, moment, here.dayOf(moment.at()), here.rules().isFever(entry.celsiusTenths()));
    }

    private void refer(Checks.Check check) {
        if (check.isWorrying() && check.stay().end() == null) {
            var why = check.fever() ? Referral.Why.FEVER : Referral.Why.SYMPTOMS;
            referrals.raise(check.entry().id(), check.stay(), why);
        }
    }

    private static Fate used(CheckEntry entry) {
        return new Fate.Refused(IsolationRefusal.ID_ALREADY_USED.with("id", entry.id()));
    }

    /// @param since when the check was due
    /// @param minutes for how long it is late
    public record Late(Checks.Overdue who, Instant since, long minutes) {}

    /// Who was not checked in time, in order of place. Empty where the pack asks for no checks.
    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public List<Late> overdue(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        var now = clock.instant();
        return rules.in(area)
                .dueCheck(now)
                .map(window -> rows.checks.overdue(area, window, after, limit).stream()
                        .map(who -> new Late(
                                who,
                                window.due(),
                                java.time.Duration.between(window.due(), now).toMinutes()))
                        .toList())
                .orElse(List.of());
    }
}
