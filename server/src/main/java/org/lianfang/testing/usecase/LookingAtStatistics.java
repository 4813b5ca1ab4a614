package org.lianfang.testing.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.territory.Area;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.CallCount;
import org.lianfang.testing.model.Found;
import org.lianfang.testing.model.HourOfRound;
import org.lianfang.testing.model.PoolCount;
import org.lianfang.testing.model.ReportedSum;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.StationHours;
import org.lianfang.testing.model.Turnaround;
import org.lianfang.testing.model.WaitingTubes;
import org.lianfang.testing.store.Reported;
import org.springframework.stereotype.Service;

/// How quickly a round went, how it was pooled and what was found, by area of the stations; and what others reported.
@Service
public class LookingAtStatistics {

    private final RoundLookup lookup;
    private final CountingRounds counting;
    private final Reported reported;
    private final Areas areas;
    private final SystemTransactions transactions;

    LookingAtStatistics(
            RoundLookup lookup,
            CountingRounds counting,
            Reported reported,
            Areas areas,
            SystemTransactions transactions) {
        this.lookup = lookup;
        this.counting = counting;
        this.reported = reported;
        this.areas = areas;
        this.transactions = transactions;
    }

    /// @param positives persons with a positive single sample
    /// @param countedAt the eldest of these counts
    /// @param newFrom when all may be counted anew; absent when they were counted for whoever asked
    public record OfArea(
            AreaKey area,
            Instant countedAt,
            @Nullable Instant newFrom,
            List<Turnaround> turnarounds,
            List<WaitingTubes> waiting,
            List<HourOfRound> hours,
            List<PoolCount> pools,
            long positives,
            FromOthers reported) {

        public Found found() {
            return Found.in(pools).plus(reported.all().found());
        }
    }

    /// @param parts present child areas of which something was reported, and what was reported of the area as a whole
    public record FromOthers(ReportedSum all, List<Part> parts) {}

    /// @param area absent for what was reported of the whole area
    public record Part(@Nullable AreaKey area, ReportedSum sum) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/area-outside-round`
    @Needs(Permission.READ_TESTING)
    public OfArea of(UUID roundId, AreaKey area) {
        var parts = partsOf(roundId, area);
        var round = lookup.round(roundId, Access.scope());
        var zone = lookup.zoneAt(area);
        var tubes = counting.tubes(roundId, parts);
        var stations = counting.stations(roundId, parts, zone);
        return new OfArea(
                area,
                Collections.min(List.of(tubes.at(), stations.at())),
                tubes.isToldAgain() || stations.isToldAgain()
                        ? Collections.max(List.of(tubes.newFrom(), stations.newFrom()))
                        : null,
                tubes.value().turnarounds(),
                tubes.value().waiting(),
                stations.value().hours(),
                tubes.value().pools(),
                tubes.value().positives(),
                transactions.snapshot(() -> reportedOf(round, area)));
    }

    /// Stations that took any sample, in the order of their ids.
    ///
    /// @param after the last station of the page before
    /// @throws org.lianfang.kernel.refusal.Refusal as above
    @Needs(Permission.READ_TESTING)
    public List<StationHours> stations(UUID roundId, AreaKey area, @Nullable UUID after, int limit) {
        var parts = partsOf(roundId, area);
        var zone = lookup.zoneAt(area);
        return counting.page(roundId, counting.stations(roundId, parts, zone).value(), after, limit);
    }

    /// Who was called back, by where they live.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal as above
    @Needs(Permission.READ_TESTING)
    public CallCount calls(UUID roundId, AreaKey area) {
        var parts = partsOf(roundId, area);
        return counting.calls(roundId, parts);
    }

    private FromOthers reportedOf(Round round, AreaKey area) {
        var byChild = new LinkedHashMap<AreaKey, List<AreaKey>>();
        areas.children(area).stream().map(Area::key).forEach(child -> byChild.put(child, round.within(child)));
        var asked = new LinkedHashSet<>(round.within(area));
        byChild.values().forEach(asked::addAll);
        var sums = reported.sums(round.id(), asked);
        var all = sumOf(sums, round.within(area));
        var rest = all;
        var parts = new ArrayList<Part>();
        for (var child : byChild.entrySet()) {
            var sum = sumOf(sums, child.getValue());
            if (sum.areas() > 0) {
                parts.add(new Part(child.getKey(), sum));
                rest = rest.minus(sum);
            }
        }
        if (rest.areas() > 0) {
            parts.add(new Part(null, rest));
        }
        return new FromOthers(all, parts);
    }

    private static ReportedSum sumOf(Map<AreaKey, ReportedSum> sums, List<AreaKey> parts) {
        return ReportedSum.of(parts.stream()
                .map(part -> sums.getOrDefault(part, ReportedSum.NONE))
                .toList());
    }

    private List<AreaKey> partsOf(UUID roundId, AreaKey area) {
        Access.requireWithin(area);
        return lookup.partsOf(lookup.round(roundId, Access.scope()), area);
    }
}
