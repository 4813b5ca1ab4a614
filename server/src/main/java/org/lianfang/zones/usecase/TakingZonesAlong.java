package org.lianfang.zones.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.bundle.BundlePart;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.zones.Level;
import org.lianfang.zones.store.StoredZones;
import org.springframework.stereotype.Service;

/// Zones around a gate, for a device that may be without a network.
@Service
class TakingZonesAlong implements BundlePart {

    private static final int MOST = 200;

    private final StoredZones zones;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    TakingZonesAlong(StoredZones zones, SystemTransactions transactions, InstantSource clock) {
        this.zones = zones;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A place of a zone.
    ///
    /// @param building absent for the whole area
    record Known(
            UUID id,
            String name,
            Level level,
            AreaKey areaKey,
            @Nullable String building,
            LocalDate until) {}

    @Override
    public String name() {
        return "zones.zones";
    }

    @Override
    public Permission right() {
        return Permission.RECORD_CROSSINGS;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`
    @Override
    @Needs(Permission.RECORD_CROSSINGS)
    public Given give(Asked asked) {
        Access.requireWithin(asked.area());
        var held = transactions.call(() -> zones.touching(asked.around(), null, MOST)).stream()
                .filter(zone -> !zone.isOver())
                .flatMap(zone -> zone.places().stream()
                        .map(place -> new Known(
                                zone.id(),
                                zone.name(),
                                zone.current().level(),
                                place.area(),
                                place.building(),
                                zone.current().until())))
                .toList();
        return new Given(clock.instant(), true, null, held);
    }
}
