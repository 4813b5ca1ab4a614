package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.bundle.BundlePart;
import org.lianfang.testing.model.PoolSizes;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.Setting;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.store.Stations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Open rounds and stations around a sampling desk that may be without a network.
@Service
class TakingDesksAlong implements BundlePart {

    private static final int MOST = 500;
    private static final int MOST_ROUNDS = 20;

    private final Stations stations;
    private final KeepingRounds rounds;
    private final InstantSource clock;

    TakingDesksAlong(Stations stations, KeepingRounds rounds, InstantSource clock) {
        this.stations = stations;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// A round or a station, told apart by what is there.
    ///
    /// @param pools of a round
    /// @param setting of a station
    record Known(
            UUID id,
            String code,
            String name,
            @Nullable List<AreaKey> areas,
            @Nullable PoolSizes pools,
            @Nullable Setting setting,
            @Nullable AreaKey areaKey,
            @Nullable String place) {}

    @Override
    public String name() {
        return "testing.desks";
    }

    @Override
    public Permission right() {
        return Permission.RECORD_SAMPLES;
    }

    /// @throws Refusal `kernel/outside-your-area`
    @Override
    @Needs(Permission.RECORD_SAMPLES)
    @Transactional(readOnly = true)
    public Given give(Asked asked) {
        Access.requireWithin(asked.area());
        var open = rounds.touching(asked.area(), null, MOST_ROUNDS).stream()
                .filter(Round::isOpen)
                .map(round -> new Known(
                        round.id(), round.code(), round.name(), round.areas(), round.pools(), null, null, null));
        var here = stations.within(asked.around(), null, MOST).stream()
                .filter(Station::open)
                .map(station -> new Known(
                        Objects.requireNonNull(station.id()),
                        station.code(),
                        station.name(),
                        null,
                        null,
                        station.setting(),
                        station.areaKey(),
                        station.place()));
        return new Given(clock.instant(), true, null, Stream.concat(open, here).toList());
    }
}
