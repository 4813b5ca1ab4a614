package org.lianfang.testing.planning;

import static org.lianfang.testing.planning.AnEstate.RULES;
import static org.lianfang.testing.planning.AnEstate.VILLAGE;
import static org.lianfang.testing.planning.AnEstate.building;
import static org.lianfang.testing.planning.AnEstate.part;
import static org.lianfang.testing.planning.AnEstate.site;
import static org.lianfang.testing.planning.AnEstate.siteAt;
import static org.lianfang.testing.planning.AnEstate.turn;

import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.Setting;

/// Each rule and each wish of a plan by itself.
class SlotConstraintsTests {

    private static final ConstraintVerifier<SlotConstraints, SlotPlan> VERIFIER =
            ConstraintVerifier.build(new SlotConstraints(), SlotPlan.class, Part.class);

    private static final Building NINE = building("9", null);
    private static final Building TEN = building("10", null);
    private static final Site GATE = site(1, 100);
    private static final Site YARD = site(2, 100);

    private final Turn eight = turn(GATE, 0);
    private final Turn halfPastEight = turn(GATE, 1);

    @Test
    void a_slot_takes_as_many_as_its_station_can_sample_and_each_one_more_breaks_the_rule() {
        VERIFIER.verifyThat(SlotConstraints::stationsAreNotFull)
                .given(part(1, NINE, Crowd.ORDINARY, 30, eight), part(2, TEN, Crowd.ORDINARY, 20, eight))
                .hasNoImpact();
        VERIFIER.verifyThat(SlotConstraints::stationsAreNotFull)
                .given(part(1, NINE, Crowd.ORDINARY, 30, eight), part(2, TEN, Crowd.ORDINARY, 27, eight))
                .penalizesBy(7);
        VERIFIER.verifyThat(SlotConstraints::stationsAreNotFull)
                .given(part(1, NINE, Crowd.ORDINARY, 30, eight), part(2, TEN, Crowd.ORDINARY, 27, halfPastEight))
                .hasNoImpact();
    }

    @Test
    void nobody_is_sent_to_a_closed_station() {
        var closed = new Site(new UUID(0, 3), Setting.COMMUNITY, VILLAGE, null, 100, false);
        VERIFIER.verifyThat(SlotConstraints::closedStationsAreEmpty)
                .given(part(1, NINE, Crowd.ORDINARY, 30, turn(closed, 0)), part(2, TEN, Crowd.ORDINARY, 5, eight))
                .penalizesBy(30);
    }

    @Test
    void isolation_sites_take_nobody_and_sealed_buildings_only_their_own() {
        var isolation = new Site(new UUID(0, 3), Setting.ISOLATION_SITE, VILLAGE, null, 100, true);
        var own = new Site(new UUID(0, 4), Setting.SEALED_BUILDING, VILLAGE, null, 100, true);
        var other = new Site(new UUID(0, 5), Setting.SEALED_BUILDING, AreaKey.of("430811105202"), null, 100, true);
        VERIFIER.verifyThat(SlotConstraints::settingsFit)
                .given(
                        part(1, NINE, Crowd.ORDINARY, 1, turn(isolation, 0)),
                        part(2, NINE, Crowd.ORDINARY, 2, turn(own, 0)),
                        part(3, NINE, Crowd.ORDINARY, 4, turn(other, 0)),
                        part(4, NINE, Crowd.ORDINARY, 8, eight))
                .penalizesBy(5);
    }

    @Test
    void held_people_never_stand_beside_others_but_a_sampler_may_be_at_a_door_meanwhile() {
        VERIFIER.verifyThat(SlotConstraints::heldPeopleAreApart)
                .given(part(1, NINE, Crowd.HELD, 3, eight), part(2, TEN, Crowd.ORDINARY, 20, eight))
                .penalizesBy(3);
        VERIFIER.verifyThat(SlotConstraints::heldPeopleAreApart)
                .given(
                        part(1, NINE, Crowd.HELD, 3, eight),
                        part(2, TEN, Crowd.HELD, 2, eight),
                        part(3, TEN, Crowd.AT_HOME, 1, eight),
                        part(4, TEN, Crowd.ORDINARY, 20, turn(YARD, 0)))
                .hasNoImpact();
    }

    @Test
    void nobody_comes_to_a_station_after_held_people() {
        VERIFIER.verifyThat(SlotConstraints::heldPeopleAreLast)
                .given(part(1, NINE, Crowd.HELD, 3, eight), part(2, TEN, Crowd.ORDINARY, 20, halfPastEight))
                .penalizesBy(20);
        VERIFIER.verifyThat(SlotConstraints::heldPeopleAreLast)
                .given(
                        part(1, NINE, Crowd.HELD, 3, halfPastEight),
                        part(2, TEN, Crowd.ORDINARY, 20, eight),
                        part(3, TEN, Crowd.ORDINARY, 20, turn(YARD, 5)))
                .hasNoImpact();
    }

    @Test
    void everybody_without_a_turn_counts() {
        VERIFIER.verifyThat(SlotConstraints::everybodyHasATurn)
                .given(part(1, NINE, Crowd.ORDINARY, 30, null), part(2, TEN, Crowd.ORDINARY, 20, eight))
                .penalizesBy(30);
    }

