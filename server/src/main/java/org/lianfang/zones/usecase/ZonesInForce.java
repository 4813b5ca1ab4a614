package org.lianfang.zones.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.zones.Level;
import org.lianfang.zones.Zones;
import org.lianfang.zones.model.Place;
import org.lianfang.zones.model.Stage;
import org.lianfang.zones.model.Zone;
import org.lianfang.zones.store.StoredZones;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Zones from memory: gates ask for each decision. What is changed on this server holds at once, elsewhere within some
/// seconds. Looked up beside those who ask, never for one of them: they ask inside transactions.
@Component
class ZonesInForce implements Zones {

    /// For questions about what was recorded some days ago.
    private static final Duration LOOKING_BACK = Duration.ofDays(30);

    private final StoredZones zones;
    private final SystemTransactions transactions;
    private final InstantSource clock;
    private volatile @Nullable List<Zone> known;

    ZonesInForce(StoredZones zones, SystemTransactions transactions, InstantSource clock) {
        this.zones = zones;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Level levelAt(AreaKey area, Instant moment) {
        return gravest(moment, place -> place.building() == null && place.area().contains(area));
    }

    @Override
    public Level levelAround(AreaKey area, Instant moment) {
        return gravest(moment, place -> place.area().contains(area) || area.contains(place.area()));
    }

    private Level gravest(Instant moment, Predicate<Place> there) {
        var now = known;
        return (now == null ? look() : now)
                .stream()
                        .filter(zone -> zone.places().stream().anyMatch(there))
                        .flatMap(zone -> zone.stages().stream())
                        .filter(stage -> holds(stage, moment))
                        .map(Stage::level)
                        .max(Comparator.naturalOrder())
                        .orElse(Level.LOW);
    }

    private static boolean holds(Stage stage, Instant moment) {
        var ended = stage.endedAt();
        return !stage.beganAt().isAfter(moment) && (ended == null || ended.isAfter(moment));
    }

    @Scheduled(fixedDelayString = "${lianfang.zones.look-every:5s}")
    void lookAgain() {
        look();
    }

    /// Something was changed.
    void forget() {
        look();
    }

    private List<Zone> look() {
        var found = transactions.call(() -> zones.heldSince(clock.instant().minus(LOOKING_BACK)));
        known = found;
        return found;
    }
}
