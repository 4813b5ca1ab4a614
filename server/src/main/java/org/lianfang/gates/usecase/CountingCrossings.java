package org.lianfang.gates.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.gates.GateEvent;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.Pending;
import org.lianfang.gates.model.Tally;
import org.lianfang.gates.store.GateHours;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What belongs to new crossings in the same transaction: counters, one audit entry per account, announcements.
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
        var byAccount = new LinkedHashMap<UUID, List<Pending>>();
        for (var record : added) {
            tally.add(record.crossing(), 1);
            byAccount
                    .computeIfAbsent(record.caller().accountId(), account -> new java.util.ArrayList<>())
                    .add(record);
            if (record.crossing().isReferral()) {
                var crossing = record.crossing();
                events.publishEvent(new GateEvent.ReferralRecorded(crossing.id(), crossing.gateId(), crossing.area()));
            }
        }
        counters.add(tally.counts());
        audit.record(
                byAccount.values().stream().flatMap(CountingCrossings::acts).toList());
        // last: another writer with the same gate waits from here to the commit
        hours.add(tally);
    }

    /// Counts a voided crossing no more, on its own day and hour.
    void takeBack(Crossing crossing) {
        var tally = new Tally().add(crossing, -1);
        counters.add(tally.counts());
        hours.add(tally);
    }

    private static Stream<AuditLog.Done> acts(List<Pending> ofOneAccount) {
        var first = ofOneAccount.getFirst();
        var areas = new TreeSet<AreaKey>();
        ofOneAccount.forEach(record -> areas.add(record.crossing().area()));
        var digest = Ids.digest(ofOneAccount.stream().map(Pending::id).toList());
        var detail = Map.<String, Object>of("count", ofOneAccount.size(), "digestOf", "ids");
        return first.scope().cover(areas).stream()
                .map(area -> Act.of("gates.crossings-recorded", "crossings", digest, area)
                        .withDetail(detail))
                .map(act -> new AuditLog.Done(first.caller(), act));
    }
}
