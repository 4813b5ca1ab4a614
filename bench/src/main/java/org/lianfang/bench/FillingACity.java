package org.lianfang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// Fills an empty server with a city twelve days into its response, through the public API.
final class FillingACity {

    private static final int DAYS = 10;
    /// Residents under a home measure: one of so many.
    private static final int MEASURED_EVERY = 100;
    /// Number of the gate that has its share of the traffic and no more.
    private static final int QUIET = 7;

    private static final List<String> COUNTING =
            List.of("430902", "430903", "430921", "430922", "430923", "430972", "430981");

    private final ServerProcess server;
    private final Report report;
    private final int residents;
    private final int crossings;
    private final LocalDate today = City.today();
    private final LocalDate first = today.minusDays(DAYS + 2L);

    FillingACity(ServerProcess server, Report report, int residents, int crossings) {
        this.server = server;
        this.report = report;
        this.residents = residents;
        this.crossings = crossings;
    }

    FilledCity fill(Path divisions) throws Exception {
        var begin = System.nanoTime();
        var administrator = City.prepare(server, divisions).administrator();
        tell("divisions, response", begin);
        var ground = Ground.lay(administrator, divisions, first);
        tell("grids", begin);
        var lead = administrator.holderOf("DUTY_LEAD", FilledCity.PREFECTURE, "lead");
        var gates = new Gates(lead, ground, first, today).open();
        tell("gates, shifts, grid workers", begin);
        register(lead, ground);
        record(administrator.holderOf("GATE_GUARD", FilledCity.PREFECTURE, "guard"), gates);
        report(lead);
        var filled = new FilledCity(
                residents, crossings, today.toString(), gates.getFirst(), gates.get(QUIET), gates.getLast());
        requireAll(lead);
        tidyUp();
        return filled;
    }

    /// As a database is that had ten days for what was done here in minutes.
    private void tidyUp() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(server.database().url());
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    private static void tell(String what, long begin) {
        System.out.printf("  %s: there after %.0f s%n", what, (System.nanoTime() - begin) / 1e9);
    }

    private void register(Session lead, Ground ground) throws Exception {
        var people = new People(ground);
        var rate = new Filling(server.port(), lead.headerLines())
                .fill("residents", "/api/residents/batch", residents, from -> people.batch(from, 500));
        report.figure("residents taken in by batches", rate, "per second", Map.of("total", (double) residents));
        new Items(lead)
                .send(
                        "/api/measures/batch",
                        IntStream.range(0, residents / MEASURED_EVERY)
                                .mapToObj(number -> Map.<String, Object>of(
                                        "id",
                                        UUID.randomUUID(),
                                        "residentId",
                                        People.resident(number * MEASURED_EVERY),
                                        "kind",
                                        "HOME_HEALTH_MONITORING",
                                        "ground",
                                        "KEY_REGION_RETURNEE",
                                        "evidence",
                                        "told the village",
                                        "from",
                                        today.minusDays(number % (DAYS + 2)).toString()))
                                .toList());
    }

    private void record(Session guard, List<String> gates) throws Exception {
        var now = Clock.systemUTC().instant();
        var span = Duration.ofDays(DAYS).minusHours(1);
        var traffic = new Traffic(gates, now.minus(Duration.ofDays(DAYS)), span, crossings);
        var rate = new Filling(server.port(), guard.headerLines())
                .fill("crossings", "/api/crossings/batch", crossings, from -> traffic.batch(from, 500));
        report.figure("crossings taken in by batches", rate, "per second", Map.of("total", (double) crossings));
    }

    /// The cases of each county and day, and the reports of the days that are over.
    private void report(Session lead) throws IOException, InterruptedException {
        var counts = new ArrayList<Map<String, Object>>();
        for (var day = first; day.isBefore(today); day = day.plusDays(1)) {
            for (var county : COUNTING) {
                counts.add(Map.of(
                        "areaKey",
                        county + "000000000000",
                        "day",
                        day.toString(),
                        "confirmed",
                        10 + day.getDayOfMonth(),
                        "cured",
                        3,
                        "dead",
                        0,
                        "source",
                        "bench"));
            }
        }
        new Items(lead).send("/api/case-counts/batch", counts);
        for (var day = first; day.isBefore(today); day = day.plusDays(1)) {
            lead.must(lead.post("/api/reports", Map.of("areaKey", FilledCity.PREFECTURE, "day", day.toString())));
        }
    }

    /// A batch answers 200 even when it refuses all of its items; the counters tell what was taken in.
    private void requireAll(Session lead) throws IOException, InterruptedException {
        var found = lead.get("/api/indicators/values?area=%s&from=%s&to=%s&codes=people.residents,gates.persons"
                        .formatted(FilledCity.PREFECTURE, first, today))
                .path("values");
        for (var value : found) {
            var expected = value.path("code").asString().equals("gates.persons") ? crossings : residents;
            if (value.path("value").asInt() != expected) {
                throw new IllegalStateException("Filled with less than asked for: " + value);
            }
        }
    }
}
