package org.lianfang.zones.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.testing.RoundNeeded;
import org.lianfang.zones.PlaceKind;
import org.lianfang.zones.ZoneEvent;
import org.lianfang.zones.model.Issuer;
import org.lianfang.zones.model.PhaseRule;
import org.lianfang.zones.model.Stage;
import org.lianfang.zones.model.Zone;
import org.lianfang.zones.store.StoredZones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down how a zone goes on, announces it, and takes the act down. Inside a transaction that sees every area.
@Component
class Changes {

    static final Issuer THE_RULE = new Issuer(Caller.SYSTEM_ID, "");

    private final StoredZones zones;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final SystemTransactions transactions;
    private final Openings openings;

    Changes(
            StoredZones zones,
            AuditLog audit,
            ApplicationEventPublisher events,
            SystemTransactions transactions,
            Openings openings) {
        this.zones = zones;
        this.openings = openings;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /// @param evidence absent where the rule decides
    record Why(Stage.Cause cause, @Nullable String evidence, Issuer by, Instant at) {}

    static Stage stage(PhaseRule rule, LocalDate dayZero, LocalDate until, Why why) {
        return new Stage(
                Ids.next(), rule.phase(), why.cause, why.at, dayZero, until, rule.rule(), why.evidence, why.by, null);
    }

    /// @return false when the id is known
    boolean open(Zone zone, PhaseRule rule) {
        if (!zones.add(zone)) {
            return false;
        }
        var stage = zone.current();
        events.publishEvent(new ZoneEvent.Raised(zone.id(), stage.id(), zone.areas(), stage.level()));
        close(zone, rule.closed());
        follow(zone, stage, rule, "zones.raised");
        return true;
    }

    void begin(Zone zone, Stage stage, PhaseRule rule) {
        zones.begin(zone, stage);
        var areas = zone.areas();
        events.publishEvent(
                switch (stage.cause()) {
                    case RAISED -> new ZoneEvent.Raised(zone.id(), stage.id(), areas, stage.level());
                    case NEW_CASE, ROUND_MISSING ->
                        new ZoneEvent.Prolonged(zone.id(), stage.id(), areas, stage.level(), stage.until());
                    case BY_RULE, EARLY -> new ZoneEvent.Lowered(zone.id(), stage.id(), areas, stage.level());
                });
        if (stage.level() != zone.current().level()) {
            close(zone, rule.closed());
        }
        follow(
                zone,
                stage,
                rule,
                switch (stage.cause()) {
                    case RAISED -> "zones.raised";
                    case NEW_CASE, ROUND_MISSING -> "zones.prolonged";
                    case BY_RULE, EARLY -> "zones.lowered";
                });
    }

    private void close(Zone zone, List<PlaceKind> kinds) {
        events.publishEvent(new ZoneEvent.KindsClosed(zone.id(), zone.areas(), kinds));
    }

    /// The round that the rule asks for on the last day is proposed at once.
    private void follow(Zone zone, Stage stage, PhaseRule rule, String act) {
        if (rule.cleanRounds() > 0) {
            events.publishEvent(new RoundNeeded(stage.id(), zone.areas(), stage.until(), zone.name()));
        }
        audit.record(Act.of(act, "zone", zone.id(), zone.around())
                .withDetail(Map.of(
                        "level",
                        stage.level().name(),
                        "cause",
                        stage.cause().name(),
                        "until",
                        stage.until().toString())));
    }

    void lift(Zone zone, Instant at, Zone.Why why) {
        zones.end(zone.id(), at, why);
        events.publishEvent(new ZoneEvent.Lifted(zone.id(), zone.areas()));
        close(zone, List.of());
        openings.withTheZone(zone.id(), at);
        audit.record(Act.of("zones.lifted", "zone", zone.id(), zone.around()).withDetail(Map.of("why", why.name())));
    }

    void beyondTheRule(Zone zone) {
        events.publishEvent(new ZoneEvent.OverReached(
                ZoneEvent.OverReached.Kind.LONGER_THAN_THE_RULE, zone.around(), "zone", zone.id()));
    }

    /// Somebody tried to draw a zone too wide; what follows stays when the attempt is undone.
    void attempted(UUID zone, AreaKey area, Caller caller, List<AreaKey> areas) {
        transactions.callAs(caller, () -> {
            events.publishEvent(
                    new ZoneEvent.OverReached(ZoneEvent.OverReached.Kind.WIDER_THAN_THE_RULE, area, "attempt", zone));
            audit.record(
                    Act.of("zones.raising-refused", "attempt", zone, area).withDetail(Map.of("areas", areas.size())));
            return zone;
        });
    }
}
