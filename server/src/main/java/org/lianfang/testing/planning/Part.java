package org.lianfang.testing.planning;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianfang.testing.planning.Cutting.Piece;

/// People of one building and crowd who go together: as many as fit a slot. What the solver finds a turn for. Public
/// fields are for the solver alone.
@PlanningEntity
public class Part {

    @PlanningId
    public int number;

    private @Nullable Piece piece;
    private @Nullable Turn before;

    @PlanningPin
    public boolean fixed;

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Turn turn;

    /// For the solver, which copies parts.
    public Part() {}

    /// @param number unique in its problem
    /// @param before its turn in the plan that this one replaces
    /// @param pinned keeps that turn whatever happens
    public Part(int number, Piece piece, @Nullable Turn before, boolean pinned) {
        this.number = number;
        this.piece = piece;
        this.before = before;
        this.fixed = pinned;
        this.turn = before;
    }

    /// The same people with another turn.
    public Part at(@Nullable Turn other) {
        var moved = new Part(number, piece(), before, fixed);
        moved.turn = other;
        return moved;
    }

    public int number() {
        return number;
    }

    public Piece piece() {
        return Objects.requireNonNull(piece);
    }

    public Building building() {
        return piece().building();
    }

    public Crowd crowd() {
        return piece().crowd();
    }

    public int persons() {
        return piece().persons();
    }

    public @Nullable Turn turn() {
        return turn;
    }

    public @Nullable Turn before() {
        return before;
    }

    public boolean isPinned() {
        return fixed;
    }

    public boolean isHeld() {
        return crowd() == Crowd.HELD;
    }

    /// @throws NullPointerException while it has no turn
    public Site site() {
        return Objects.requireNonNull(turn).site();
    }

    /// @throws NullPointerException while it has no turn
    public int slot() {
        return Objects.requireNonNull(turn).slot();
    }

    @Override
    public String toString() {
        return number + "@" + turn;
    }
}
