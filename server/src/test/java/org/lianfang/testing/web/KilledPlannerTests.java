package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.ServerProcess;
import org.lianfang.support.TestPostgres;
import org.lianfang.testing.TestingWorld;

/// The server is killed while the solver works.
class KilledPlannerTests {

    @TempDir
    Path directory;

    @Test
    @Timeout(240)
    void the_plan_before_stays_in_force_and_the_run_can_be_started_again() throws Exception {
        Files.createSymbolicLink(directory.resolve("postgres-programs"), TestPostgres.programs());
        try (var server = ServerProcess.start(List.of(), directory, "-Xmx384m")) {
            var world = TestingWorld.at(server.port(), "4373");
            var village = world.places().eastVillage();
            world.stationIn(village);
            for (var family = 0; family < 30; family++) {
                world.familyIn(village, 4);
            }
            var round = world.roundOf(Map.of("areas", List.of(village), "startsAt", "2020-02-03T02:00:00Z"));
            var plan = "/api/testing/rounds/" + round + "/plan";
            ok(world.lead().post(plan, Map.of()));
            done(world.lead(), plan);
            var before = slots(world.lead(), plan, village);
            assertThat(before).isNotEmpty();

            assertThat(ok(world.lead().post(plan, Map.of("afresh", true)))
                            .path("state")
                            .asString())
                    .isEqualTo("RUNNING");
            server.kill();
            server.startAgain();

            var lead = Api.asHolderOf(server.port(), "DUTY_LEAD", world.places().prefecture());
            var state = ok(lead.get(plan));
            assertThat(state.path("state").asString()).isEqualTo("FAILED");
            assertThat(state.path("failure").asString()).contains("stopped while it was planning");
            assertThat(slots(lead, plan, village)).isEqualTo(before);
            ok(lead.post(plan, Map.of("afresh", true)));
            done(lead, plan);
            assertThat(slots(lead, plan, village)).hasSameSizeAs(before);
        }
    }

    private static void done(Api lead, String plan) {
        Eventually.holds(() -> ok(lead.get(plan)).path("state").asString().equals("DONE"));
    }

    private static List<String> slots(Api lead, String plan, String village) {
        return TestingWorld.all(lead, plan + "/slots?area=" + village).stream()
                .map(slot -> slot.path("id").asString())
                .toList();
    }
}
