package org.lianfang.response.usecase;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.id.Ids;
import org.lianfang.response.Response;
import org.lianfang.response.ResponseEvent;
import org.lianfang.response.store.ResponsesInMemory;
import org.lianfang.response.store.StoredResponses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What follows each change of a response: audit, event, and the copy in memory once it is committed.
@Component
class AfterChange {

    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final ResponsesInMemory inMemory;
    private final StoredResponses stored;
    private final InstantSource clock;

    AfterChange(
            AuditLog audit,
            ApplicationEventPublisher events,
            ResponsesInMemory inMemory,
            StoredResponses stored,
            InstantSource clock) {
        this.audit = audit;
        this.events = events;
        this.inMemory = inMemory;
        this.stored = stored;
        this.clock = clock;
    }

    void tell(Act act, ResponseEvent event) {
        audit.record(act);
        events.publishEvent(event);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                inMemory.refresh();
            }
        });
    }

    void keepLevel(UUID response, Response of, @Nullable String reason) {
        var change = new HashMap<String, @Nullable Object>();
        change.put("id", Ids.next());
        change.put("response", response);
        change.put("area", of.area().value());
        change.put("level", of.level().name());
        change.put("reason", reason);
        change.put("at", java.sql.Timestamp.from(clock.instant()));
        change.put("by", Access.caller().accountId());
        stored.insertLevel(change);
    }
}
