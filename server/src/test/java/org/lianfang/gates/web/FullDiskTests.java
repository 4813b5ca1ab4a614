package org.lianfang.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.gates.GateWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerProcess;
import org.lianfang.support.TestPostgres;

/// The disk of the database fills up while gates record: a small disk of memory, in a mount namespace that ends with
/// the server.
class FullDiskTests {

    private static final int DISK_MEGABYTES = 256;

    @TempDir
    Path directory;

    @Test
    @Timeout(200)
    void a_full_disk_is_said_politely_and_nothing_acknowledged_is_lost() throws Exception {
        Assumptions.assumeTrue(
                maySetUpADisk(), "neither root nor user namespaces: no disk of its own can be mounted here");
        try (var server = ServerProcess.start(onADisk(), directory.resolve("data"), "-Xmx256m")) {
            // How this process reaches what is mounted in the other's namespace only.
            var disk = Path.of("/proc", String.valueOf(server.pid()), "root")
                    .resolve(directory.toString().substring(1));
            var world = GateWorld.at(server.port(), "4391");
            var gate = world.gateIn(world.eastVillage());
            var guard = Api.asHolderOf(server.port(), "GATE_GUARD", world.east());
            try (var devices = new Devices(4, () -> guard, gate)) {
                devices.awaitAcknowledged(2_000);
                awaitRefusals(devices, 12, disk.resolve("ballast"));

                assertThat(devices.refusals()).allSatisfy(FullDiskTests::isPolite);
                assertThat(devices.refusals()).anySatisfy(FullDiskTests::tellsOfTheDisk);
                assertThat(server.isAlive()).isTrue();
                assertThat(health(server)).isIn("FULL", "kernel/disk-full");

                Files.delete(disk.resolve("ballast"));
                devices.awaitAcknowledged(devices.acknowledged().size() + 2_000);
                devices.sendTheRest(guard);
                assertThat(devices.refusals()).allSatisfy(FullDiskTests::isPolite);

                var kept = devices.acknowledged().size();
                assertThat(GateWorld.countAll(guard, "/api/crossings?gate=" + gate))
                        .isEqualTo(kept);
                assertThat(world.figure(world.east(), "gates.persons")).isEqualTo(kept);
                assertThat(ok(world.administrator().get("/api/audit/verification"))
                                .path("intact")
                                .asBoolean())
                        .isTrue();
            }
        }
    }

    private static void isPolite(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(503);
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.code()).startsWith("kernel/");
    }

    private static void tellsOfTheDisk(Api.Answer answer) {
        assertThat(answer.code()).isEqualTo("kernel/disk-full");
        assertThat(answer.body().path("detail").asString()).contains("disk is full");
    }

    /// `FULL` while the database lives, the refusal when the full disk has taken it down.
    private static String health(ServerProcess server) {
        var answer = Api.at(server.port()).get("/api/health");
        return answer.body().path("disk").asString("") + answer.code();
    }

    /// Whatever room the database makes by clearing up is taken again.
    private static void awaitRefusals(Devices devices, int count, Path ballast) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (devices.refusals().size() < count && System.nanoTime() < deadline) {
            fill(ballast);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(devices.refusals()).hasSizeGreaterThanOrEqualTo(count);
    }

    /// Takes all room that is left.
    private static void fill(Path ballast) {
        var zeros = new byte[64 << 10];
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            assertThat(ballast).isNotEmptyFile();
        }
    }

    private static boolean maySetUpADisk() {
        try {
            return new ProcessBuilder(inANamespace("mount -t tmpfs tmpfs /mnt"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The database's programs are unpacked already, so that the small disk holds nothing but data.
    private List<String> onADisk() {
        var command =
                "mount -t tmpfs -o size=%dm tmpfs '%s' && mkdir '%s/data' && ln -s '%s' '%s/data/postgres-programs' && exec \"$@\""
                        .formatted(DISK_MEGABYTES, directory, directory, TestPostgres.programs(), directory);
        return inANamespace(command);
    }

    private static List<String> inANamespace(String command) {
        return List.of("unshare", "-rm", "sh", "-c", command, "sh");
    }
}
