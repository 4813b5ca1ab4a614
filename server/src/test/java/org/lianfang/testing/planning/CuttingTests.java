package org.lianfang.testing.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianfang.testing.planning.AnEstate.building;
import static org.lianfang.testing.planning.AnEstate.door;

import org.junit.jupiter.api.Test;

class CuttingTests {

    @Test
    void a_building_that_fits_stays_whole_and_is_parted_by_crowd_only() {
        var building = building("9", null, door("9", 101, 3, 1, 0, 0), door("9", 102, 2, 0, 1, 2));

        var pieces = Cutting.cut(building, 50, 6);

        assertThat(pieces)
                .extracting(Cutting.Piece::crowd, Cutting.Piece::persons, Cutting.Piece::load)
                .containsExactly(
                        tuple(Crowd.FRAIL, 1, 1),
                        tuple(Crowd.ORDINARY, 5, 5),
                        tuple(Crowd.AT_HOME, 1, 6),
                        tuple(Crowd.HELD, 2, 2));
    }

    @Test
    void households_stay_together_and_the_doors_of_each_part_are_told() {
        var building =
                building("9", null, door("9", 101, 3, 0, 0, 0), door("9", 102, 3, 0, 0, 0), door("9", 103, 3, 0, 0, 0));

        assertThat(Cutting.cut(building, 7, 6))
                .extracting(Cutting.Piece::fromDoor, Cutting.Piece::toDoor, Cutting.Piece::persons)
                .containsExactly(tuple("9-101", "9-102", 6), tuple("9-103", "9-103", 3));
    }

    @Test
    void a_door_with_more_people_than_a_slot_holds_is_parted() {
        var dormitory = building("9", null, door("9", 101, 23, 0, 0, 0));

        assertThat(Cutting.cut(dormitory, 10, 6))
                .extracting(Cutting.Piece::persons)
                .containsExactly(10, 10, 3);
    }

    @Test
    void doors_of_people_at_home_and_held_are_not_posted() {
        var building = building("9", null, door("9", 101, 0, 0, 2, 1));

        assertThat(Cutting.cut(building, 10, 6)).allSatisfy(piece -> {
            assertThat(piece.fromDoor()).isNull();
            assertThat(piece.toDoor()).isNull();
        });
    }
}
