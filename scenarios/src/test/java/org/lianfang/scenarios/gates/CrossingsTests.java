package org.lianfang.scenarios.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.AYiyang;
import org.lianfang.scenarios.gates.Crossing.OfPerson;
import org.lianfang.scenarios.gates.Crossing.OfVehicle;
import org.lianfang.scenarios.gates.Crossing.Verdict;
import org.lianfang.scenarios.invention.IdentityNumbers;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.invention.Plates;
import org.lianfang.scenarios.invention.Telephones;

class CrossingsTests {

    private static final AYiyang YIYANG = AYiyang.generated();
    private static final List<OfVehicle> VEHICLES = new ArrayList<>();
    private static final List<OfPerson> PERSONS = new ArrayList<>();

    @BeforeAll
    static void generates_the_whole_stream() {
        for (int day = 0; day < YIYANG.city().period().days(); day++) {
            for (int gate = 0; gate < YIYANG.gates().size(); gate++) {
                YIYANG.crossings().of(day, gate, crossing -> {
                    switch (crossing) {
                        case OfVehicle vehicle -> VEHICLES.add(vehicle);
                        case OfPerson person -> PERSONS.add(person);
                    }
                });
            }
        }
    }

    @Test
    void the_records_add_up_to_the_published_figures() {
        assertThat(VEHICLES).hasSize(290_000);
        assertThat(PERSONS).hasSize(720_000);
        assertThat(PERSONS.stream().filter(p -> p.passage().verdict() == Verdict.TO_HOSPITAL))
                .hasSize(89);
        assertThat(VEHICLES).noneMatch(v -> v.passage().verdict() == Verdict.TO_HOSPITAL);
    }

    @Test
    void no_id_comes_twice_and_each_carries_its_moment() {
        var ids = new HashSet<UUID>(2_000_000);
        for (var vehicle : VEHICLES) {
            assertThat(ids.add(vehicle.passage().id())).isTrue();
        }
        for (var person : PERSONS) {
            var passage = person.passage();
            assertThat(ids.add(passage.id())).isTrue();
            assertThat(passage.id().version()).isEqualTo(7);
            assertThat(Ids.millisOf(passage.id())).isEqualTo(passage.atMillis());
        }
    }

    @Test
    void all_moments_are_within_the_ten_days() {
        long from = Instant.parse("2020-01-23T16:00:00Z").toEpochMilli();
        long until = Instant.parse("2020-02-02T16:00:00Z").toEpochMilli();
        assertThat(PERSONS)
                .allMatch(p -> p.passage().atMillis() >= from && p.passage().atMillis() < until);
        assertThat(VEHICLES)
                .allMatch(v -> v.passage().atMillis() >= from && v.passage().atMillis() < until);
    }

    @Test
    void a_party_has_one_vehicle_and_its_driver() {
        var drivers = new HashSet<UUID>();
        PERSONS.stream().map(p -> p.passage().party()).forEach(drivers::add);
        assertThat(VEHICLES).allMatch(v -> drivers.contains(v.passage().party()));
        assertThat(PERSONS.stream().filter(p -> p.passage().party() == null).count())
                .isBetween(100_000L, 250_000L);
    }

    @Test
    void temperatures_are_normal_with_a_tail_above_the_limit() {
        var mean = PERSONS.stream().mapToInt(OfPerson::celsiusTenths).average().orElseThrow();
        assertThat(mean).isBetween(364.5, 365.5);
        var feverish = PERSONS.stream().filter(p -> p.celsiusTenths() >= 373).toList();
        assertThat(feverish).hasSize(3 * 89);
        assertThat(feverish)
                .allMatch(p -> p.passage().verdict() == Verdict.TO_HOSPITAL
                        || p.passage().verdict() == Verdict.ESCORTED);
        assertThat(PERSONS).allMatch(p -> p.celsiusTenths() >= 350 && p.celsiusTenths() <= 420);
    }

    @Test
    void every_plate_is_valid_and_most_are_local() {
        assertThat(VEHICLES).allMatch(v -> Plates.isValid(v.plate()));
        long local = VEHICLES.stream().filter(v -> v.plate().startsWith("湘H")).count();
        assertThat(local).isBetween(170_000L, 260_000L);
        assertThat(VEHICLES.stream().filter(v -> v.plate().length() == 8)).isNotEmpty();
        assertThat(VEHICLES.stream().map(OfVehicle::plate).distinct().count()).isBetween(60_000L, 200_000L);
    }

    @Test
    void nobody_at_a_gate_can_be_a_real_person() {
        for (var person : PERSONS) {
            var idNumber = person.traveller().idNumber();
            var phone = person.traveller().phone();
            assertThat(idNumber == null || IdentityNumbers.isInvented(idNumber)).isTrue();
            assertThat(phone == null || Telephones.isInvented(phone)).isTrue();
            assertThat(person.traveller().name()).hasSizeBetween(2, 4);
        }
    }

    @Test
    void gates_are_busy_by_day_and_never_asleep() {
        Map<Integer, Integer> byHour = new TreeMap<>();
        var zone = YIYANG.city().period().zone();
        PERSONS.forEach(p -> byHour.merge(
                Instant.ofEpochMilli(p.passage().atMillis()).atZone(zone).getHour(), 1, Integer::sum));
        assertThat(byHour).hasSize(24);
        assertThat(byHour.getOrDefault(9, 0)).isGreaterThan(8 * byHour.getOrDefault(3, 0));
        assertThat(byHour.values()).allMatch(count -> count > 2_000);
    }

    @Test
    void every_gate_has_traffic_every_day() {
        var gateDays = new HashSet<String>();
        PERSONS.forEach(
                p -> gateDays.add(p.passage().gate() + " " + (p.passage().atMillis() + 8 * 3_600_000L) / 86_400_000L));
        assertThat(gateDays).hasSize(52 * 10);
    }

    @Test
    void a_day_of_a_gate_is_the_same_whoever_asks() {
        var again = AYiyang.generated();
        var gates = IntStream.of(51, 0, 35, 7).boxed().toList();
        for (int gate : gates) {
            var one = new ArrayList<Crossing>();
            var other = new ArrayList<Crossing>();
            YIYANG.crossings().of(9, gate, one::add);
            again.crossings().of(9, gate, other::add);
            assertThat(other).isEqualTo(one).isNotEmpty();
        }
    }
}
