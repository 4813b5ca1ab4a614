package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;
import static org.lianfang.testing.TestingWorld.swab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Whose swab it is: residents, guests, households, the same person again.
@ServerTest
class PeopleAtTheDeskTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ADesk desk;
    private String round;
    private String station;
    private String tube;

    @BeforeEach
    void aRoundWithAStation() {
        world = TestingWorld.at(port, "4365");
        desk = ADesk.in(world);
        round = desk.round();
        station = desk.station();
        tube = newTube();
    }

    @Test
    void the_same_person_twice_in_a_tube_is_refused_and_in_another_tube_accepted_counted_once_and_said() {
        var person = desk.resident();
        world.take(sample(round, station, tube, person));

        assertThat(world.tryTo(sample(round, station, tube, person)).code()).isEqualTo("testing/already-in-this-tube");
        var again = world.take(sample(round, station, newTube(), person));

        assertThat(again.path("advice").path(0).path("code").asString()).isEqualTo("ALREADY_SAMPLED");
        assertThat(desk.sampled(List.of(person))).isEqualTo(1);
    }

    @Test
    void the_same_person_at_many_desks_at_once_is_sampled_many_times_and_covered_once() throws Exception {
        var person = desk.resident();
        var before = desk.classOf("sampled");
        var desks = new ArrayList<Callable<JsonNode>>();
        for (var desk = 0; desk < 12; desk++) {
            desks.add(() -> world.take(sample(round, station, newTube(), person)));
        }

        var firsts = ADesk.atOnce(desks).stream()
                .filter(answer -> answer.path("advice").isEmpty())
                .count();

        assertThat(firsts).isEqualTo(1);
        assertThat(desk.classOf("sampled")).isEqualTo(before + 1);
    }

    @Test
    void isolation_rooms_have_single_tubes_and_sealed_buildings_one_for_each_household() {
        var rooms = world.stationIn(world.places().eastVillage(), "ISOLATION_SITE");
        world.take(sample(round, rooms, tube, desk.resident()));
        assertThat(world.tryTo(sample(round, rooms, tube, desk.resident())).code())
                .isEqualTo("testing/tube-full");

        var doors = world.stationIn(world.places().eastVillage(), "SEALED_BUILDING");
        var shared = newTube();
        world.familyIn(world.places().eastVillage(), 3)
                .forEach(person -> world.take(sample(round, doors, shared, person)));
        assertThat(world.tryTo(sample(round, doors, shared, desk.resident())).code())
                .isEqualTo("testing/tube-of-another-household");
        world.take(swab(round, doors, shared, Map.of("name", "客人")));
    }

    @Test
    void a_single_tube_can_be_asked_for_anywhere() {
        world.take(with(sample(round, station, tube, desk.resident()), "single", true));

        assertThat(world.tryTo(sample(round, station, tube, desk.resident())).code())
                .isEqualTo("testing/tube-full");
    }

    @Test
    void whoever_is_not_in_the_register_is_added_in_place_and_told_apart_by_their_numbers() {
        var guests = desk.classOf("guests");
        var one = Map.<String, Object>of("name", "李四", "phone", "10012340001");
        var family = Map.<String, Object>of("name", "李小四", "phone", "10012340001");
        world.take(swab(round, station, tube, one));
        world.take(swab(round, station, tube, family));
        assertThat(world.tryTo(swab(round, station, tube, one)).code()).isEqualTo("testing/already-in-this-tube");
        world.take(swab(round, station, newTube(), one));
        world.take(swab(round, station, tube, Map.of("name", "无名氏")));
        world.take(swab(round, station, tube, Map.of("name", "无名氏")));

        assertThat(desk.classOf("guests")).isEqualTo(guests + 4);
        assertThat(world.tryTo(swab(round, station, tube, Map.of())).code()).isEqualTo("testing/nobody-sampled");
        assertThat(world.tryTo(swab(round, station, tube, Map.of("phone", "12")))
                        .code())
                .isEqualTo("testing/phone-not-valid");
        assertThat(world.tryTo(swab(round, station, tube, Map.of("idNumber", "990105194912310021")))
                        .code())
                .isEqualTo("testing/id-number-not-valid");
    }

    @Test
    void a_guest_whose_card_is_in_the_register_is_that_resident() {
        var number = "990101194912310028";
        var resident = ok(world.lead()
                        .post(
                                "/api/residents",
                                Map.of(
                                        "name", "王五",
                                        "areaKey", world.places().eastVillage(),
                                        "door", "9组1号",
                                        "idKind", "CN_ID",
                                        "idNumber", number)))
                .path("id")
                .asString();
        var guest = swab(round, station, tube, Map.of("name", "王五", "idNumber", number));

        world.take(guest);

        assertThat(desk.sampled(List.of(resident))).isEqualTo(1);
        assertThat(world.tryTo(sample(round, station, tube, resident)).code())
                .isEqualTo("testing/already-in-this-tube");
        assertThat(world.take(guest).path("status").asString()).isEqualTo("DUPLICATE");
    }
}
