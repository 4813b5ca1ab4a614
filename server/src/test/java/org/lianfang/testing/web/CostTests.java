package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// What a round costs, from what people entered and what was counted.
@ServerTest
class CostTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ALab lab;

    @BeforeEach
    void aLab() {
        world = TestingWorld.at(port, "4385");
        lab = new ALab(
                world,
                Api.asHolderOf(port, "LAB", world.places().prefecture()),
                world.roundIn(world.places().prefecture()),
                world.stationIn(world.places().eastVillage()));
    }

    @Test
    void a_round_costs_its_swabs_and_tests_and_nothing_is_made_up_before_anybody_says_what_they_cost() {
        var twice = lab.resident();
        lab.enter(lab.received(List.of(twice, lab.resident())), "NEGATIVE");
        lab.enter(lab.single(twice), "NEGATIVE");
        lab.sealed(List.of(lab.resident()));

        var before = costs(world.places().prefecture());
        assertThat(before.has("costs") || before.has("total") || before.has("perPerson"))
                .isFalse();
        ok(world.lead().put(path(), sent(0)));

        var after = costs(world.places().prefecture());
        assertThat(List.of(
                        after.path("swabs").asInt(),
                        after.path("tests").asInt(),
                        after.path("persons").asInt()))
                .containsExactly(4, 2, 3);
        assertThat(after.path("total").decimalValue()).isEqualByComparingTo("46");
        assertThat(after.path("perPerson").decimalValue()).isEqualByComparingTo("15.33");
        assertThat(costs(world.places().west()).path("swabs").asInt()).isZero();
        var there = costs(world.places().east());
        assertThat(List.of(
                        there.path("swabs").asInt(),
                        there.path("tests").asInt(),
                        there.path("persons").asInt()))
                .as("counted apart from the whole round")
                .containsExactly(4, 2, 3);
    }

    @Test
    void a_stale_change_is_refused_with_both_versions() {
        assertThat(ok(world.lead().put(path(), sent(0))).path("version").asInt())
                .isEqualTo(1);
        assertThat(ok(world.lead().put(path(), sent(1))).path("version").asInt())
                .isEqualTo(2);

        var refused = world.lead().put(path(), sent(1));

        assertThat(refused.code()).isEqualTo("testing/costs-changed");
        assertThat(refused.body().path("params").path("theirs").path("version").asInt())
                .isEqualTo(2);
        assertThat(world.lead().put(path(), sent(0)).code()).isEqualTo("testing/costs-changed");
    }

    @Test
    void whoever_leads_a_part_of_the_round_does_not_say_what_all_of_it_costs() {
        var east = Api.asHolderOf(port, "DUTY_LEAD", world.places().east());
        var sampler = Api.asHolderOf(port, "SAMPLER", world.places().prefecture());

        assertThat(east.put(path(), sent(0)).status()).isEqualTo(403);
        assertThat(sampler.put(path(), sent(0)).status()).isEqualTo(403);
        assertThat(east.get(path() + "?area=" + world.places().west()).status()).isEqualTo(403);
    }

    private static Map<String, Object> sent(int version) {
        var costs = new HashMap<String, Object>();
        costs.put("currency", "CNY");
        costs.put("perSwab", 3.5);
        costs.put("perTest", 16);
        if (version > 0) {
            costs.put("version", version);
        }
        return costs;
    }

    private String path() {
        return "/api/testing/rounds/" + lab.round() + "/costs";
    }

    private JsonNode costs(String area) {
        return ok(world.lead().get(path() + "?area=" + area));
    }
}
