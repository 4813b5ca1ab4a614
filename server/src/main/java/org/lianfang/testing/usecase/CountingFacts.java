package org.lianfang.testing.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.testing.model.Desk;
import org.lianfang.testing.model.Pending;
import org.lianfang.testing.model.Tally;
import org.springframework.stereotype.Component;

/// What belongs to new facts in the same transaction: counters, and for each account one audit entry of each kind.
@Component
class CountingFacts {

    private final Counters counters;
    private final AuditLog audit;

    CountingFacts(Counters counters, AuditLog audit) {
        this.counters = counters;
        this.audit = audit;
    }

    /// Something that somebody did, and where.
    private record Done(Pending by, AreaKey area) {}

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

    private static List<AuditLog.Done> acts(String action, Stream<Done> done) {
        var byAccount = new LinkedHashMap<UUID, List<Done>>();
        done.forEach(one -> byAccount
                .computeIfAbsent(one.by.caller().accountId(), account -> new ArrayList<>())
                .add(one));
        return byAccount.values().stream()
                .flatMap(ofOne -> actsOfOneAccount(action, ofOne))
                .toList();
    }

    private static Stream<AuditLog.Done> actsOfOneAccount(String action, List<Done> done) {
        var first = done.getFirst().by;
        var areas = new TreeSet<AreaKey>();
        done.forEach(one -> areas.add(one.area));
        var digest = Ids.digest(done.stream().map(one -> one.by.id()).toList());
        var detail = Map.<String, Object>of("count", done.size(), "digestOf", "ids");
        return first.scope().cover(areas).stream()
                .map(area -> Act.of(action, "samples", digest, area).withDetail(detail))
                .map(act -> new AuditLog.Done(first.caller(), act));
    }
}
