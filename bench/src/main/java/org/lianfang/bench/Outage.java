package org.lianfang.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The server was away for a day while people went on recording on a thousand telephones; then all of them find it
/// again
/// in the same moment. Measures how long it takes until the server has everything, each record once.
final class Outage implements Bench.Measuring {

    private static final int PHONES = 1_000;
    private static final int GATES = 100;
    private static final int ACCOUNTS = 50;
    /// A guard who has nothing to do with the outage records this often meanwhile.
    private static final int MEANWHILE_PER_SECOND = 10;

    private static final int YARDSTICK_SECONDS = 10;
    private static final int WARM_UP_SECONDS = 30;

    private final ServerProcess server;
    private final Report report;
    private final int records;
    /// Recorded by whoever passed a gate while the others caught up.
    private long ofMeanwhile;

    /// @param records that each telephone holds
    Outage(ServerProcess server, Report report, int records) {
        this.server = server;
        this.report = report;
        this.records = records;
    }

    @Override
    public void run(Path divisions) throws Exception {
        var city = City.prepare(server, divisions);
        var gates = gates(city, divisions);
        var guards = guards(city);
        var yardstick = new Yardstick(server.database());
        var before = yardstick.rowsInTwoHundreds(YARDSTICK_SECONDS);
        warmUp(city.gateId(), guards);

        server.killNow();
        var known = new CountDownLatch(1);
        var phones = new ArrayList<Callable<OutagePhone.Sent>>();
        for (var number = 0; number < PHONES; number++) {
            var phone = new OutagePhone(
                    server.port(), guards.get(number % guards.size()), gates.get(number % gates.size()), records);
            phones.add(() -> {
                known.await();
                return phone.sendAll();
            });
        }
        server.startAgain();
        server.awaitUp();
        var stored = stored();
        var begin = System.nanoTime();
        var sent = new ArrayList<Future<OutagePhone.Sent>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            phones.forEach(phone -> sent.add(threads.submit(phone)));
            known.countDown();
            meanwhile(city.gateId(), guards.getFirst(), sent);
        }
        tell(all(sent), begin, stored() - stored, (before + yardstick.rowsInTwoHundreds(YARDSTICK_SECONDS)) / 2);
    }

    private void tell(List<OutagePhone.Sent> sent, long begin, long stored, double yardstick) {
        var seconds = sent.stream()
                .mapToDouble(one -> (one.doneNanos() - begin) / 1e9)
                .sorted()
                .toArray();
        var acknowledged = sent.stream().mapToLong(OutagePhone.Sent::accepted).sum();
        report.figure(
                "%,d telephones with %,d records each come back at once".formatted(PHONES, records),
                acknowledged / seconds[seconds.length - 1],
                "records per second",
                Map.of("pgbench 200-row inserts", yardstick));
        report.figure(
                "recovery: the last telephone has nothing left",
                seconds[seconds.length - 1],
                "s",
                Map.of("the middle one s", seconds[seconds.length / 2], "first s", seconds[0]));
        report.figure(
                "messages sent again because their answer was lost",
                sent.stream().mapToLong(OutagePhone.Sent::repeated).sum(),
                "messages",
                Map.of(
                        "records known already",
                        (double)
                                sent.stream().mapToLong(OutagePhone.Sent::known).sum(),
                        "refused with 503",
                        (double) sent.stream().mapToLong(OutagePhone.Sent::busy).sum(),
                        "no connection",
                        (double) sent.stream()
                                .mapToLong(OutagePhone.Sent::silent)
                                .sum()));
        report.limit("acknowledged but not stored once", Math.abs(acknowledged - stored), "records", 0);
        report.limit("recorded but not acknowledged", (double) PHONES * records - acknowledged, "records", 0);
    }

    /// Somebody passes a gate while the others catch up.
    private void meanwhile(String gate, String guard, List<Future<OutagePhone.Sent>> sent) throws Exception {
        var nanos = new ArrayList<Long>();
        var busy = 0;
        while (!sent.stream().allMatch(Future::isDone)) {
            try (var connection = new RawConnection(server.port(), "/api/crossings", guard)) {
                var begin = System.nanoTime();
                if (connection.post(Crossings.one(gate)) / 100 == 2) {
                    nanos.add(System.nanoTime() - begin);
                } else {
                    busy++;
                }
            } catch (java.io.IOException hungUp) {
                busy++;
            }
            TimeUnit.MILLISECONDS.sleep(1_000 / MEANWHILE_PER_SECOND);
        }
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            report.figure(
                    "meanwhile a single crossing takes, p99",
                    sorted[(int) (sorted.length * 0.99)] / 1e6,
                    "ms",
                    Map.of("p50 ms", sorted[sorted.length / 2] / 1e6, "of", (double) sorted.length, "refused", (double)
                            busy));
        }
        ofMeanwhile = sorted.length;
    }

    private List<String> gates(City city, Path divisions) throws Exception {
        var villages = Ground.villagesOf(divisions);
        var gates = new ArrayList<String>();
        for (var number = 0; number < GATES; number++) {
            var gate = city.administrator()
                    .must(city.administrator()
                            .post(
                                    "/api/gates",
                                    Map.of(
                                            "code",
                                            "O" + number,
                                            "name",
                                            "Gate " + number,
                                            "kind",
                                            "ROAD",
                                            "areaKey",
                                            villages.get(number * villages.size() / GATES),
                                            "openedOn",
                                            City.today().minusDays(12).toString(),
                                            "hours",
                                            "00:00-24:00",
                                            "place",
                                            "S308")));
            gates.add(gate.path("id").asString());
        }
        return gates;
    }

    private List<String> guards(City city) throws Exception {
        var guards = new ArrayList<String>();
        for (var number = 0; number < ACCOUNTS; number++) {
            guards.add(city.administrator()
                    .holderOf("GATE_GUARD", city.areaKey(), "guard" + number)
                    .headerLines());
        }
        return guards;
    }

    private void warmUp(String gate, List<String> guards) throws Exception {
        var senders = guards.stream()
                .limit(8)
                .map(guard -> new Load.Sender(guard, () -> Crossings.batch(gate, OutagePhone.TOGETHER)))
                .toList();
        new Load(server.port(), "/api/crossings/batch", senders).asFastAsPossible(WARM_UP_SECONDS);
    }

    private long stored() throws Exception {
        try (var database = DriverManager.getConnection(server.database().url());
                var statement = database.createStatement()) {
            var rows = statement.executeQuery("select count(*) from gates.crossings");
            rows.next();
            return rows.getLong(1) - ofMeanwhile;
        }
    }

    private static List<OutagePhone.Sent> all(List<Future<OutagePhone.Sent>> sent) throws InterruptedException {
        var all = new ArrayList<OutagePhone.Sent>();
        for (var one : sent) {
            try {
                all.add(one.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return all;
    }
}
