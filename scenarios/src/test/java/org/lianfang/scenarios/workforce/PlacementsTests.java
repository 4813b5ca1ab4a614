package org.lianfang.scenarios.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.city.Zhangjiajie;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.gates.Gates;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.invention.Telephones;
import org.lianfang.scenarios.workforce.Placement.PlaceKind;

/// Staff of the authorities of Zhangjiajie, as the published account says.
class PlacementsTests {

    private static final Zhangjiajie CITY = new Zhangjiajie();
    private static final Divisions DIVISIONS = new Divisions(CITY);
    private static final List<Placement> ALL =
            Placements.of(CITY, DIVISIONS, new Organisations(CITY, DIVISIONS), new PersonNames());

    @Test
    void court_staff_of_the_city_and_its_counties_add_up_to_308() {
        assertThat(byArea("COURT"))
                .isEqualTo(Map.of("430800", 52, "430802", 50, "430811", 23, "430821", 156, "430822", 27));
        assertThat(persons(placement -> placement.organisation().kind().equals("COURT")))
                .isEqualTo(308);
    }

    @Test
    void fifty_of_one_court_stand_at_the_eight_gates_of_one_community() {
        var gates = of("COURT", "430802");
        var codes = Gates.of(CITY, DIVISIONS).stream().map(Gate::code).toList();
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();
        assertThat(gates).allMatch(placement -> placement.post().kind() == PlaceKind.GATE);
        assertThat(gates.stream().map(placement -> placement.post().gate())).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(gates.stream().map(placement -> placement.post().area()).distinct())
                .hasSize(1);
    }

    @Test
    void five_communities_six_estates_and_twenty_people_at_five_isolation_sites() {
        assertThat(of("COURT", "430811").stream()
                        .map(placement -> placement.post().area())
                        .distinct())
                .hasSize(5);
        assertThat(of("COURT", "430822").stream()
                        .map(placement -> placement.post().name())
                        .distinct())
                .hasSize(6);
        var sites = of("COURT", "430821").stream()
                .filter(placement -> placement.post().name().endsWith("集中隔离点"))
                .toList();
        assertThat(sites).hasSize(5);
        assertThat(sites.stream().mapToInt(site -> site.members().size()).sum()).isEqualTo(20);
    }

    @Test
    void volunteers_of_the_procuratorate_are_30_then_10_and_16_and_6() {
        assertThat(byArea("PROCURATORATE")).isEqualTo(Map.of("430800", 40, "430821", 16, "430811", 6));
        var later = of("PROCURATORATE", "430800").stream()
                .filter(placement -> !placement
                        .shifts()
                        .getFirst()
                        .start()
                        .isBefore(CITY.period().hour(4, 0)))
                .toList();
        assertThat(later.stream().map(placement -> placement.post().name())).containsExactlyInAnyOrder("双峡村", "杨家寨村");
        assertThat(later.stream()
                        .mapToInt(placement -> placement.members().size())
                        .sum())
                .isEqualTo(10);
        assertThat(CITY.rounds().get(2).day()).isEqualTo(4);
    }

    @Test
    void justice_staff_are_300_with_a_health_post_at_the_motorway_around_the_clock() {
        assertThat(persons(placement -> placement.organisation().kind().equals("JUSTICE")))
                .isEqualTo(300);
        assertThat(byArea("JUSTICE")).containsEntry("430821", 40).containsEntry("430822", 32);
        var motorway = of("JUSTICE", "430821").stream()
                .filter(placement -> placement.post().hours() == Placement.Hours.ROUND_THE_CLOCK)
                .toList();
        assertThat(motorway).hasSize(1);
        assertThat(motorway.getFirst().members()).hasSize(32);
        assertThat(motorway.getFirst().shifts().stream()
                        .map(Shift::start)
                        .distinct()
                        .count())
                .isEqualTo(6L * 3);
    }

    @Test
    void everybody_is_at_one_post_and_has_a_number_that_nobody_else_has() {
        var members =
                ALL.stream().flatMap(placement -> placement.members().stream()).toList();
        assertThat(members).extracting(Member::id).doesNotHaveDuplicates();
        assertThat(members).extracting(Member::phone).doesNotHaveDuplicates().allMatch(Telephones::isInvented);
        assertThat(ALL).extracting(Placement::postId).doesNotHaveDuplicates();
        assertThat(ALL.stream()
                        .flatMap(placement -> placement.shifts().stream())
                        .map(Shift::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void nobody_has_two_shifts_at_once() {
        ALL.stream()
                .flatMap(placement -> placement.shifts().stream())
                .collect(Collectors.groupingBy(Shift::member))
                .values()
                .forEach(own -> {
                    var inOrder = own.stream()
                            .sorted(Comparator.comparing(Shift::start))
                            .toList();
                    for (int i = 1; i < inOrder.size(); i++) {
                        assertThat(inOrder.get(i).start())
                                .isAfterOrEqualTo(inOrder.get(i - 1).end());
                    }
                });
    }

    private static Map<String, Integer> byArea(String kind) {
        return ALL.stream()
                .filter(placement -> placement.organisation().kind().equals(kind))
                .collect(Collectors.groupingBy(
                        placement -> placement.organisation().area().county(),
                        Collectors.summingInt(placement -> placement.members().size())));
    }

    private static List<Placement> of(String kind, String area) {
        return ALL.stream()
                .filter(placement -> placement.organisation().kind().equals(kind))
                .filter(placement -> placement.organisation().area().county().equals(area))
                .toList();
    }

    private static int persons(Predicate<Placement> which) {
        return ALL.stream()
                .filter(which)
                .mapToInt(placement -> placement.members().size())
                .sum();
    }
}
