package org.lianfang.passes.flow;

import org.lianfang.passes.usecase.TakingInZones;
import org.lianfang.passes.usecase.WatchingForAlarms;
import org.lianfang.zones.ZoneEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Whoever lives in a zone learns it at once, whoever moves in within a minute.
@Component
class WhenAZoneChanges {

    private static final Logger log = LoggerFactory.getLogger(WhenAZoneChanges.class);

    private final TakingInZones zones;
    private final WatchingForAlarms alarms;

    WhenAZoneChanges(TakingInZones zones, WatchingForAlarms alarms) {
        this.zones = zones;
        this.alarms = alarms;
    }

    @ApplicationModuleListener
    void on(ZoneEvent event) {
        switch (event) {
            case ZoneEvent.Raised _, ZoneEvent.Prolonged _, ZoneEvent.Lowered _, ZoneEvent.Lifted _ -> zones.look();
            case ZoneEvent.KindsClosed _, ZoneEvent.PlaceClosed _, ZoneEvent.PlaceOpened _ -> {
                // What is closed restricts places, nobody's status.
            }
            case ZoneEvent.OverReached beyond -> alarms.noticed(beyond);
        }
    }

    @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT1M")
    void everyMinute() {
        try {
            zones.look();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Who moved into a zone learns it a little later: the database is away ({})", away.getClass());
        }
    }
}
