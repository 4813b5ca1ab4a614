package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class TransportTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private Api lab;
    private String round;
    private String station;

    @BeforeEach
    void aRoundWithAStation() {
        world = TestingWorld.at(port, "4363");
        lab = Api.asHolderOf(port, "LAB", world.places().prefecture());
        round = world.roundIn(world.places().east());
        station = world.stationIn(world.places().eastVillage());
    }

    @Test
    void a_tube_goes_from_state_to_state_and_the_counts_agree() {
        var tubes = List.of(sealedTube(), sealedTube());
        assertThat(stateOf(tubes.getFirst())).isEqualTo("SEALED");
        var box = pack(tubes);
        assertThat(stateOf(tubes.getFirst())).isEqualTo("BOXED");

        ok(world.lead().post("/api/testing/boxes/" + box + "/carry", count(2)));
        assertThat(stateOf(tubes.getFirst())).isEqualTo("CARRIED");
        ok(lab.post("/api/testing/boxes/" + box + "/receive", count(2)));

        assertThat(tubes).allMatch(tube -> stateOf(tube).equals("RECEIVED"));
        assertThat(differences()).isEmpty();
        var seen = ok(world.lead().get("/api/testing/boxes/" + box));
        assertThat(seen.path("tubeCodes")).hasSize(2);
        assertThat(seen.path("handovers")).hasSize(2);
    }

    @Test
    void a_count_that_differs_stays_open_until_somebody_settles_it_and_the_missing_tube_is_known() {
        var tubes = List.of(sealedTube(), sealedTube());
        var box = pack(tubes);
        ok(world.lead().post("/api/testing/boxes/" + box + "/carry", count(2)));

        ok(lab.post("/api/testing/boxes/" + box + "/receive", count(1)));

        var open = differences();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().path("expected").asInt()).isEqualTo(2);
        assertThat(open.getFirst().path("counted").asInt()).isEqualTo(1);
        assertThat(tubes).allMatch(tube -> stateOf(tube).equals("CARRIED"));
        ok(lab.post("/api/testing/tubes/receive", Map.of("tubeCodes", List.of(tubes.getFirst()))));
        assertThat(stateOf(tubes.get(0))).isEqualTo("RECEIVED");
        assertThat(stateOf(tubes.get(1))).isEqualTo("CARRIED");

        var id = open.getFirst().path("id").asString();
        assertThat(world.lead()
                        .post("/api/testing/differences/" + id + "/settle", Map.of("reason", " "))
                        .status())
                .isEqualTo(400);
        ok(world.lead().post("/api/testing/differences/" + id + "/settle", Map.of("reason", "管在采样点找到")));
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_box_is_packed_as_a_whole_or_not_at_all() {
        var fine = sealedTube();
        var open = newTube();
        world.take(sample(round, station, open, resident()));

        assertThat(tryToPack(List.of(fine, open)).code()).isEqualTo("testing/tube-not-sealed");
        assertThat(tryToPack(List.of(fine, newTube())).code()).isEqualTo("testing/unknown-tube");
        assertThat(stateOf(fine)).isEqualTo("SEALED");
        pack(List.of(fine));
        assertThat(tryToPack(List.of(fine)).code()).isEqualTo("testing/tube-on-its-way");
        assertThat(tryToPack(List.of()).code()).isEqualTo("testing/number-not-valid");
    }

    @Test
    void every_message_sent_again_changes_nothing() {
        var packing = packing(List.of(sealedTube()));
        ok(world.lead().post("/api/testing/boxes", packing));
        assertThat(status(ok(world.lead().post("/api/testing/boxes", packing)))).isEqualTo("DUPLICATE");
        var path = "/api/testing/boxes/" + packing.get("id");
        var carried = count(1);
        ok(world.lead().post(path + "/carry", carried));
        assertThat(status(ok(world.lead().post(path + "/carry", carried)))).isEqualTo("DUPLICATE");
        assertThat(world.lead().post(path + "/carry", count(1)).code()).isEqualTo("testing/box-already-handed-over");
        var received = count(1);
        ok(lab.post(path + "/receive", received));
        assertThat(status(ok(lab.post(path + "/receive", received)))).isEqualTo("DUPLICATE");
        assertThat(lab.post(path + "/receive", count(7)).code()).isEqualTo("testing/box-already-handed-over");
    }

    @Test
    void a_lab_elsewhere_knows_neither_box_nor_tube_and_a_sampler_receives_nothing() {
        var tube = sealedTube();
        var box = pack(List.of(tube));
        var western = Api.asHolderOf(port, "LAB", world.places().west());

        assertThat(western.post("/api/testing/boxes/" + box + "/receive", count(1))
                        .code())
                .isEqualTo("testing/unknown-box");
        assertThat(ok(western.post("/api/testing/tubes/receive", Map.of("tubeCodes", List.of(tube))))
                        .path("items")
                        .path(0)
                        .path("problem")
                        .path("code")
                        .asString())
                .isEqualTo("testing/unknown-tube");
        var sampler = Api.asHolderOf(port, "SAMPLER", world.places().east());
        assertThat(sampler.post("/api/testing/boxes/" + box + "/receive", count(1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_tube_that_stays_too_long_anywhere_is_late_by_the_clocks_of_the_pack() {
        // The server's clock shows the morning after the seal; a sealed tube may wait two hours for its box.
        var sealed = sealedTube();
        var boxed = sealedTube();
        pack(List.of(boxed));
        var open = newTube();
        world.take(sample(round, station, open, resident()));

        var late =
                TestingWorld.all(
                                world.lead(),
                                "/api/testing/late-tubes?limit=200&area="
                                        + world.places().east())
                        .stream()
                        .map(found -> found.path("code").asString() + " "
                                + found.path("state").asString())
                        .toList();

        assertThat(late).contains(sealed + " SEALED");
        assertThat(late).noneMatch(tube -> tube.startsWith(boxed) || tube.startsWith(open));
    }

    @Test
    void the_tubes_of_a_station_are_listed_newest_first() {
        var first = sealedTube();
        var second = newTube();
        world.take(sample(round, station, second, resident()));

        var path = "/api/testing/tubes?limit=1&station=" + station + "&round=" + round;
        var page = ok(world.lead().get(path));
        var next = ok(world.lead().get(path + "&after=" + page.path("next").asString()));

        assertThat(page.path("items").path(0).path("code").asString()).isEqualTo(second);
        assertThat(page.path("items").path(0).path("state").asString()).isEqualTo("OPEN");
        assertThat(page.path("items").path(0).path("members").asInt()).isEqualTo(1);
        assertThat(next.path("items").path(0).path("code").asString()).isEqualTo(first);
        assertThat(next.has("next")).isFalse();
    }

    private String sealedTube() {
        var tube = newTube();
        world.take(sample(round, station, tube, resident()));
        world.sealTube(station, tube);
        return tube;
    }

    private String resident() {
        return world.familyIn(world.places().eastVillage(), 1).getFirst();
    }

    private String stateOf(String tube) {
        return ok(world.lead().get("/api/testing/tubes/" + tube)).path("state").asString();
    }

    private Map<String, Object> packing(List<String> tubes) {
        return Map.of("id", Ids.next().toString(), "code", "A-17", "stationId", station, "tubeCodes", tubes);
    }

    private Api.Answer tryToPack(List<String> tubes) {
        return world.lead().post("/api/testing/boxes", packing(tubes));
    }

    private String pack(List<String> tubes) {
        var packing = packing(tubes);
        ok(world.lead().post("/api/testing/boxes", packing));
        return String.valueOf(packing.get("id"));
    }

    private static Map<String, Object> count(int tubes) {
        return Map.of("id", UUID.randomUUID().toString(), "counted", tubes);
    }

    private static String status(JsonNode answer) {
        return answer.path("status").asString();
    }

    private List<JsonNode> differences() {
        return TestingWorld.all(
                world.lead(),
                "/api/testing/differences?limit=200&area=" + world.places().east());
    }
}
