package org.lianfang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.gates.Crossing;
import org.lianfang.scenarios.gates.CrossingPlan;
import org.lianfang.scenarios.gates.Crossings;
import org.lianfang.scenarios.gates.Gates;
import org.lianfang.scenarios.gates.Places;
import org.lianfang.scenarios.gates.Travellers;
import org.lianfang.scenarios.ground.Divisions;
import org.lianfang.scenarios.ground.Village;
import org.lianfang.scenarios.ground.Villages;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.workforce.DutyTeams;
import org.lianfang.scenarios.workforce.Member;
import org.lianfang.scenarios.workforce.Organisations;

/// A city is a class of figures and a folder of data; the generator does the rest.
class AnotherCityTests {

    private final GuardedCity city = new TwoDaysOfGuyuan();
    private final Divisions divisions = new Divisions(city);
    private final PersonNames names = new PersonNames();

    @Test
    void its_crossings_meet_its_own_figures() {
        var gates = Gates.of(city, divisions);
        var travellers = new Travellers(city, names, Map.of());
        var plan = new CrossingPlan(city, gates);
        var crossings = new Crossings(city, gates, plan, new Places(city, divisions), travellers);
        var vehicles = new AtomicInteger();
        var persons = new AtomicInteger();
        var toHospital = new AtomicInteger();
        for (int day = 0; day < 2; day++) {
            for (int gate = 0; gate < 3; gate++) {
                crossings.of(day, gate, crossing -> {
                    (crossing instanceof Crossing.OfVehicle ? vehicles : persons).incrementAndGet();
                    if (crossing.passage().verdict() == Crossing.Verdict.TO_HOSPITAL) {
                        toHospital.incrementAndGet();
                    }
                });
            }
        }
        assertThat(vehicles).hasValue(1_001);
        assertThat(persons).hasValue(2_503);
        assertThat(toHospital).hasValue(4);
    }

    @Test
    void its_grids_and_shifts_meet_its_own_figures() {
        var grids = new Villages(city, divisions)
                .all().stream().mapToInt(Village::grids).sum();
        assertThat(grids).isEqualTo(1_000);
        var teams = DutyTeams.of(city, Gates.of(city, divisions), new Organisations(city, divisions), names);
        assertThat(teams.stream()
                        .flatMap(team -> team.shifts().stream())
                        .filter(shift -> shift.member().role() == Member.Role.POLICE))
                .hasSize(77);
    }

    private static final class TwoDaysOfGuyuan implements GuardedCity {

        @Override
        public String key() {
            return "two-days-of-guyuan";
        }

        @Override
        public String name() {
            return "固原市";
        }

        @Override
        public String prefecture() {
            return "6404";
        }

        @Override
        public String plate() {
            return "宁D";
        }

        @Override
        public Sources sources() {
            return new Sources(
                    "china-admin/divisions_5prefectures_2019.csv",
                    "2019",
                    LocalDate.of(2019, 10, 31),
                    "none",
                    "china-covid-daily/five_prefectures_daily.csv");
        }

        @Override
        public Response response() {
            return new Response("演练", "covid-19", "I", LocalDate.of(2020, 1, 25), "covid-19/2020-early");
        }

        @Override
        public Period period() {
            return new Period(LocalDate.of(2020, 1, 28), 2, ZoneId.of("Asia/Shanghai"));
        }

        @Override
        public Figures figures() {
            return new Figures(3, 77, 1_001, 2_503, 4);
        }

        @Override
        public List<DayOfTraffic> traffic() {
            return List.of(new DayOfTraffic(1, 0.5, 1), new DayOfTraffic(1.3, 0.4, 2));
        }

        @Override
        public Population population() {
            return new Population(400_000, Map.of(), List.of(), Map.of());
        }

        @Override
        public int gridWorkers() {
            return 1_000;
        }

        @Override
        public List<String> estates() {
            return List.of("清水河");
        }

        @Override
        public Optional<String> keyRegion() {
            return Optional.empty();
        }

        @Override
        public List<Onlooker> onlookers() {
            return List.of();
        }
    }
}
