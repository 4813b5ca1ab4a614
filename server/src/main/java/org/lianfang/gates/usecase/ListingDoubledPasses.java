package org.lianfang.gates.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.store.Crossings;
import org.lianfang.gates.store.DoubledPasses;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One pass at two places: a copy, or somebody who lent it. Both crossings were recorded and count; whoever leads
/// the gates looks into it. Nobody is stopped for it.
@Service
public class ListingDoubledPasses {

    private static final int MOST = 200;

    private final DoubledPasses doubled;
    private final Crossings crossings;
    private final GateLookup gates;
    private final InstantSource clock;

    ListingDoubledPasses(DoubledPasses doubled, Crossings crossings, GateLookup gates, InstantSource clock) {
        this.doubled = doubled;
        this.crossings = crossings;
        this.gates = gates;
        this.clock = clock;
    }

    /// @param withinMinutes of the rule pack; absent where it has none, and then there are no pairs
    public record Doubled(@Nullable Integer withinMinutes, List<Pair> pairs) {}

    public record Pair(Crossing first, Crossing second) {}

    /// Of a day, today when left out; the latest first, 200 at most.
    @Needs(Permission.READ_GATES)
    @Transactional(readOnly = true)
    public Doubled on(AreaKey area, @Nullable LocalDate day) {
        Access.requireWithin(area);
        var minutes = gates.responseAt(area)
                .map(response -> gates.rulesOf(response).twoGatesMinutes())
                .orElse(null);
        if (minutes == null) {
            return new Doubled(null, List.of());
        }
        var asked = day == null ? gates.dayOf(clock.instant(), area) : day;
        var found = doubled.on(asked, area, minutes, MOST);
        var known = crossings.find(found.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList());
        var pairs = found.stream()
                .map(pair -> new Pair(
                        Objects.requireNonNull(known.get(pair.first())),
                        Objects.requireNonNull(known.get(pair.second()))))
                .toList();
        return new Doubled(minutes, pairs);
    }
}
