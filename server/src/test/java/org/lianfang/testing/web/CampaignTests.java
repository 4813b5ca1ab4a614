package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// A chain of rounds, what each found, and what the rule says.
@ServerTest
class CampaignTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ALab lab;

    @BeforeEach
    void aFirstRound() {
        world = TestingWorld.at(port, "4384");
        lab = new ALab(
                world,
                Api.asHolderOf(port, "LAB", world.places().prefecture()),
                world.roundIn(world.places().prefecture()),
                world.stationIn(world.places().eastVillage()));
    }

    @Test
    void it_shows_the_whole_chain_whichever_round_is_asked_for() {
        lab.enter(lab.single(lab.resident()), "POSITIVE");
        close(lab.round());
        var second = world.roundOf(Map.of("areas", List.of(world.places().prefecture()), "follows", lab.round()));
        close(second);
        var third = world.roundOf(Map.of("areas", List.of(world.places().prefecture()), "follows", second));

        for (var asked : List.of(lab.round(), second, third)) {
            var campaign = campaign(world.lead(), asked);
            assertThat(campaign.path("rounds"))
                    .extracting(CampaignTests::told)
                    .containsExactly(lab.round() + " 1 false 0", second + " 0 true 1", third + " 0 - -");
            assertThat(campaign.has("next")).isFalse();
        }
        close(third);
        assertThat(campaign(world.lead(), second)
                        .path("rounds")
                        .path(2)
                        .path("cleanInARow")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void the_rule_of_the_pack_says_what_comes_next_and_where_it_comes_from() {
        var other = TestingWorld.at(port, "4386");
        underPlanNine(other);
        var round = other.roundIn(other.places().east());
        assertThat(campaign(other.lead(), round).has("next")).isFalse();
        ok(other.lead().post("/api/testing/rounds/" + round + "/close", Map.of()));

        var campaign = campaign(other.lead(), round);

        assertThat(campaign.path("rule").path("cleanRounds").asInt()).isEqualTo(3);
        assertThat(campaign.path("rule").path("waitDays").asInt()).isEqualTo(3);
        assertThat(campaign.path("rule").path("sources").toString()).contains("第九版");
        assertThat(campaign.path("next").path("step").asString()).isEqualTo("ROUND");
        assertThat(campaign.path("next").path("day").asString()).isEqualTo("2020-02-04");
        assertThat(campaign.path("next").path("cleanInARow").asInt()).isEqualTo(1);
    }

    @Test
    void counts_are_for_those_who_may_look_at_all_of_the_round() {
        var western = Api.asHolderOf(port, "GRID_WORKER", world.places().west());
        var guard = Api.asHolderOf(port, "GATE_GUARD", world.places().prefecture());

        assertThat(campaign(world.lead(), lab.round())
                        .path("rounds")
                        .path(0)
                        .path("positives")
                        .asInt(-1))
                .isZero();
        assertThat(campaign(western, lab.round()).path("rounds").path(0).has("positives"))
                .isFalse();
        assertThat(guard.get(path(lab.round())).status()).isEqualTo(403);
    }

    private static void underPlanNine(TestingWorld world) {
        var area = world.places().prefecture();
        var administrator = world.places().administrator();
        var early = ok(administrator.get("/api/responses/current?area=" + area))
                .path("id")
                .asString();
        ok(administrator.post(
                "/api/responses/" + early + "/stand-down", Map.of("on", "2020-02-02", "reason", "另一规则包")));
        ok(administrator.post(
                "/api/responses",
                Map.of(
                        "name", "Plan 9",
                        "hazard", "covid-19",
                        "level", "I",
                        "areaKey", area,
                        "startedOn", "2020-02-03",
                        "rulePack", "covid-19/plan-9",
                        "timeZone", "Asia/Shanghai",
                        "inventedPeople", true)));
    }

    private void close(String round) {
        ok(world.lead().post("/api/testing/rounds/" + round + "/close", Map.of()));
    }

    private static String path(String round) {
        return "/api/testing/rounds/" + round + "/campaign";
    }

    private static JsonNode campaign(Api api, String round) {
        return ok(api.get(path(round)));
    }

    private static String told(JsonNode round) {
        return round.path("id").asString() + " " + round.path("positives").asInt() + " "
                + round.path("clean").asString("-") + " "
                + round.path("cleanInARow").asString("-");
    }
}
