package org.lianfang.testing.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.testing.planning.AnEstate.RULES;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.Buildings.Doorway;
import org.lianfang.testing.model.Setting;

class CommunitiesTests {

    private static final AreaKey ONE = AreaKey.of("430811105201");
    private static final AreaKey TWO = AreaKey.of("430811105202");
    private static final AreaKey FAR = AreaKey.of("430811107201");

    @Test
    void a_village_with_a_station_is_a_community_of_its_own() {
        var communities = Communities.divide(
                List.of(building(ONE), building(TWO)), List.of(site(1, ONE, true), site(2, TWO, true)), RULES);

        assertThat(communities).extracting(Communities.Community::area).containsExactly(ONE, TWO);
        assertThat(communities).allSatisfy(community -> {
            assertThat(community.buildings()).hasSize(1);
            assertThat(community.sites()).hasSize(1);
        });
    }

    @Test
    void a_village_without_an_open_station_joins_the_nearest_one() {
        var communities = Communities.divide(
                List.of(building(ONE), building(TWO)),
                List.of(site(1, FAR, true), site(2, TWO, true), site(3, ONE, false)),
                RULES);

        assertThat(communities).singleElement().satisfies(community -> {
            assertThat(community.area()).isEqualTo(TWO);
            assertThat(community.buildings()).hasSize(2);
        });
    }

    @Test
    void among_stations_as_near_the_one_with_fewer_people_takes_them() {
        var communities = Communities.divide(
                List.of(building(ONE), building(TWO), building(TWO)),
                List.of(site(1, AreaKey.of("430811105203"), true), site(2, TWO, true)),
                RULES);

        assertThat(communities)
                .extracting(Communities.Community::area)
                .containsExactly(TWO, AreaKey.of("430811105203"));
    }

    @Test
    void without_any_station_nobody_is_lost() {
        var communities = Communities.divide(List.of(building(ONE)), List.of(), RULES);

        assertThat(communities).singleElement().satisfies(community -> {
            assertThat(community.sites()).isEmpty();
            assertThat(community.buildings()).hasSize(1);
        });
    }

    private static Building building(AreaKey area) {
        var name = UUID.randomUUID().toString();
        return new Building(
                new BuildingKey(area, name),
                name,
                null,
                List.of(new Doorway(UUID.randomUUID(), area, name, name, "1", 3, 0, 0, 0)));
    }

    private static Site site(int number, AreaKey area, boolean open) {
        return new Site(new UUID(0, number), Setting.COMMUNITY, area, null, 100, open);
    }
}
