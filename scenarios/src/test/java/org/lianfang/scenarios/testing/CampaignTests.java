package org.lianfang.scenarios.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.AZhangjiajie;
import org.lianfang.scenarios.ground.Dweller;
import org.lianfang.scenarios.invention.IdentityNumbers;
import org.lianfang.scenarios.invention.Telephones;

/// Who takes part in the three rounds of Zhangjiajie.
class CampaignTests {

    private static final AZhangjiajie CITY = AZhangjiajie.generated();
    private static final String ESTATE = "430802002006";

    @Test
    void the_estate_has_exactly_1080_people_behind_doors_of_their_own() {
        var estate = CITY.homes().stream()
                .filter(home -> home.village().division().code().equals(ESTATE))
                .toList();
        assertThat(estate.stream().mapToInt(home -> home.members().size()).sum())
                .isEqualTo(1_080);
        assertThat(estate)
                .allMatch(home -> home.door().matches(".+\\d+栋\\d单元\\d0\\d室")
                        && !home.members().isEmpty());
        assertThat(estate.stream()
                        .map(home -> home.door().split("栋")[0])
                        .distinct()
                        .count())
                .isBetween(8L, 10L);
    }

    @Test
    void nobody_comes_to_the_estate_or_leaves_it() {
        for (var turnout : CITY.turnouts()) {
            assertThat(turnout.newcomers())
                    .noneMatch(dweller ->
                            dweller.home().village().division().code().equals(ESTATE));
            assertThat(turnout.leavers())
                    .noneMatch(dweller ->
                            dweller.home().village().division().code().equals(ESTATE));
        }
    }

    @Test
    void some_30_to_60_thousand_people_are_registered_and_none_is_a_real_person() {
        var people =
                CITY.homes().stream().flatMap(home -> home.members().stream()).toList();
        assertThat(people.size()).isBetween(30_000, 60_000);
        assertThat(people.stream().map(resident -> resident.idNumber()).filter(Objects::nonNull))
                .allMatch(IdentityNumbers::isInvented)
                .doesNotHaveDuplicates();
        assertThat(people).allMatch(resident -> resident.returnedOn() == null);
        assertThat(guests(0))
                .allMatch(guest -> guest.phone() != null && Telephones.isInvented(guest.phone()))
                .anyMatch(guest -> guest.paper() == Swabbed.Paper.NONE)
                .anyMatch(guest -> guest.paper() == Swabbed.Paper.PASSPORT);
    }

    @Test
    void everybody_registered_is_sampled_or_visited_in_every_round_and_nobody_is_both() {
        var registered = CITY.homes().stream()
                .flatMap(home -> home.members().stream())
                .map(resident -> resident.id())
                .collect(Collectors.toCollection(HashSet::new));
        for (var turnout : CITY.turnouts()) {
            turnout.leavers().forEach(leaver -> registered.remove(idOf(leaver)));
            turnout.newcomers().forEach(newcomer -> registered.add(idOf(newcomer)));
            var sampled = sampled(turnout);
            var swabs = turnout.parties().values().stream()
                    .flatMap(List::stream)
                    .mapToInt(List::size)
                    .sum();
            assertThat(sampled.size() + turnout.guests()).isEqualTo(swabs);
            assertThat(turnout.visits().keySet()).doesNotContainAnyElementsOf(sampled);
            sampled.addAll(turnout.visits().keySet());
            assertThat(sampled).isEqualTo(registered);
        }
    }

    @Test
    void rounds_begin_with_whom_the_one_before_has_left() {
        for (int round = 1; round < 3; round++) {
            var before = CITY.turnouts().get(round - 1);
            var turnout = CITY.turnouts().get(round);
            assertThat(turnout.leavers())
                    .isNotEmpty()
                    .allMatch(leaver -> Objects.requireNonNull(before.visits().get(idOf(leaver)))
                                    .outcome()
                            == Visit.Outcome.MOVED);
            assertThat(turnout.newcomers())
                    .hasSize(CITY.city().rounds().get(round).people().newcomers());
            assertThat(before.infected())
                    .allMatch(id ->
                            Objects.requireNonNull(turnout.visits().get(id)).outcome() == Visit.Outcome.EXEMPT);
        }
    }

    @Test
    void households_of_positives_are_sampled_at_isolation_sites_from_then_on() {
        var first = CITY.turnouts().getFirst();
        var homes = CITY.homes().stream()
                .filter(home -> home.members().stream()
                        .anyMatch(resident -> first.infected().contains(resident.id())))
                .toList();
        assertThat(homes).isNotEmpty();
        var isolated = CITY.turnouts().get(1).parties().entrySet().stream()
                .filter(entry -> entry.getKey().setting() == Station.Setting.ISOLATION_SITE)
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(List::stream)
                .map(Swabbed::id)
                .collect(Collectors.toSet());
        homes.forEach(home -> home.members().stream()
                .filter(resident -> !first.infected().contains(resident.id()))
                .forEach(resident -> assertThat(isolated).contains(resident.id())));
        assertThat(first.parties().keySet()).noneMatch(station -> station.setting() == Station.Setting.ISOLATION_SITE);
    }

    @Test
    void the_round_finds_what_the_city_says() {
        for (var turnout : CITY.turnouts()) {
            var round = CITY.city().rounds().get(turnout.round());
            assertThat(turnout.infected())
                    .hasSize(round.found().infected() + round.found().infectedContacts());
            assertThat(sampled(turnout)).containsAll(turnout.infected());
            assertThat(turnout.guests()).isEqualTo(round.people().guests());
        }
    }

    @Test
    void the_campaign_is_the_same_whoever_asks() {
        assertThat(AZhangjiajie.generated().turnouts()).isEqualTo(CITY.turnouts());
    }

    private static UUID idOf(Dweller dweller) {
        return dweller.resident().id();
    }

    private static Set<UUID> sampled(Turnout turnout) {
        return turnout.parties().values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(Swabbed.Registered.class::isInstance)
                .map(Swabbed::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Swabbed.Guest> guests(int round) {
        return CITY.turnouts().get(round).parties().values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(Swabbed.Guest.class::isInstance)
                .map(Swabbed.Guest.class::cast)
                .toList();
    }
}
