package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.testing.TestingWorld.station;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class RoundTests {

    @LocalServerPort
    int port;

    private TestingWorld world;

    @BeforeEach
    void meet() {
        world = TestingWorld.at(port, "4361");
    }

    @Test
    void a_round_takes_its_sizes_and_hours_from_the_rule_pack() {
        var round = ok(world.lead()
                .get("/api/testing/rounds/" + world.roundIn(world.places().east())));

        assertThat(round.path("pools").path("isolationSite").asInt()).isEqualTo(1);
        assertThat(round.path("pools").path("sealedBuilding").asInt()).isEqualTo(10);
        assertThat(round.path("pools").path("community").asInt()).isEqualTo(10);
        assertThat(round.path("targetHours").asInt()).isEqualTo(24);
        assertThat(round.path("areas").path(0).path("areaName").asString()).contains("东试县");
    }

    @Test
    void the_command_post_chooses_among_the_sizes_for_which_there_are_tubes() {
        var twenty = world.roundOf(Map.of("areas", List.of(world.places().east()), "poolSize", 20));
        assertThat(ok(world.lead().get("/api/testing/rounds/" + twenty))
                        .path("pools")
                        .path("community")
                        .asInt())
                .isEqualTo(20);

        var refused = world.lead().post("/api/testing/rounds", round(Map.of("poolSize", 12)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("testing/pool-size-not-valid");
        assertThat(refused.body().path("detail").asString()).contains("12").contains("1, 5, 10, 20");
    }

    @Test
    void opening_the_same_round_again_changes_nothing_and_a_code_is_used_once() {
        var sent = round(Map.of("id", UUID.randomUUID().toString()));
        var first = ok(world.lead().post("/api/testing/rounds", sent));
        var again = ok(world.lead().post("/api/testing/rounds", sent));
        assertThat(again).isEqualTo(first);

        var other = new HashMap<>(sent);
        other.put("id", UUID.randomUUID().toString());
        assertThat(world.lead().post("/api/testing/rounds", other).code()).isEqualTo("testing/code-already-used");
    }

    @Test
    void areas_within_others_are_one_and_unknown_areas_are_refused() {
        var places = world.places();
        var round = world.roundIn(places.eastVillage(), places.east(), places.east());
        assertThat(ok(world.lead().get("/api/testing/rounds/" + round)).path("areas"))
                .hasSize(1);

        assertThat(world.lead()
                        .post(
                                "/api/testing/rounds",
                                round(Map.of(
                                        "areas", List.of(places.prefecture().substring(0, 4) + "99000000000000"))))
                        .code())
                .isEqualTo("testing/unknown-area");
        assertThat(world.lead()
                        .post("/api/testing/rounds", round(Map.of("areas", List.of())))
                        .code())
                .isEqualTo("testing/areas-not-valid");
    }

    @Test
    void who_works_in_a_part_of_a_round_sees_it_and_nobody_else() {
        var round = world.roundIn(world.places().east());
        var inside = Api.asHolderOf(port, "SAMPLER", world.places().eastVillage());
        var outside = Api.asHolderOf(port, "SAMPLER", world.places().west());

        assertThat(inside.get("/api/testing/rounds/" + round).status()).isEqualTo(200);
        assertThat(ok(inside.get("/api/testing/rounds?limit=200")).toString()).contains(round);
        assertThat(outside.get("/api/testing/rounds/" + round).code()).isEqualTo("testing/unknown-round");
        assertThat(ok(outside.get("/api/testing/rounds?limit=200")).toString()).doesNotContain(round);
        assertThat(inside.post("/api/testing/rounds", round(Map.of())).status()).isEqualTo(403);
    }

    @Test
    void nobody_opens_a_round_beyond_their_own_area() {
        var lead = Api.asHolderOf(port, "DUTY_LEAD", world.places().west());

        assertThat(lead.post("/api/testing/rounds", round(Map.of())).status()).isEqualTo(403);
    }

    @Test
    void a_round_follows_one_that_is_closed_and_is_followed_once() {
        var first = world.roundIn(world.places().east());
        var next = round(Map.of("follows", first));
        assertThat(world.lead().post("/api/testing/rounds", next).code()).isEqualTo("testing/round-still-open");
        assertThat(world.lead().get("/api/testing/rounds/" + first + "/next").code())
                .isIn("testing/round-still-open", "testing/no-testing-rules");

        ok(world.lead().post("/api/testing/rounds/" + first + "/close", Map.of()));

        var second = ok(world.lead().post("/api/testing/rounds", next));
        assertThat(second.path("follows").asString()).isEqualTo(first);
        assertThat(world.lead()
                        .post("/api/testing/rounds", round(Map.of("follows", first)))
                        .code())
                .isEqualTo("testing/round-already-followed");
    }

    @Test
    void a_stale_change_of_a_station_is_refused_with_both_versions() {
        var path = "/api/testing/stations/" + world.stationIn(world.places().eastVillage());
        var mine = (ObjectNode) ok(world.lead().get(path));
        ok(world.lead().put(path, mine.deepCopy().put("name", "二号采样点")));

        var refused = world.lead().put(path, mine.put("name", "三号采样点"));

        assertThat(refused.code()).isEqualTo("testing/stale-write");
        assertThat(refused.body().path("params").path("theirs").path("name").asString())
                .isEqualTo("二号采样点");
        assertThat(refused.body().path("params").path("yours").path("name").asString())
                .isEqualTo("三号采样点");
    }

    @Test
    void a_station_of_another_county_is_unknown_and_a_code_is_used_once() {
        var eastern = world.stationIn(world.places().eastVillage());
        var west = Api.asHolderOf(port, "DUTY_LEAD", world.places().west());
        assertThat(west.get("/api/testing/stations/" + eastern).status()).isEqualTo(404);
        assertThat(ok(west.get("/api/testing/stations?limit=200")).toString()).doesNotContain(eastern);

        var sent = station(world.places().eastVillage(), "COMMUNITY");
        ok(world.lead().post("/api/testing/stations", sent));
        assertThat(world.lead().post("/api/testing/stations", sent).code()).isEqualTo("testing/code-already-used");
        assertThat(world.lead()
                        .post("/api/testing/stations", with(sent, "samplesPerHour", 0))
                        .code())
                .isEqualTo("testing/number-not-valid");
    }

    @Test
    void refusals_speak_the_reader_s_language() {
        var refused = world.lead().in("zh-Hant").get("/api/testing/rounds/" + UUID.randomUUID());

        assertThat(refused.body().path("detail").asString()).contains("沒有輪次");
    }

    private Map<String, Object> round(Map<String, Object> more) {
        var round = new HashMap<String, Object>();
        round.put("code", "R" + UUID.randomUUID());
        round.put("name", "第一轮");
        round.put("areas", List.of(world.places().east()));
        round.putAll(more);
        return round;
    }

    private static Map<String, Object> with(Map<String, Object> sent, String field, Object value) {
        var changed = new HashMap<>(sent);
        changed.put(field, value);
        return changed;
    }
}
