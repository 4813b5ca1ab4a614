package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What people wait for, with a million residents and ten million crossings: dashboard, report, search, lists.
final class Reads implements Bench.Measuring {

    private static final int TURNS = 300;
    private static final int DAYS = 10;

    private final ServerProcess server;
    private final Report report;
    private final int residents;
    private final int crossings;

    Reads(ServerProcess server, Report report, int residents, int crossings) {
        this.server = server;
        this.report = report;
        this.residents = residents;
        this.crossings = crossings;
    }

    @Override
    public void run(Path divisions) throws Exception {
        var city = City.prepare(server, divisions);
        var lead = city.administrator().holderOf("DUTY_LEAD", city.areaKey(), "lead");
        var commander = city.administrator().holderOf("COMMANDER", city.areaKey(), "commander");
        var guard = city.administrator().holderOf("GATE_GUARD", city.areaKey(), "guard");
        var people = new People(villagesOf(divisions));
        var residentRate = new Filling(server.port(), lead.headerLines())
                .fill("residents", "/api/residents/batch", residents, from -> people.batch(from, 500));
        report.figure("residents taken in by batches", residentRate, "per second", Map.of("total", (double) residents));
        var crossingRate = new Filling(server.port(), guard.headerLines())
                .fill(
                        "crossings",
                        "/api/crossings/batch",
                        crossings,
                        from -> Crossings.batch(city.gateId(), 500, DAYS));
        report.figure("crossings taken in by batches", crossingRate, "per second", Map.of("total", (double) crossings));
        restart();
        measure(city, commander, lead, people);
    }

    private void measure(City city, Session commander, Session lead, People people) throws IOException {
        var day = City.today().minusDays(1);
        var today = "/api/today?area=" + city.areaKey() + "&day=" + day;
        var draft = "/api/reports/draft?area=" + city.areaKey() + "&day=" + day;
        try (var desk = new RawConnection(server.port(), "/api/residents/search", commander.headerLines());
                var search = new RawConnection(server.port(), "/api/residents/search", lead.headerLines())) {
            report.limit("dashboard, cold", once(desk, today), "ms", 500);
            report.limit("report, cold", once(desk, draft), "ms", 500);
            report.limit(
                    "dashboard, warm, p95",
                    p95(IntStream.range(0, TURNS).mapToDouble(turn -> get(desk, today))),
                    "ms",
                    50);
            report.limit(
                    "report, warm, p95",
                    p95(IntStream.range(0, TURNS).mapToDouble(turn -> get(desk, draft))),
                    "ms",
                    50);
            report.limit(
                    "search by name, p95",
                    p95(numbers().mapToDouble(number -> post(search, city, people.name(number)))),
                    "ms",
                    50);
            report.limit(
                    "search by telephone, p95",
                    p95(numbers().mapToDouble(number -> post(search, city, people.phone(number)))),
                    "ms",
                    50);
            report.limit(
                    "residents of the city, a page, p95",
                    p95(numbers().mapToDouble(number -> get(search, "/api/residents?limit=50&area=" + city.areaKey()))),
                    "ms",
                    50);
            report.limit(
                    "crossings of a gate, a page, p95",
                    p95(numbers().mapToDouble(number -> get(search, "/api/crossings?limit=50&gate=" + city.gateId()))),
                    "ms",
                    50);
        }
    }

    private IntStream numbers() {
        return IntStream.range(0, TURNS).map(turn -> (int) ((long) turn * 7919 * 31 % residents));
    }

    private void restart() throws Exception {
        server.killNow();
        server.startAgain();
        server.awaitUp();
    }

    private static double once(RawConnection connection, String target) {
        return get(connection, target);
    }

    private static double get(RawConnection connection, String target) {
        try {
            var begin = System.nanoTime();
            check(connection.get(target), target);
            return (System.nanoTime() - begin) / 1e6;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static double post(RawConnection connection, City city, String asked) {
        var body = "{\"q\":\"%s\",\"areaKey\":\"%s\",\"limit\":50}".formatted(asked, city.areaKey());
        try {
            var begin = System.nanoTime();
            check(connection.post(body.getBytes(StandardCharsets.UTF_8)), "search");
            return (System.nanoTime() - begin) / 1e6;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void check(int status, String what) {
        if (status != 200) {
            throw new IllegalStateException(what + " answered " + status);
        }
    }

    private static double p95(java.util.stream.DoubleStream milliseconds) {
        var sorted = milliseconds.toArray();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.95)];
    }

    private static List<String> villagesOf(Path divisions) throws IOException {
        try (var lines = Files.lines(divisions, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split(",", -1))
                    .filter(row -> row.length > 4 && row[3].equals("5") && row[0].startsWith("4309"))
                    .map(row -> row[4] + "000000")
                    .toList();
        }
    }
}
