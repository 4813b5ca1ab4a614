package org.lianfang.isolation.usecase;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.indicators.Figures;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Rooms;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How many rooms an area has, against those that the rule pack asks for its residents, and how many are wanted.
@Service
public class CountingRooms {

    private static final String RESIDENTS = "people.residents";
    private static final long PER = 10_000;

    private final Rooms rooms;
    private final Quarantines quarantines;
    private final Figures figures;
    private final RulesHere rules;
    private final InstantSource clock;

    CountingRooms(Rooms rooms, Quarantines quarantines, Figures figures, RulesHere rules, InstantSource clock) {
        this.rooms = rooms;
        this.quarantines = quarantines;
        this.figures = figures;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param wanted rooms for the residents of the area, by the pack; absent where it does not say
    /// @param waiting people for a site who are in no place yet
    public record Capacity(
            long rooms,
            long usable,
            long free,
            long people,
            long residents,
            @Nullable Integer per10000,
            @Nullable Long wanted,
            long waiting) {}

    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public Capacity in(AreaKey area) {
        Access.requireWithin(area);
        var here = rules.in(area);
        var today = here.dayOf(clock.instant());
        var residents = figures.totals(area, today, today, List.of(RESIDENTS)).getOrDefault(RESIDENTS, 0L);
        var per10000 = here.rules().roomsPer10000();
        var count = rooms.count(area);
        return new Capacity(
                count.rooms(),
                count.usable(),
                count.free(),
                count.people(),
                residents,
                per10000,
                per10000 == null ? null : Math.ceilDiv(residents * per10000, PER),
                quarantines.countWaiting(area));
    }
}
