package org.lianfang.scenarios.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.AYiyang;
import org.lianfang.scenarios.invention.IdentityNumbers;
import org.lianfang.scenarios.invention.Sex;
import org.lianfang.scenarios.invention.Telephones;

class HouseholdsTests {

    private static final AYiyang YIYANG = AYiyang.generated();
    private static final List<Household> HOMES = new ArrayList<>();
    private static final List<Resident> PEOPLE = new ArrayList<>();
    private static final Villages VILLAGES = new Villages(YIYANG.city(), YIYANG.divisions());

    @BeforeAll
    static void generates_the_three_townships() {
        var households = new Households(YIYANG.city(), YIYANG.names());
        for (var township : YIYANG.city().population().complete()) {
            VILLAGES.of(township).forEach(village -> HOMES.addAll(households.of(village)));
        }
        HOMES.forEach(home -> PEOPLE.addAll(home.members()));
    }

    @Test
    void every_village_has_grids_and_together_they_are_4554() {
        assertThat(VILLAGES.all()).hasSize(1_448).allMatch(village -> village.grids() >= 1);
        assertThat(VILLAGES.all().stream().mapToInt(Village::grids).sum()).isEqualTo(4_554);
        assertThat(VILLAGES.all().stream().mapToInt(Village::households).sum())
                .isEqualTo(YIYANG.city().population().households());
    }

    @Test
    void the_three_named_villages_are_complete() {
        assertThat(HOMES.stream()
                        .map(home -> home.village().division().shortName())
                        .distinct())
                .contains("自搭桥村", "金花坪社区", "老安村");
        for (var township : YIYANG.city().population().complete()) {
            var people = HOMES.stream()
                    .filter(home -> home.village().division().township().equals(township))
                    .mapToInt(home -> home.members().size())
                    .sum();
            assertThat(people).as(township).isBetween(35_000, 50_000);
        }
    }

    @Test
    void nobody_in_the_register_can_be_a_real_person_and_no_number_comes_twice() {
        var cards =
                PEOPLE.stream().map(Resident::idNumber).filter(Objects::nonNull).toList();
        var phones =
                PEOPLE.stream().map(Resident::phone).filter(Objects::nonNull).toList();
        assertThat(cards).allMatch(IdentityNumbers::isInvented);
        assertThat(phones).allMatch(Telephones::isInvented);
        assertThat(new HashSet<>(cards)).hasSameSizeAs(cards);
        assertThat(new HashSet<>(phones)).hasSameSizeAs(phones);
        assertThat(PEOPLE.stream().map(Resident::id).distinct().count()).isEqualTo(PEOPLE.size());
    }

    @Test
    void cards_agree_with_birth_date_and_sex() {
        for (var resident : PEOPLE) {
            var card = resident.idNumber();
            if (card != null) {
                assertThat(card.substring(6, 14))
                        .isEqualTo(resident.born().toString().replace("-", ""));
                assertThat(card.charAt(16) % 2 == 1).isEqualTo(resident.sex() == Sex.MALE);
            }
        }
    }

    @Test
    void homes_and_ages_are_plausible() {
        assertThat((double) PEOPLE.size() / HOMES.size()).isBetween(2.6, 3.5);
        var first = YIYANG.city().period().first();
        assertThat(PEOPLE).allMatch(p -> p.born().isBefore(first) && p.born().isAfter(first.minusYears(95)));
        long men = PEOPLE.stream().filter(p -> p.sex() == Sex.MALE).count();
        assertThat((double) men / PEOPLE.size()).isBetween(0.47, 0.54);
        long old = PEOPLE.stream()
                .filter(p -> p.born().isBefore(first.minusYears(65)))
                .count();
        assertThat((double) old / PEOPLE.size()).isBetween(0.08, 0.25);
        assertThat(PEOPLE.stream().filter(p -> p.returnedOn() != null).count()).isBetween(150L, 800L);
        assertThat(PEOPLE.stream().map(Resident::standing).distinct()).hasSize(3);
    }

    @Test
    void every_door_of_a_village_is_another_one() {
        var doors = new HashMap<String, String>();
        for (var home : HOMES) {
            var door = home.village().division().code() + home.door();
            assertThat(doors.put(door, door)).as(door).isNull();
        }
    }

    @Test
    void grids_and_cells_are_filled_one_after_the_other() {
        for (var village : VILLAGES.of("430903110")) {
            int sum = 0;
            for (int grid = 1; grid <= village.grids(); grid++) {
                assertThat(village.gridOf(village.firstOf(grid))).isEqualTo(grid);
                sum += village.householdsOf(grid);
            }
            assertThat(sum).isEqualTo(village.households());
        }
        var sizes = new HashMap<String, Integer>();
        HOMES.forEach(home ->
                sizes.merge(home.village().division().code() + "/" + home.grid() + "/" + home.cell(), 1, Integer::sum));
        assertThat(sizes.values()).allMatch(size -> size <= Households.PER_CELL);
    }

    @Test
    void a_village_is_the_same_whoever_asks() {
        var village = VILLAGES.of("430902005").getLast();
        var again = AYiyang.generated();
        assertThat(new Households(again.city(), again.names()).of(village))
                .isEqualTo(new Households(YIYANG.city(), YIYANG.names()).of(village));
    }
}
