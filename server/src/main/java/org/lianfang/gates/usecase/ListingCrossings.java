package org.lianfang.gates.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Gate;
import org.lianfang.gates.store.CrossingLists;
import org.lianfang.gates.store.ForgottenDays;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists what was recorded, for looking and for proving a figure.
@Service
public class ListingCrossings {

    private final CrossingLists lists;
    private final ForgottenDays forgotten;
    private final GateLookup gates;

    ListingCrossings(CrossingLists lists, ForgottenDays forgotten, GateLookup gates) {
        this.lists = lists;
        this.forgotten = forgotten;
        this.gates = gates;
    }

    /// @param forgotten days that were asked for, whose records are no longer kept; absent when there are none
    public record Listing(List<CrossingLists.Listed> crossings, ForgottenDays.@Nullable Span forgotten) {}

    /// Newest id first.
    @Needs(Permission.READ_GATES)
    @Transactional(readOnly = true)
    public Listing list(CrossingLists.Filter filter, @Nullable UUID after, int limit) {
        var place = filter.gate() == null
                ? filter.area()
                : gates.find(filter.gate()).map(Gate::areaKey).orElse(filter.area());
        return new Listing(
                lists.list(filter, gates.zoneAt(place), after, limit),
                forgotten.among(filter).orElse(null));
    }

    /// How a gate is called; absent when there is none.
    public @Nullable String nameOf(UUID gate) {
        return gates.find(gate).map(Gate::name).orElse(null);
    }
}
