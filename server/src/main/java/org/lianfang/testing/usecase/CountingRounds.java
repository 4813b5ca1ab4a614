package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.time.LongCounts;
import org.lianfang.testing.model.CallCount;
import org.lianfang.testing.model.HourOfRound;
import org.lianfang.testing.model.PoolCount;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.Spent;
import org.lianfang.testing.model.StationHours;
import org.lianfang.testing.model.Turnaround;
import org.lianfang.testing.model.WaitingTubes;
import org.lianfang.testing.store.Costs;
import org.lianfang.testing.store.RoundFigures;
import org.springframework.stereotype.Component;

/// Counts over all tubes and swabs of some areas in a round. Those of a city of millions take seconds, so they are made
/// once for everybody who asks and told again for a while.
@Component
class CountingRounds {

    private final RoundFigures figures;
    private final Costs costs;
    private final SystemTransactions transactions;
    private final LongCounts<Asked, OfTubes> tubes;
    private final LongCounts<AskedByHour, OfStations> stations;
    private final LongCounts<Asked, Spent> spent;

    CountingRounds(RoundFigures figures, Costs costs, SystemTransactions transactions, InstantSource clock) {
        this.figures = figures;
        this.costs = costs;
        this.transactions = transactions;
        this.tubes = new LongCounts<>(clock);
        this.stations = new LongCounts<>(clock);
        this.spent = new LongCounts<>(clock);
    }

    private record Asked(UUID round, List<AreaKey> parts) {}

    private record AskedByHour(UUID round, List<AreaKey> parts, ZoneId zone) {}

    /// @param positives persons with a positive single sample
    record OfTubes(List<Turnaround> turnarounds, List<WaitingTubes> waiting, List<PoolCount> pools, long positives) {}

    /// @param byStation hours in which each took any sample, in order
    record OfStations(Map<UUID, List<StationHours.Hour>> byStation) {

        /// What all of them did together, hour by hour, in order.
        List<HourOfRound> hours() {
            var hours = new TreeMap<Instant, HourOfRound>();
            for (var station : byStation.values()) {
                for (var hour : station) {
                    var alone = new HourOfRound(hour.begins(), 1, hour.samples(), hour.samples());
                    hours.merge(hour.begins(), alone, HourOfRound::and);
                }
            }
            return List.copyOf(hours.values());
        }
    }

    LongCounts.Counted<OfTubes> tubes(UUID round, List<AreaKey> parts) {
        return tubes.of(
                new Asked(round, parts),
                () -> transactions.snapshot(() -> new OfTubes(
                        figures.turnarounds(round, parts),
                        figures.waiting(round, parts),
                        figures.pools(round, parts),
                        figures.positives(round, parts))));
    }

    LongCounts.Counted<OfStations> stations(UUID round, List<AreaKey> parts, ZoneId zone) {
        return stations.of(
                new AskedByHour(round, parts, zone),
                () -> transactions.snapshot(() -> new OfStations(figures.swabsByStation(round, parts, zone))));
    }

    /// Stations of a count in the order of their ids, with what waits at each now.
    ///
    /// @param after the last station of the page before
    List<StationHours> page(UUID round, OfStations counted, @Nullable UUID after, int limit) {
        return transactions.snapshot(() -> figures.stations(round, counted.byStation(), after, limit));
    }

    /// Who was called back, by where they live.
    CallCount calls(UUID round, List<AreaKey> parts) {
        return transactions.snapshot(() -> figures.calls(round, parts));
    }

    Spent spent(Round round, List<AreaKey> parts) {
        return spent.of(
                        new Asked(round.id(), parts),
                        () -> transactions.snapshot(() -> costs.spent(round.id(), parts, parts.equals(round.areas()))))
                .value();
    }
}
