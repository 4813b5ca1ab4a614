package org.lianfang.isolation.usecase;

import java.time.InstantSource;
import org.lianfang.isolation.IsolationEvent;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.response.Responses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Nobody is kept apart after the response is over, unless another one holds where they live.
@Service
public class EndingWithTheResponse {

    private final Quarantines quarantines;
    private final Stays stays;
    private final Ending ending;
    private final SystemTransactions system;
    private final InstantSource clock;

    EndingWithTheResponse(
            Quarantines quarantines, Stays stays, Ending ending, SystemTransactions system, InstantSource clock) {
        this.quarantines = quarantines;
        this.stays = stays;
        this.ending = ending;
        this.system = system;
        this.clock = clock;
    }

    @org.springframework.stereotype.Component
    record Ending(Responses responses, ApplicationEventPublisher events) {}

    /// Done again it ends nobody twice.
    public void over(AreaKey area) {
        system.run(() -> quarantines.open(area).stream()
                .filter(quarantine ->
                        ending.responses.currentFor(quarantine.area()).isEmpty())
                .forEach(this::end));
    }

    private void end(Quarantine quarantine) {
        var now = clock.instant();
        stays.openOf(quarantine.id()).ifPresent(stay -> {
            stays.end(stay.id(), now, Stay.Why.RESPONSE_OVER);
            ending.events.publishEvent(new IsolationEvent.Freed(stay.id(), stay.resident(), stay.area()));
        });
        quarantines.end(quarantine.id(), now, Stay.Why.RESPONSE_OVER);
    }
}
