package org.lianfang.scenarios.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.AYiyang;
import org.lianfang.scenarios.gates.CrossingPlan;
import org.lianfang.scenarios.ground.Villages;
import org.lianfang.scenarios.workforce.Member.Role;

class WorkforceTests {

    private static final AYiyang YIYANG = AYiyang.generated();
    private static final Organisations ORGANISATIONS = new Organisations(YIYANG.city(), YIYANG.divisions());
    private static final List<DutyTeam> TEAMS =
            DutyTeams.of(YIYANG.city(), YIYANG.gates(), ORGANISATIONS, YIYANG.names());

    @Test
    void police_shifts_are_9853_within_the_ten_days() {
        var shifts = TEAMS.stream()
                .flatMap(team -> team.shifts().stream())
                .filter(shift -> shift.member().role() == Role.POLICE)
                .toList();
        assertThat(shifts).hasSize(9_853);
        assertThat(shifts)
                .allMatch(shift -> !shift.start().isBefore(Instant.parse("2020-01-23T16:00:00Z"))
                        && !shift.end().isAfter(Instant.parse("2020-02-02T16:00:00Z")));
        assertThat(shifts.stream().map(Shift::id).distinct().count()).isEqualTo(9_853);
    }

    @Test
    void every_gate_is_staffed_every_hour() {
        for (var team : TEAMS) {
            var starts = team.shifts().stream().collect(Collectors.groupingBy(Shift::start));
            assertThat(starts).hasSize(30);
            starts.values().forEach(crew -> {
                assertThat(crew.stream()
                                .filter(shift -> shift.member().role() == Role.POLICE)
                                .count())
                        .isGreaterThanOrEqualTo(3);
                assertThat(crew.stream().filter(shift -> shift.member().role() == Role.MEDICAL))
                        .hasSize(1);
            });
        }
    }

    @Test
    void nobody_works_two_shifts_without_a_day_of_rest() {
        for (var team : TEAMS) {
            team.shifts().stream()
                    .collect(Collectors.groupingBy(Shift::member))
                    .values()
                    .forEach(own -> {
                        var inOrder = own.stream()
                                .sorted(Comparator.comparing(Shift::start))
                                .toList();
                        for (int i = 1; i < inOrder.size(); i++) {
                            var rest = Duration.between(
                                    inOrder.get(i - 1).end(), inOrder.get(i).start());
                            assertThat(rest).isGreaterThanOrEqualTo(Duration.ofHours(24));
                        }
                    });
        }
    }

    @Test
    void a_city_that_goes_on_keeps_its_rhythm() {
        var team = TEAMS.getFirst();
        var after = DutyTeams.goingOn(YIYANG.city(), team, 10);
        assertThat(after.stream().map(Shift::start).distinct()).hasSize(3);
        assertThat(after).allMatch(shift -> !shift.start().isBefore(Instant.parse("2020-02-02T16:00:00Z")));
        var lastCrew = team.shifts().getLast().member();
        assertThat(after).noneMatch(shift -> shift.member().equals(lastCrew));
    }

    @Test
    void every_grid_has_a_worker_of_its_own() {
        var villages = new Villages(YIYANG.city(), YIYANG.divisions()).all();
        var workers = GridWorkers.of(YIYANG.city(), villages, ORGANISATIONS, YIYANG.names());
        assertThat(workers).hasSize(4_554);
        var grids = new HashSet<String>();
        workers.forEach(worker -> grids.add(worker.village().division().code() + worker.grid()));
        assertThat(grids).hasSize(4_554);
        assertThat(workers.stream()
                        .map(worker -> worker.member().phone())
                        .distinct()
                        .count())
                .isEqualTo(4_554);
    }

    @Test
    void notes_of_a_gate_add_up_to_its_plan() {
        var plan = new CrossingPlan(YIYANG.city(), YIYANG.gates());
        var notes = new Handovers(YIYANG.city(), plan).of(YIYANG.gates().getFirst(), 0);
        assertThat(notes).hasSize(30);
        int planned = 0;
        for (int day = 0; day < 10; day++) {
            for (int hour = 0; hour < 24; hour++) {
                planned += plan.vehicles(day, 0, hour);
            }
        }
        assertThat(notes.stream()
                        .mapToInt(note -> Integer.parseInt(note.note().replaceAll(".*车辆(\\d+)台.*", "$1")))
                        .sum())
                .isEqualTo(planned);
    }
}