    @Test
    void a_walk_counts_for_each_person_and_nobody_who_is_sampled_at_home_walks() {
        var here = building("9", new Spot(110.5, 29.3));
        var there = siteAt(1, new Spot(110.5, 29.301));
        VERIFIER.verifyThat(SlotConstraints::walksAreShort)
                .given(
                        RULES,
                        part(1, here, Crowd.ORDINARY, 30, turn(there, 0)),
                        part(2, here, Crowd.AT_HOME, 2, turn(there, 0)))
                .penalizesBy(30 * 111);
        VERIFIER.verifyThat(SlotConstraints::walksAreShort)
                .given(RULES, part(1, NINE, Crowd.ORDINARY, 30, eight))
                .penalizesBy(30 * 400);
    }

    @Test
    void each_slot_that_somebody_waits_counts() {
        VERIFIER.verifyThat(SlotConstraints::roundsEndEarly)
                .given(part(1, NINE, Crowd.ORDINARY, 30, eight), part(2, TEN, Crowd.ORDINARY, 20, turn(GATE, 3)))
                .penalizesBy(60);
    }

    @Test
    void each_slot_that_a_frail_person_waits_counts_besides() {
        VERIFIER.verifyThat(SlotConstraints::frailPeopleComeEarly)
                .given(part(1, NINE, Crowd.FRAIL, 5, turn(GATE, 2)), part(2, TEN, Crowd.ORDINARY, 20, turn(GATE, 3)))
                .penalizesBy(10);
    }

    @Test
    void others_around_frail_people_count() {
        VERIFIER.verifyThat(SlotConstraints::frailPeopleHaveQuiet)
                .given(
                        part(1, NINE, Crowd.FRAIL, 5, eight),
                        part(2, TEN, Crowd.ORDINARY, 20, eight),
                        part(3, TEN, Crowd.FRAIL, 4, halfPastEight),
                        part(4, TEN, Crowd.AT_HOME, 1, eight))
                .penalizesBy(20);
    }

    @Test
    void whoever_comes_at_night_counts() {
        VERIFIER.verifyThat(SlotConstraints::nobodyComesAtNight)
                .given(
                        part(1, NINE, Crowd.ORDINARY, 5, turn(GATE, 27)),
                        part(2, TEN, Crowd.ORDINARY, 20, turn(GATE, 28)))
                .penalizesBy(20);
    }

    @Test
    void buildings_that_meet_at_a_station_count_by_the_smaller_one() {
        VERIFIER.verifyThat(SlotConstraints::buildingsDoNotMeet)
                .given(
                        part(1, NINE, Crowd.ORDINARY, 30, eight),
                        part(2, TEN, Crowd.ORDINARY, 20, eight),
                        part(3, NINE, Crowd.ORDINARY, 1, 10, eight))
                .penalizesBy(20 + 10);
    }

    @Test
    void ways_that_cross_at_one_time_count_and_later_they_do_not() {
        var north = building("9", new Spot(110.500, 29.301));
        var south = building("10", new Spot(110.500, 29.300));
        var southEast = siteAt(1, new Spot(110.501, 29.300));
        var northEast = siteAt(2, new Spot(110.501, 29.301));
        VERIFIER.verifyThat(SlotConstraints::waysDoNotCross)
                .given(
                        part(1, north, Crowd.ORDINARY, 30, turn(southEast, 0)),
                        part(2, south, Crowd.ORDINARY, 20, turn(northEast, 0)))
                .penalizesBy(20);
        VERIFIER.verifyThat(SlotConstraints::waysDoNotCross)
                .given(
                        part(1, north, Crowd.ORDINARY, 30, turn(southEast, 0)),
                        part(2, south, Crowd.ORDINARY, 20, turn(northEast, 1)))
                .hasNoImpact();
        VERIFIER.verifyThat(SlotConstraints::waysDoNotCross)
                .given(
                        part(1, north, Crowd.ORDINARY, 30, turn(northEast, 0)),
                        part(2, south, Crowd.ORDINARY, 20, turn(southEast, 0)))
                .hasNoImpact();
    }

    @Test
    void parts_of_a_building_follow_each_other_at_one_station() {
        VERIFIER.verifyThat(SlotConstraints::buildingsStayWhole)
                .given(
                        part(1, NINE, Crowd.ORDINARY, 0, 30, eight),
                        part(2, NINE, Crowd.ORDINARY, 1, 20, halfPastEight),
                        part(3, NINE, Crowd.ORDINARY, 2, 10, turn(YARD, 2)),
                        part(4, TEN, Crowd.ORDINARY, 0, 30, eight),
                        part(5, TEN, Crowd.ORDINARY, 1, 7, turn(GATE, 2)))
                .penalizesBy(10 + 7);
    }

    @Test
    void whoever_was_told_another_turn_counts() {
        var piece = new Cutting.Piece(NINE, Crowd.ORDINARY, 0, null, null, 30, 30);
        VERIFIER.verifyThat(SlotConstraints::turnsStayAsTheyWereTold)
                .given(new Part(1, piece, turn(GATE, 0), false).at(halfPastEight))
                .penalizesBy(30);
        VERIFIER.verifyThat(SlotConstraints::turnsStayAsTheyWereTold)
                .given(new Part(1, piece, turn(GATE, 0), false).at(eight), part(2, TEN, Crowd.ORDINARY, 20, eight))
                .hasNoImpact();
    }
}
