package org.lianfang.testing.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.testing.model.Found;
import org.lianfang.testing.model.HourOfRound;
import org.lianfang.testing.model.PoolCount;
import org.lianfang.testing.model.StationHours;
import org.lianfang.testing.model.Turnaround;
import org.lianfang.testing.store.RoundFigures;
import org.springframework.stereotype.Service;

/// How quickly a round went, how it was pooled and what was found, by area of the stations.
@Service
public class LookingAtStatistics {

    private final RoundLookup lookup;
    private final RoundFigures figures;
    private final SystemTransactions transactions;

    LookingAtStatistics(RoundLookup lookup, RoundFigures figures, SystemTransactions transactions) {
        this.lookup = lookup;
        this.figures = figures;
        this.transactions = transactions;
    }

    /// @param positives persons with a positive single sample
    public record OfArea(
            AreaKey area,
            List<Turnaround> turnarounds,
            List<HourOfRound> hours,
            List<PoolCount> pools,
            long positives) {

        public Found found() {
            return Found.in(pools);
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/area-outside-round`
    @Needs(Permission.READ_TESTING)
    public OfArea of(UUID roundId, AreaKey area) {
        var parts = partsOf(roundId, area);
        var zone = lookup.zoneAt(area);
        return transactions.snapshot(() -> new OfArea(
                area,
                figures.turnarounds(roundId, parts),
                figures.hours(roundId, parts, zone),
                figures.pools(roundId, parts),
                figures.positives(roundId, parts)));
    }

    /// Stations that took any sample, in the order of their ids.
    ///
    /// @param after the last station of the page before
    /// @throws org.lianfang.kernel.refusal.Refusal as above
    @Needs(Permission.READ_TESTING)
    public List<StationHours> stations(UUID roundId, AreaKey area, @Nullable UUID after, int limit) {
        var parts = partsOf(roundId, area);
        var zone = lookup.zoneAt(area);
        return transactions.snapshot(() -> figures.stations(roundId, parts, zone, after, limit));
    }

    private List<AreaKey> partsOf(UUID roundId, AreaKey area) {
        Access.requireWithin(area);
        return lookup.partsOf(lookup.round(roundId, Access.scope()), area);
    }
}
