package org.lianfang.isolation.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gives one party after the other the free room that suits it best: the same every time, and quick for a
/// long list. No rule is broken, but who comes first takes the best.
public final class RoomsInTurn {

    private final List<FreeRoom> free;

    public RoomsInTurn(Collection<FreeRoom> free) {
        this.free = new ArrayList<>(free);
    }

    /// @return empty when no room that is left suits them
    public Optional<FreeRoom> take(List<Guest> party) {
        var best = free.stream()
                .filter(room -> Fit.isPossible(party, room))
                .min(Comparator.comparingInt((FreeRoom room) -> Fit.cost(party, room)));
        best.ifPresent(free::remove);
        return best;
    }

    /// The room that was asked for, whomever it suits.
    ///
    /// @return empty when it is not free
    public Optional<FreeRoom> take(String number) {
        var asked = free.stream().filter(room -> room.number().equals(number)).findFirst();
        asked.ifPresent(free::remove);
        return asked;
    }
}
