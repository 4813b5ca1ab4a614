package org.lianfang.scenarios.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.city.Guyuan;
import org.lianfang.scenarios.gates.Crossing.Verdict;
import org.lianfang.scenarios.gates.Gates;
import org.lianfang.scenarios.gates.Travellers;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.ground.Households;
import org.lianfang.scenarios.ground.Villages;
import org.lianfang.scenarios.invention.PersonNames;

class ReturnsTests {

    private final Guyuan city = new Guyuan();
    private final Divisions divisions = new Divisions(city);
    private final PersonNames names = new PersonNames();

    @Test
    void as_many_come_home_as_the_account_says_and_nobody_twice() {
        var back = Returns.of(city, divisions, Gates.of(city, divisions), homes());
        assertThat(back).extracting(one -> one.who().resident().id()).doesNotHaveDuplicates();
        assertThat(of(back, "640424100", Returned.Then.CENTRAL)).hasSize(132);
        assertThat(of(back, "640424200", Returned.Then.HOME)).hasSize(31);
        assertThat(of(back, "640424201", Returned.Then.REPORTED)).hasSize(11);
        assertThat(of(back, "640424202", Returned.Then.CENTRAL)).hasSize(43);
        assertThat(of(back, "640424202", Returned.Then.MONITORING)).hasSize(495);
    }

    @Test
    void of_those_in_rooms_106_reach_their_fourteenth_day_by_the_last_morning() {
        var lastMorning = city.period().days();
        var xiangshui =
                of(Returns.of(city, divisions, Gates.of(city, divisions), homes()), "640424100", Returned.Then.CENTRAL);
        assertThat(xiangshui.stream().filter(one -> one.day() + 14 <= lastMorning))
                .hasSize(106);
    }

    @Test
    void the_two_counts_of_those_turned_back_stay_two() {
        var stopped = Stopped.of(city, divisions, Gates.of(city, divisions), new Travellers(city, names, Map.of()));
        assertThat(stopped.stream().filter(one -> one.passage().verdict() == Verdict.TURNED_BACK))
                .hasSize(352 + 39);
        assertThat(stopped.stream().filter(one -> one.passage().verdict() == Verdict.ESCORTED))
                .hasSize(81);
        var eleventh = city.period().millisAt(11, 0);
        assertThat(stopped.stream()
                        .filter(one -> one.passage().verdict() == Verdict.TURNED_BACK
                                && one.passage().atMillis() < eleventh))
                .hasSize(352);
    }

    private List<Household> homes() {
        var households = new Households(city, names);
        var homes = new ArrayList<Household>();
        new Villages(city, divisions)
                .all().stream()
                        .filter(village -> city.population().complete().stream()
                                .anyMatch(code -> village.division().code().startsWith(code)))
                        .forEach(village -> homes.addAll(households.of(village)));
        return homes;
    }

    private static List<Returned> of(List<Returned> back, String township, Returned.Then then) {
        return back.stream()
                .filter(one -> one.who().home().village().division().code().startsWith(township) && one.then() == then)
                .toList();
    }
}
