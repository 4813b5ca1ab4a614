package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;
import static org.lianfang.testing.TestingWorld.seal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Batches of devices, stations and rounds that are closed or elsewhere.
@ServerTest
class DeskDevicesTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ADesk desk;
    private String round;
    private String station;
    private String tube;

    @BeforeEach
    void aRoundWithAStation() {
        world = TestingWorld.at(port, "4366");
        desk = ADesk.in(world);
        round = desk.round();
        station = desk.station();
        tube = newTube();
    }

    @Test
    void one_bad_record_never_stops_the_others_and_a_device_s_order_holds() {
        var first = sample(round, station, tube, desk.resident());
        var second = newTube();
        var moved = Ids.next().toString();
        var items = new ArrayList<Map<String, Object>>();
        items.add(first);
        items.add(sample(round, station, tube, UUID.randomUUID().toString()));
        items.add(Map.of("id", moved, "kind", "MOVE", "sampleId", first.get("id"), "tubeCode", second));
        items.add(with(sample(round, station, tube, desk.resident()), "tubeCode", "§"));
        items.add(seal(station, second));
        items.add(sample(round, station, second, desk.resident()));
        items.add(Map.of("id", Ids.next().toString(), "kind", "VOID", "sampleId", moved, "reason", "MISTAKE"));

        var answer = ok(world.lead().post("/api/testing/samples/batch", batch(items)));

        assertThat(ADesk.codes(answer))
                .containsExactly(
                        "ACCEPTED",
                        "testing/unknown-resident",
                        "ACCEPTED",
                        "testing/tube-code-not-valid",
                        "ACCEPTED",
                        "testing/tube-sealed",
                        "testing/tube-sealed");
        var again = ok(world.lead().post("/api/testing/samples/batch", batch(items)));
        assertThat(ADesk.codes(again))
                .containsExactly(
                        "DUPLICATE",
                        "testing/unknown-resident",
                        "DUPLICATE",
                        "testing/tube-code-not-valid",
                        "DUPLICATE",
                        "testing/tube-sealed",
                        "testing/tube-sealed");
    }

    @Test
    void the_same_batch_from_many_devices_at_once_counts_once() throws Exception {
        var items = new ArrayList<Map<String, Object>>();
        for (var family = 0; family < 10; family++) {
            var code = newTube();
            world.familyIn(world.places().eastVillage(), 8)
                    .forEach(person -> items.add(sample(round, station, code, person)));
            items.add(seal(station, code));
        }
        var samples = desk.figure("testing.samples");
        var tubes = desk.figure("testing.tubes");
        var totals = new HashMap<String, Integer>();

        Callable<JsonNode> send = () -> ok(world.lead().post("/api/testing/samples/batch", batch(items)));
        for (var answer : ADesk.atOnce(Collections.nCopies(8, send))) {
            ADesk.codes(answer).forEach(code -> totals.merge(code, 1, Integer::sum));
        }

        assertThat(totals)
                .containsEntry("ACCEPTED", 90)
                .containsEntry("DUPLICATE", 630)
                .hasSize(2);
        assertThat(desk.figure("testing.samples")).isEqualTo(samples + 80);
        assertThat(desk.figure("testing.tubes")).isEqualTo(tubes + 10);
    }

    @Test
    void a_station_elsewhere_is_unknown_a_closed_one_takes_nobody_and_a_round_keeps_to_its_areas() {
        var sampler = Api.asHolderOf(port, "SAMPLER", world.places().west());
        assertThat(sampler.post("/api/testing/samples", sample(round, station, tube, desk.resident()))
                        .code())
                .isEqualTo("testing/unknown-station");
        var western = world.stationIn(world.places().westVillage());
        assertThat(world.tryTo(sample(round, western, tube, desk.resident())).code())
                .isEqualTo("testing/area-outside-round");
        var sample = sample(round, station, tube, desk.resident());
        world.take(sample);
        assertThat(sampler.post(
                                "/api/testing/samples/" + sample.get("id") + "/void",
                                Map.of("id", Ids.next(), "reason", "MISTAKE"))
                        .code())
                .isEqualTo("testing/unknown-sample");

        var path = "/api/testing/stations/" + station;
        ok(world.lead().put(path, ((ObjectNode) ok(world.lead().get(path))).put("open", false)));
        assertThat(world.tryTo(sample(round, station, tube, desk.resident())).code())
                .isEqualTo("testing/station-closed");
    }

    @Test
    void what_was_taken_before_the_closing_is_taken_in_later_and_what_after_is_refused() {
        ok(world.lead().post("/api/testing/rounds/" + round + "/close", Map.of()));

        world.take(sample(round, station, tube, desk.resident()));
        var late = world.tryTo(with(sample(round, station, tube, desk.resident()), "at", "2020-02-04T00:00:00Z"));

        assertThat(late.code()).isEqualTo("testing/round-closed");
    }

    @Test
    void a_wrong_clock_is_corrected_and_the_swab_counts_on_its_true_day() {
        var samples = desk.figure("testing.samples");
        var wrong = with(sample(round, station, tube, desk.resident()), "at", "2025-05-31T12:00:00Z");
        var sent = Map.of("deviceTime", "2025-06-01T12:00:00Z", "items", List.of(wrong));

        assertThat(ADesk.codes(ok(world.lead().post("/api/testing/samples/batch", sent))))
                .containsExactly("ACCEPTED");
        assertThat(ADesk.codes(ok(world.lead().post("/api/testing/samples/batch", sent))))
                .containsExactly("DUPLICATE");

        assertThat(desk.figure("testing.samples")).isEqualTo(samples + 1);
    }

    @Test
    void parts_of_the_wrong_shape_spoil_their_own_record_only() {
        var odd = new ArrayList<Object>();
        odd.add(sample(round, station, tube, desk.resident()));
        odd.add("not a record");
        odd.add(with(sample(round, station, tube, desk.resident()), "person", 7));
        odd.add(with(
                sample(round, station, tube, desk.resident()),
                "id",
                UUID.randomUUID().toString()));
        odd.add(Map.of("id", Ids.next().toString(), "kind", "SEAL"));

        var answer = ok(world.lead().post("/api/testing/samples/batch", Map.of("items", odd)));

        assertThat(ADesk.codes(answer))
                .containsExactly(
                        "ACCEPTED",
                        "kernel/json-not-readable",
                        "kernel/json-not-readable",
                        "testing/id-not-valid",
                        "kernel/field-missing");
    }
}
