package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Which pool size saves the most tests, assumed and observed.
@ServerTest
class PoolSizeTests {

    private static final String PATH = "/api/testing/pool-sizes?";

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ALab lab;

    @BeforeEach
    void aLab() {
        world = TestingWorld.at(port, "4371");
        lab = new ALab(
                world,
                Api.asHolderOf(port, "LAB", world.places().prefecture()),
                world.roundIn(world.places().east()),
                world.stationIn(world.places().eastVillage()));
    }

    @Test
    void at_one_in_a_hundred_eleven_swabs_save_four_tests_of_five() {
        var answer = ok(world.lead().get(PATH + "prevalence=0.01"));

        assertThat(answer.at("/best/swabs").asInt()).isEqualTo(11);
        assertThat(answer.at("/best/testsPerPerson").asDouble()).isEqualTo(0.19557, within(0.000_005));
        assertThat(answer.path("sizes")).hasSize(50);
        assertThat(answer.at("/sizes/10")).isEqualTo(answer.path("best"));
        assertThat(answer.at("/sizes/0/testsPerPerson").asDouble()).isEqualTo(1);
    }

    @Test
    void a_round_is_reckoned_with_what_it_has_found_once_the_pool_s_members_are_decided() {
        var people = List.of(lab.resident(), lab.resident(), lab.resident());
        lab.enter(lab.received(List.of(lab.resident(), lab.resident())), "NEGATIVE");
        lab.enter(lab.received(people), "POSITIVE");
        assertThat(observed().code()).isEqualTo("testing/no-prevalence-yet");

        lab.enter(lab.single(people.get(0)), "POSITIVE");
        lab.enter(lab.single(people.get(1)), "NEGATIVE");
        lab.enter(lab.single(people.get(2)), "NEGATIVE");

        var answer = ok(observed());
        assertThat(answer.path("prevalence").asDouble()).isEqualTo(1.0 / 5);
        assertThat(answer.at("/best/swabs").asInt()).isEqualTo(3);
    }

    @Test
    void a_share_that_is_none_or_both_questions_at_once_are_refused() {
        for (var asked : List.of(
                "prevalence=0",
                "prevalence=1",
                "prevalence=-0.1",
                "prevalence=NaN",
                "",
                "round=" + lab.round(),
                "prevalence=0.01&round=" + lab.round() + "&area="
                        + world.places().east())) {
            assertThat(world.lead().get(PATH + asked).code()).as(asked).isEqualTo("testing/prevalence-not-valid");
        }
        assertThat(world.lead().get(PATH + "prevalence=many").status()).isEqualTo(400);
    }

    @Test
    void what_a_round_found_is_told_to_those_who_may_look_there() {
        var western = Api.asHolderOf(port, "GRID_WORKER", world.places().west());
        assertThat(western.get(PATH + "round=" + lab.round() + "&area="
                                + world.places().east())
                        .status())
                .isEqualTo(403);
        assertThat(western.get(PATH + "round=" + lab.round() + "&area="
                                + world.places().west())
                        .code())
                .isEqualTo("testing/unknown-round");
        assertThat(western.get(PATH + "prevalence=0.01").status()).isEqualTo(200);
        var guard = Api.asHolderOf(port, "GATE_GUARD", world.places().east());
        assertThat(guard.get(PATH + "prevalence=0.01").status()).isEqualTo(403);
    }

    private Api.Answer observed() {
        return world.lead()
                .get(PATH + "round=" + lab.round() + "&area=" + world.places().east());
    }
}
