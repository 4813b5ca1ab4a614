package org.lianfang.gates.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.gates.GateEvent;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.Pending;
import org.lianfang.gates.model.Tally;
import org.lianfang.gates.store.GateHours;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.id.Ids;
import org.lianfang.passes.OverReach;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What belongs to new crossings in the same transaction: counters, audit, announcements. The audit has one
/// entry for each area that the recorders' scopes share, however many accounts wrote (ADR 15).
@Component
class CountingCrossings {

    private final Counters counters;
    private final GateHours hours;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CountingCrossings(Counters counters, GateHours hours, AuditLog audit, ApplicationEventPublisher events) {
        this.counters = counters;
        this.hours = hours;
        this.audit = audit;
        this.events = events;
    }

    void count(List<Pending> added) {
        if (added.isEmpty()) {
            return;
        }
        var tally = new Tally();
        var byScope = new LinkedHashMap<AreaScope, List<Pending>>();
        for (var record : added) {
            tally.add(record.crossing(), 1);
            byScope.computeIfAbsent(record.scope(), scope -> new ArrayList<>()).add(record);
            if (record.crossing().isReferral()) {
                var crossing = record.crossing();
                events.publishEvent(new GateEvent.ReferralRecorded(crossing.id(), crossing.gateId(), crossing.area()));
            }
            if (record.crossing().isTurnedBackWithoutFever()) {
                var crossing = record.crossing();
                events.publishEvent(new GateEvent.TurnedBack(crossing.id(), crossing.area()));
            }
            if (record.crossing().isMedicalRefused()) {
                var crossing = record.crossing();
                events.publishEvent(new OverReach(
                        OverReach.Kind.MEDICAL_REFUSED, crossing.area(), "crossing", crossing.id(), null));
            }
        }
        counters.add(tally.counts());
        audit.record(byScope.values().stream().flatMap(CountingCrossings::acts).toList());
        // last: another writer with the same gate waits from here to the commit
        hours.add(tally);
    }

    /// Counts a voided crossing no more, on its own day and hour.
    void takeBack(Crossing crossing) {
        var tally = new Tally().add(crossing, -1);
        counters.add(tally.counts());
        hours.add(tally);
    }

    static Stream<AuditLog.Done> acts(List<Pending> ofOneScope) {
        var areas = new TreeSet<AreaKey>();
        ofOneScope.forEach(record -> areas.add(record.crossing().area()));
        return ofOneScope.getFirst().scope().cover(areas).stream()
                .map(area -> act(
                        area,
                        ofOneScope.stream()
                                .filter(record ->
                                        area.contains(record.crossing().area()))
                                .toList()));
    }

    /// Put down to the account; to the server, naming the accounts, when several wrote in this transaction.
    private static AuditLog.Done act(AreaKey area, List<Pending> records) {
        var accounts = new TreeMap<String, Integer>();
        records.forEach(record -> accounts.merge(record.caller().accountId().toString(), 1, Integer::sum));
        var digest = Ids.digest(records.stream().map(Pending::id).toList());
        var act = Act.of("gates.crossings-recorded", "crossings", digest, area);
        return accounts.size() == 1
                ? new AuditLog.Done(
                        records.getFirst().caller(), act.withDetail(Map.of("count", records.size(), "digestOf", "ids")))
                : new AuditLog.Done(
                        Caller.SYSTEM,
                        act.withDetail(
                                Map.of("count", records.size(), "digestOf", "ids", AuditLog.ACCOUNTS, accounts)));
    }
}
