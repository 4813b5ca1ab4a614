package org.lianfang.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.gates.GateWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerProcess;
import org.lianfang.support.TestPostgres;

/// Server and database are killed in the middle of batches, as a power cut would. `bench/crash-test.sh` does it for as
/// long as one likes.
class KilledServerTests {

    @TempDir
    Path directory;

    @Test
    @Timeout(120)
    void what_was_acknowledged_is_there_once_after_server_and_database_were_killed() throws Exception {
        Files.createSymbolicLink(directory.resolve("postgres-programs"), TestPostgres.programs());
        try (var server = ServerProcess.start(List.of(), directory, "-Xmx256m")) {
            var world = GateWorld.at(server.port(), "4391");
            var gate = world.gateIn(world.eastVillage());
            var guard = Api.asHolderOf(server.port(), "GATE_GUARD", world.east());
            try (var devices = new Devices(3, () -> guard, gate)) {
                devices.awaitAcknowledged(1_000);
                server.kill();
                server.startAgain();
                devices.awaitAcknowledged(devices.acknowledged().size() + 1_000);
                killDatabase();
                devices.awaitAcknowledged(devices.acknowledged().size() + 1_000);
                devices.sendTheRest(guard);

                var kept = devices.acknowledged().size();
                assertThat(GateWorld.countAll(guard, "/api/crossings?gate=" + gate))
                        .isEqualTo(kept);
                assertThat(world.figure(world.east(), "gates.persons")).isEqualTo(kept);
                assertThat(devices.refusals())
                        .allSatisfy(refusal -> assertThat(refusal.status())
                                .as(refusal.body().toString())
                                .isEqualTo(503));
                assertThat(ok(world.administrator().get("/api/audit/verification"))
                                .path("intact")
                                .asBoolean())
                        .isTrue();
            }
        }
    }

    /// The postmaster and all its workers at once, so that nobody can tidy up.
    private void killDatabase() throws Exception {
        var pid =
                Files.readAllLines(directory.resolve("database/postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        var workers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        assertThat(postmaster.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }
}
