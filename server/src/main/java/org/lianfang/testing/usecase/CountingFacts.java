package org.lianfang.testing.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.id.Ids;
import org.lianfang.testing.model.Desk;
import org.lianfang.testing.model.Pending;
import org.lianfang.testing.model.Tally;
import org.springframework.stereotype.Component;

/// What belongs to new facts in the same transaction: counters and audit. The audit has one entry of each kind for each
/// area that the recorders' scopes share, however many accounts wrote (ADR 15).
@Component
class CountingFacts {

    private final Counters counters;
    private final AuditLog audit;

    CountingFacts(Counters counters, AuditLog audit) {
        this.counters = counters;
        this.audit = audit;
    }

    /// Something that somebody did, and where.
    record Done(Pending by, AreaKey area) {}

    void count(Desk.Written written) {
        counters.add(new Tally().add(written).counts());
        var acts = new ArrayList<AuditLog.Done>();
        acts.addAll(acts(
                "testing.samples-recorded",
                written.taken().stream()
                        .map(swab -> new Done(swab.by(), swab.sample().area()))));
        acts.addAll(acts(
                "testing.samples-corrected",
                written.voided().stream()
                        .map(gone -> new Done(gone.by(), gone.sample().area()))));
        acts.addAll(acts(
                "testing.tubes-sealed",
                written.sealed().stream()
                        .map(sealing ->
                                new Done(sealing.by(), sealing.tube().label().area()))));
        if (!acts.isEmpty()) {
            audit.record(acts);
        }
    }

    static List<AuditLog.Done> acts(String action, Stream<Done> done) {
        var byScope = new LinkedHashMap<AreaScope, List<Done>>();
        done.forEach(one -> byScope.computeIfAbsent(one.by.scope(), scope -> new ArrayList<>())
                .add(one));
        return byScope.entrySet().stream()
                .flatMap(ofOne -> actsOfOneScope(action, ofOne.getKey(), ofOne.getValue()))
                .toList();
    }

    private static Stream<AuditLog.Done> actsOfOneScope(String action, AreaScope scope, List<Done> done) {
        var areas = new TreeSet<AreaKey>();
        done.forEach(one -> areas.add(one.area));
        return scope.cover(areas).stream()
                .map(area -> act(
                        action,
                        area,
                        done.stream().filter(one -> area.contains(one.area)).toList()));
    }

    /// Put down to the account; to the server, naming the accounts, when several wrote in this transaction.
    private static AuditLog.Done act(String action, AreaKey area, List<Done> done) {
        var accounts = new TreeMap<String, Integer>();
        done.forEach(one -> accounts.merge(one.by.caller().accountId().toString(), 1, Integer::sum));
        var digest = Ids.digest(done.stream().map(one -> one.by.id()).toList());
        var act = Act.of(action, "samples", digest, area);
        return accounts.size() == 1
                ? new AuditLog.Done(
                        done.getFirst().by.caller(), act.withDetail(Map.of("count", done.size(), "digestOf", "ids")))
                : new AuditLog.Done(
                        Caller.SYSTEM,
                        act.withDetail(Map.of("count", done.size(), "digestOf", "ids", AuditLog.ACCOUNTS, accounts)));
    }
}
