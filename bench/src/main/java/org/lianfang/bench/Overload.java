package org.lianfang.bench;

import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Three times as many records as the server can take. Who is refused keeps the record, waits as long as the server
/// asked, and sends it again, until it is acknowledged. In the end everything acknowledged is there once.
record Overload(ServerProcess server, Report report, FilledRound filled, List<String> samplers) {

    private static final int TIMES = 3;
    private static final int DEVICES = 3_000;
    private static final int SECONDS = 30;
    private static final double SERVED_MILLISECONDS = 500;

    /// @param rate records per second that the server was seen to take
    void run(Session administrator, double rate) throws Exception {
        var desks = DesksOfARound.open(filled, administrator, "O", DEVICES);
        var before = stored();
        var gap = (long) (1e9 * DEVICES / (rate * TIMES));
        var began = System.nanoTime();
        var headers = IntStream.range(0, DEVICES)
                .mapToObj(number -> samplers.get(number % samplers.size()))
                .toList();
        var devices = Load.together(server.port(), headers, begin -> devices(desks, begin, gap));
        tell(devices, (System.nanoTime() - began) / 1e9, stored() - before);
    }

    private static List<InsistentClient> devices(List<Desk> desks, long begin, long gap) {
        var end = begin + TimeUnit.SECONDS.toNanos(SECONDS);
        return IntStream.range(0, DEVICES)
                .mapToObj(number -> new InsistentClient(desks.get(number), begin + gap * number / DEVICES, end, gap))
                .toList();
    }

    private void tell(List<InsistentClient> devices, double seconds, long stored) {
        var served = devices.stream()
                .flatMap(device -> device.served().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        report.limit(
                "%d devices send %d times the rate above; whoever is served, p99".formatted(DEVICES, TIMES),
                served[(int) (served.length * 0.99)] / 1e6,
                "ms",
                SERVED_MILLISECONDS,
                "p50 %.0f, longest %.0f".formatted(served[served.length / 2] / 1e6, served[served.length - 1] / 1e6));
        var refused = devices.stream().mapToInt(InsistentClient::refused).sum();
        var silent = devices.stream().mapToInt(InsistentClient::silent).sum();
        report.figure(
                "records acknowledged until the last one was",
                served.length,
                "records",
                Map.of(
                        "seconds",
                        seconds,
                        "refused with Retry-After",
                        (double) refused - silent,
                        "refused without",
                        (double) silent));
        var acknowledged = devices.stream()
                .flatMap(device -> device.acknowledged().stream())
                .distinct()
                .count();
        report.limit("acknowledged but not stored once", Math.abs(acknowledged - stored), "records", 0);
    }

    /// Swabs and seals in the database.
    private long stored() throws Exception {
        try (var database = DriverManager.getConnection(server.database().url());
                var statement = database.createStatement()) {
            var rows = statement.executeQuery("""
                    select (select count(*) from testing.samples) + (select count(*) from testing.tubes where sealed_at is not null)
                    """);
            rows.next();
            return rows.getLong(1);
        }
    }
}
