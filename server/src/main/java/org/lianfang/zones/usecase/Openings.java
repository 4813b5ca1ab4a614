package org.lianfang.zones.usecase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.zones.ZoneEvent;
import org.lianfang.zones.model.Closure;
import org.lianfang.zones.model.Issuer;
import org.lianfang.zones.store.Closures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Opens places again, announces it, and takes the act down. Inside a transaction that sees every area.
@Component
class Openings {

    private final Closures closures;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Openings(Closures closures, AuditLog audit, ApplicationEventPublisher events) {
        this.closures = closures;
        this.audit = audit;
        this.events = events;
    }

    /// @return false when it is open already
    boolean open(Closure closure, Closure.Why why, Issuer by, Instant at) {
        if (!closures.open(closure.id(), new Closure.Opened(at, why, by))) {
            return false;
        }
        events.publishEvent(new ZoneEvent.PlaceOpened(
                closure.id(), closure.area(), closure.sign().kind()));
        audit.record(Act.of("zones.place-opened", "closure", closure.id(), closure.area())
                .withDetail(java.util.Map.of("why", why.name())));
        return true;
    }

    void withTheZone(UUID zone, Instant at) {
        closures.of(List.of(zone)).getOrDefault(zone, List.of()).stream()
                .filter(closure -> closure.opened() == null)
                .forEach(closure -> open(closure, Closure.Why.ZONE_LIFTED, Changes.THE_RULE, at));
    }
}
