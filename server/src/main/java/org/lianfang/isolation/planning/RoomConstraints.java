package org.lianfang.isolation.planning;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.Objects;

/// What makes a good choice of rooms: rules that are never broken, a room for everybody before all else, and wishes.
public class RoomConstraints implements ConstraintProvider {

    private static final int FLOOR_APART = 2;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            aRoomHasOneParty(factory),
            roomsAreFit(factory),
            everybodyHasARoom(factory),
            roomsSuit(factory),
            householdsAreNearEachOther(factory)
        };
    }

    Constraint aRoomHasOneParty(ConstraintFactory factory) {
        return factory.forEachUniquePair(Party.class, equal(Party::room))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("a room has one party");
    }

    Constraint roomsAreFit(ConstraintFactory factory) {
        return factory.forEach(Party.class)
                .filter(party -> !Fit.isPossible(party.guests(), Objects.requireNonNull(party.room())))
                .penalize(HardMediumSoftScore.ONE_HARD, Party::persons)
                .asConstraint("rooms are fit");
    }

    Constraint everybodyHasARoom(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Party.class)
                .filter(party -> party.room() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, Party::persons)
                .asConstraint("everybody has a room");
    }

    Constraint roomsSuit(ConstraintFactory factory) {
        return factory.forEach(Party.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        party -> Fit.cost(party.guests(), Objects.requireNonNull(party.room())))
                .asConstraint("rooms suit");
    }

    Constraint householdsAreNearEachOther(ConstraintFactory factory) {
        return factory.forEachUniquePair(Party.class, equal(Party::household))
                .filter((one, other) -> one.floor() != other.floor())
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (one, other) -> FLOOR_APART * Math.abs(one.floor() - other.floor()))
                .asConstraint("households are near each other");
    }
}
