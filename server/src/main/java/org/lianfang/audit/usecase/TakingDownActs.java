package org.lianfang.audit.usecase;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.audit.model.ChainKey;
import org.lianfang.audit.model.Entry;
import org.lianfang.audit.store.Entries;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.id.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// One insert in the transaction of the act; nothing is locked and nothing waits. The chain is made afterwards.
@Component
class TakingDownActs implements AuditLog {

    private final Entries entries;
    private final ChainKey key;
    private final InstantSource clock;
    private final JsonMapper json;

    TakingDownActs(Entries entries, ChainKey key, InstantSource clock, JsonMapper json) {
        this.entries = entries;
        this.key = key;
        this.clock = clock;
        this.json = json;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        record(List.of(new Done(Access.caller(), act)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Done> acts) {
        if (acts.isEmpty()) {
            return;
        }
        var rows = acts.stream().map(done -> entry(done.actor(), done.act())).toList();
        entries.add(rows, rows.stream().map(key::macOf).toList());
    }

    private Entry entry(Caller actor, Act act) {
        return new Entry(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.accountId(),
                act.action(),
                act.subjectKind(),
                act.subjectId(),
                act.area().value(),
                act.purpose(),
                json.writeValueAsString(new TreeMap<>(act.detail())));
    }
}
