package org.lianfang.isolation.planning;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People who share a room: what the solver finds one for. Public fields are for the solver alone.
@PlanningEntity
public class Party {

    @PlanningId
    public int number;

    private List<Guest> guests = List.of();

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable FreeRoom room;

    /// For the solver, which copies parties.
    public Party() {}

    /// @param number unique in its problem
    public Party(int number, List<Guest> guests) {
        this.number = number;
        this.guests = List.copyOf(guests);
    }

    public List<Guest> guests() {
        return guests;
    }

    public int persons() {
        return guests.size();
    }

    public UUID household() {
        return guests.getFirst().household();
    }

    public @Nullable FreeRoom room() {
        return room;
    }

    /// @throws NullPointerException while it has no room
    int floor() {
        return java.util.Objects.requireNonNull(room).floor();
    }

    @Override
    public String toString() {
        return number + "@" + room;
    }
}
