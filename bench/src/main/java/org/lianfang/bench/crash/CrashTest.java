package org.lianfang.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.lianfang.bench.City;
import org.lianfang.bench.ServerProcess;

/// `bench/crash-test.sh [rounds] [crossings|samples]`: devices send batches without a pause; each round, server or
/// database is killed as a power cut would kill it, and comes back. In the end nothing acknowledged may be missing and
/// nothing may be there
/// twice, the counters must equal a recount, and the audit chain must be whole. Exit code 0 when all of that holds.
public final class CrashTest {

    private static final int DEVICES = 4;

    private CrashTest() {}

    public static void main(String[] arguments) throws Exception {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        var what = Recorded.named(arguments.length > 1 ? arguments[1] : "crossings");
        var root = Path.of("").toAbsolutePath();
        var jar = root.resolve("server/target/lianfang.jar");
        var data = Files.createTempDirectory("lianfang-crash");
        var good = false;
        try (var server = ServerProcess.start(jar, data, ServerProcess.Settings.USUAL)) {
            var ledger = new Ledger();
            load(server, City.prepare(server, root.resolve(City.DIVISIONS)), what, ledger, rounds);
            good = new Verdict(ledger, server, jar).isGood(what);
        }
        if (good) {
            delete(data);
        }
        System.out.println(good ? "PASSED" : "FAILED; everything is left in " + data);
        System.exit(good ? 0 : 1);
    }

    private static void load(ServerProcess server, City city, Recorded recorded, Ledger ledger, int rounds)
            throws IOException, InterruptedException {
        var administrator = city.administrator();
        var work = recorded.begin(city);
        var token = administrator
                .must(administrator.post(
                        "/api/tokens",
                        Map.of(
                                "name",
                                "crash test",
                                "role",
                                recorded.role(),
                                "areaKey",
                                city.areaKey(),
                                "expiresAt",
                                City.today().plusDays(7) + "T00:00:00Z")))
                .path("token")
                .asString();
        var more = new AtomicBoolean(true);
        var devices = IntStream.range(0, DEVICES)
                .mapToObj(number -> Thread.ofPlatform()
                        .start(new Device(
                                URI.create(server.base()).resolve(recorded.path()),
                                token,
                                work.apply(number),
                                ledger,
                                more::get)))
                .toList();
        for (var round = 1; round <= rounds; round++) {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500, 2_500));
            var before = ledger.acknowledged().size();
            var what = round % 2 == 1 ? killServer(server) : killDatabase(server);
            System.out.printf(
                    "round %d of %d: %s killed after %,d acknowledged records, back after %.1f s%n",
                    round, rounds, what.name, before, what.seconds);
        }
        TimeUnit.SECONDS.sleep(1);
        more.set(false);
        for (var device : devices) {
            device.join();
        }
    }

    private record Killed(String name, double seconds) {}

    private static Killed killServer(ServerProcess server) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        server.killNow();
        server.startAgain();
        server.awaitUp();
        return new Killed("server", (System.nanoTime() - begun) / 1e9);
    }

    /// The postmaster and all its workers at once, so that nobody can tidy up.
    private static Killed killDatabase(ServerProcess server) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var postmaster = ProcessHandle.of(server.database().pid()).orElseThrow();
        var workers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        server.awaitUp();
        return new Killed("database", (System.nanoTime() - begun) / 1e9);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
