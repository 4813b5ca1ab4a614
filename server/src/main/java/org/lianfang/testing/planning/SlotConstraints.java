package org.lianfang.testing.planning;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.util.Objects;
import java.util.UUID;

/// What makes a plan of a round good: rules that are never broken, everybody with a turn before all else, and wishes.
public class SlotConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            stationsAreNotFull(factory),
            closedStationsAreEmpty(factory),
            settingsFit(factory),
            heldPeopleAreApart(factory),
            heldPeopleAreLast(factory),
            everybodyHasATurn(factory),
            walksAreShort(factory),
            roundsEndEarly(factory),
            frailPeopleComeEarly(factory),
            frailPeopleHaveQuiet(factory),
            nobodyComesAtNight(factory),
            buildingsDoNotMeet(factory),
            waysDoNotCross(factory),
            buildingsStayWhole(factory),
            turnsStayAsTheyWereTold(factory)
        };
    }

    Constraint stationsAreNotFull(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .groupBy(
                        Part::turn,
                        ConstraintCollectors.sum((Part part) -> part.piece().load()))
                .filter((turn, load) -> load > turn.capacity())
                .penalize(HardMediumSoftScore.ONE_HARD, (turn, load) -> load - turn.capacity())
                .asConstraint("stations are not full");
    }

    Constraint closedStationsAreEmpty(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .filter(part -> !part.site().open())
                .penalize(HardMediumSoftScore.ONE_HARD, Part::persons)
                .asConstraint("closed stations are empty");
    }

    Constraint settingsFit(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .filter(part -> !part.site().takes(part.building().key().area()))
                .penalize(HardMediumSoftScore.ONE_HARD, Part::persons)
                .asConstraint("settings fit");
    }

    Constraint heldPeopleAreApart(ConstraintFactory factory) {
        return heldAndOthers(factory)
                .filter((held, other) -> held.slot() == other.slot())
                .penalize(HardMediumSoftScore.ONE_HARD, (held, other) -> held.persons())
                .asConstraint("held people are apart");
    }

    Constraint heldPeopleAreLast(ConstraintFactory factory) {
        return heldAndOthers(factory)
                .filter((held, other) -> other.slot() > held.slot())
                .penalize(HardMediumSoftScore.ONE_HARD, (held, other) -> other.persons())
                .asConstraint("held people are last");
    }

    Constraint everybodyHasATurn(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Part.class)
                .filter(part -> part.turn() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, Part::persons)
                .asConstraint("everybody has a turn");
    }

    Constraint walksAreShort(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .join(PlanRules.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, Burden::walk)
                .asConstraint(Wish.WALK.rule());
    }

    Constraint roundsEndEarly(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, Burden::later)
                .asConstraint(Wish.LATER.rule());
    }

    Constraint frailPeopleComeEarly(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, Burden::frailLater)
                .asConstraint(Wish.FRAIL_LATER.rule());
    }

    Constraint frailPeopleHaveQuiet(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .filter(part -> part.crowd() == Crowd.FRAIL)
                .join(factory.forEach(Part.class).filter(part -> part.crowd() != Crowd.FRAIL), equal(Part::turn))
                .penalize(HardMediumSoftScore.ONE_SOFT, Burden::crowdAround)
                .asConstraint(Wish.FRAIL_IN_A_CROWD.rule());
    }

    Constraint nobodyComesAtNight(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .filter(part -> Objects.requireNonNull(part.turn()).isNight())
                .penalize(HardMediumSoftScore.ONE_SOFT, Burden::night)
                .asConstraint(Wish.NIGHT.rule());
    }

    Constraint buildingsDoNotMeet(ConstraintFactory factory) {
        return factory.forEachUniquePair(Part.class, equal(Part::turn))
                .penalize(HardMediumSoftScore.ONE_SOFT, Burden::meeting)
                .asConstraint(Wish.MEETING.rule());
    }

    Constraint waysDoNotCross(ConstraintFactory factory) {
        return factory.forEachUniquePair(Part.class, equal(Part::slot))
                .filter((one, other) -> Burden.crossing(one, other) > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, Burden::crossing)
                .asConstraint(Wish.CROSSING.rule());
    }

    Constraint buildingsStayWhole(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .filter(part -> part.piece().number() > 0)
                .join(
                        factory.forEach(Part.class),
                        equal(
                                (Part second) -> second.building().key(),
                                (Part first) -> first.building().key()),
                        filtering((second, first) -> Burden.torn(first, second) > 0))
                .penalize(HardMediumSoftScore.ONE_SOFT, (second, first) -> Burden.torn(first, second))
                .asConstraint(Wish.TORN.rule());
    }

    Constraint turnsStayAsTheyWereTold(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .filter(part -> part.before() != null)
                .penalize(HardMediumSoftScore.ONE_SOFT, Burden::changed)
                .asConstraint(Wish.CHANGED.rule());
    }

    private static BiConstraintStream<Part, Part> heldAndOthers(ConstraintFactory factory) {
        return factory.forEach(Part.class)
                .filter(Part::isHeld)
                .join(
                        factory.forEach(Part.class).filter(part -> !part.isHeld() && Burden.comes(part)),
                        equal(SlotConstraints::station, SlotConstraints::station));
    }

    private static UUID station(Part part) {
        return part.site().id();
    }
}
