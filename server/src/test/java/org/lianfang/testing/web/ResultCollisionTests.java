package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a lab must not tell, and what happens when it does.
@ServerTest
class ResultCollisionTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ALab lab;
    private String round;
    private String station;

    @BeforeEach
    void aRoundWithAStation() {
        world = TestingWorld.at(port, "4367");
        round = world.roundIn(world.places().east());
        station = world.stationIn(world.places().eastVillage());
        lab = new ALab(world, Api.asHolderOf(port, "LAB", world.places().prefecture()), round, station);
    }

    @Test
    void what_collides_with_a_result_is_refused_or_changes_nothing() {
        var open = newTube();
        world.take(sample(round, station, open, lab.resident()));
        assertThat(lab.api()
                        .post("/api/testing/results", ALab.result(open, "NEGATIVE"))
                        .code())
                .isEqualTo("testing/tube-not-sealed");
        assertThat(lab.api()
                        .post("/api/testing/results", ALab.result(newTube(), "NEGATIVE"))
                        .code())
                .isEqualTo("testing/unknown-tube");

        var tube = lab.received(List.of(lab.resident()));
        var first = ALab.result(tube, "NEGATIVE");
        ok(lab.api().post("/api/testing/results", first));
        assertThat(ok(lab.api().post("/api/testing/results", first))
                        .path("status")
                        .asString())
                .isEqualTo("DUPLICATE");
        assertThat(lab.enter(tube, "NEGATIVE").path("status").asString()).isEqualTo("DUPLICATE");
        assertThat(lab.api()
                        .post("/api/testing/results", ALab.result(tube, "POSITIVE"))
                        .code())
                .isEqualTo("testing/other-result-known");
        assertThat(lab.api()
                        .post("/api/testing/results", with(first, "tubeCode", lab.received(List.of(lab.resident()))))
                        .code())
                .isEqualTo("testing/id-already-used");
        assertThat(lab.api()
                        .post("/api/testing/results", with(first, "outcome", "PERHAPS"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void one_bad_result_of_a_batch_never_stops_the_others() {
        var items = List.of(
                ALab.result(lab.received(List.of(lab.resident())), "NEGATIVE"),
                ALab.result(newTube(), "NEGATIVE"),
                with(ALab.result(newTube(), "NEGATIVE"), "outcome", "PERHAPS"),
                ALab.result(lab.received(List.of(lab.resident())), "NEGATIVE"));

        var answer = ok(lab.api().post("/api/testing/results/batch", batch(items)));

        assertThat(answer.path("items"))
                .extracting(item -> item.path("status").asString())
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED", "ACCEPTED");
    }

    @Test
    void a_lab_s_token_enters_results_of_its_area_and_nothing_else() {
        var tube = lab.received(List.of(lab.resident()));
        var western = Api.asHolderOf(port, "LAB", world.places().west());

        assertThat(western.post("/api/testing/results", ALab.result(tube, "NEGATIVE"))
                        .code())
                .isEqualTo("testing/unknown-tube");
        assertThat(lab.api()
                        .get("/api/testing/calls?area=" + world.places().east())
                        .status())
                .isEqualTo(403);
        var sampler = Api.asHolderOf(port, "SAMPLER", world.places().east());
        assertThat(sampler.post("/api/testing/results", ALab.result(tube, "NEGATIVE"))
                        .status())
                .isEqualTo(403);
    }
}
