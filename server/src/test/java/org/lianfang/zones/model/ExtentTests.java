package org.lianfang.zones.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianfang.kernel.area.AreaKey;

class ExtentTests {

    private static final AreaKey TOWNSHIP = AreaKey.of("430902001");
    private static final AreaKey VILLAGE = AreaKey.of("430902001200");
    private static final AreaKey CELL = AreaKey.of("430902001200001001");

    @Test
    void a_village_and_what_lies_in_it_are_no_wider_than_a_village() {
        assertThat(Extent.VILLAGE.allows(new Place(VILLAGE, null))).isTrue();
        assertThat(Extent.VILLAGE.allows(new Place(CELL, null))).isTrue();
        assertThat(Extent.VILLAGE.allows(new Place(TOWNSHIP, null))).isFalse();
    }

    @Test
    void where_a_building_is_the_widest_a_village_needs_to_name_one() {
        assertThat(Extent.BUILDING.allows(new Place(VILLAGE, null))).isFalse();
        assertThat(Extent.BUILDING.allows(new Place(VILLAGE, "3栋"))).isTrue();
        assertThat(Extent.BUILDING.allows(new Place(CELL, null))).isTrue();
    }

    @Test
    void whose_building_is_not_known_counts_for_every_building() {
        var place = new Place(VILLAGE, "3栋");

        assertThat(place.holds(CELL, "3栋")).isTrue();
        assertThat(place.holds(CELL, null)).isTrue();
        assertThat(place.holds(CELL, "4栋")).isFalse();
        assertThat(place.holds(TOWNSHIP, "3栋")).isFalse();
    }
}
