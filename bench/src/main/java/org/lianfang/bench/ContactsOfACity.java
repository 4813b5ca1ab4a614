package org.lianfang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.lianfang.tracing.Batch;
import org.lianfang.tracing.Memory;
import org.lianfang.tracing.Presence;
import org.lianfang.tracing.Presences;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.Window;

/// Contacts of cases in a city of many presences: the engine alone, or beside PostgreSQL and DuckDB, or
/// beside Spark.
final class ContactsOfACity {

    /// From two days before a case was found until two days after.
    static final Window PLAN = new Window(9L * Movements.DAY, 13L * Movements.DAY);
    /// All that is kept.
    static final Window ALL = new Window(0, (long) Movements.DAYS * Movements.DAY);

    private static final int TOGETHER = 4_000_000;
    private static final int SINGLES = 200_000;
    private static final int PORTION = 500;
    private static final int CASES = 1_000;
    private static final int WARM_UP = 2_000;

    private final Report report;
    private final Movements city;
    private final Path directory;

    ContactsOfACity(Report report, Movements city, Path directory) {
        this.report = report;
        this.city = city;
        this.directory = directory;
    }

    /// @param server whose PostgreSQL is asked too
    void beside(ServerProcess server) throws Exception {
        var presences = filled();
        var engine = new EngineQuestions(presences);
        warmUp(engine);
        var contest = new ContactsContest(report, engine, cases());
        var csv = directory.resolve("presences.csv");
        var rows = presences.size();
        if (!Files.exists(csv) && MovementsFile.write(city, csv) != rows) {
            throw new IllegalStateException("The file holds another number of presences than the engine");
        }
        try (var postgres = new PostgresOfContacts(server.database());
                var duck = new DuckOfContacts(directory.resolve("presences.duckdb"))) {
            var begun = System.nanoTime();
            if (postgres.fill(csv, rows)) {
                report.figure("PostgreSQL: load, two indexes, vacuum", seconds(begun), "s", Map.of());
            }
            begun = System.nanoTime();
            if (duck.fill(csv, rows)) {
                report.figure("DuckDB: load, two orders", seconds(begun), "s", Map.of());
            }
            report.figure("PostgreSQL: on disk", postgres.bytes() / 1e6, "MB", Map.of("DuckDB", duck.bytes() / 1e6));
            contest.against("PostgreSQL", postgres.questions(), 50);
            contest.against("DuckDB", duck.questions(), 20);
        }
        additions(presences);
    }

    /// The jobs of `spark/` on the same presences, as Parquet by days.
    void besideSpark(Path root) throws Exception {
        var presences = filled();
        var engine = new EngineQuestions(presences);
        warmUp(engine);
        var csv = directory.resolve("presences.csv");
        if (!Files.exists(csv) && MovementsFile.write(city, csv) != presences.size()) {
            throw new IllegalStateException("The file holds another number of presences than the engine");
        }
        try (var spark = new SparkOfContacts(root, directory.resolve("spark"))) {
            var begun = System.nanoTime();
            if (spark.fill(csv)) {
                report.figure("Parquet by days", seconds(begun), "s", Map.of());
            }
            new SparkContest(report, engine, spark, cases()).run();
        }
    }

    void alone() throws Exception {
        var presences = filled();
        var engine = new EngineQuestions(presences);
        warmUp(engine);
        new ContactsContest(report, engine, cases()).alone();
        additions(presences);
    }

    private Presences filled() throws Exception {
        var columns = Files.createDirectories(directory.resolve("columns"));
        var presences = new Presences(Memory.mapped(columns), 0);
        var loading = new Loading(presences);
        for (var day = 0; day < Movements.DAYS; day++) {
            city.ofDay(day, loading::add);
        }
        loading.flush();
        var begun = System.nanoTime();
        presences.settle();
        var rows = Map.of("million pieces", presences.size() / 1e6, "people", (double) city.people());
        report.figure("engine: load", (loading.nanos + System.nanoTime() - begun) / 1e9, "s", rows);
        report.figure(
                "engine: columns and indexes",
                presences.bytes() / 1e6,
                "MB",
                Map.of("bytes a piece", (double) presences.bytes() / presences.size()));
        return presences;
    }

    /// Gathers presences and tells how long the engine took for them, without making them up.
    private static final class Loading {

        private final Presences presences;
        private Batch batch;
        private long nanos;

        Loading(Presences presences) {
            this.presences = presences;
            this.batch = presences.batch();
        }

        void add(Presence presence) {
            if (batch.add(presence).pieces() >= TOGETHER) {
                flush();
            }
        }

        void flush() {
            var begun = System.nanoTime();
            presences.add(batch);
            nanos += System.nanoTime() - begun;
            batch = presences.batch();
        }
    }

    private void warmUp(EngineQuestions engine) {
        var chance = new SplittableRandom(77);
        for (var round = 0; round < WARM_UP; round++) {
            engine.askContacts(new int[] {chance.nextInt(city.people())}, ALL);
        }
        for (var round = 0; round < WARM_UP / 20; round++) {
            engine.askTheirContacts(chance.nextInt(city.people()), ALL);
        }
    }

    private int[] cases() {
        return new SplittableRandom(4)
                .ints(0, city.people())
                .distinct()
                .limit(CASES)
                .toArray();
    }

    /// What arrives in the course of a day, one by one and in portions, beside all that is there.
    private void additions(Presences presences) {
        var chance = new SplittableRandom(12);
        var begun = System.nanoTime();
        for (var one = 0; one < SINGLES; one++) {
            presences.add(presences.batch().add(crossing(chance)));
        }
        report.figure("engine: presences added one by one", SINGLES / seconds(begun), "/s", Map.of());
        begun = System.nanoTime();
        for (var portion = 0; portion < SINGLES / PORTION * 5; portion++) {
            var batch = presences.batch();
            for (var one = 0; one < PORTION; one++) {
                batch.add(crossing(chance));
            }
            presences.add(batch);
        }
        report.figure("engine: presences added in portions of 500", 5 * SINGLES / seconds(begun), "/s", Map.of());
        var latencies =
                Latencies.of(cases(), person -> new EngineQuestions(presences).askContacts(new int[] {person}, ALL));
        report.figure(
                "engine: contacts after that, not settled, p50",
                latencies.at(0.5),
                "ms",
                Map.of("p99", latencies.at(0.99)));
    }

    private Presence crossing(SplittableRandom chance) {
        var from = (Movements.DAYS - 1L) * Movements.DAY + chance.nextInt(Movements.DAY);
        return new Presence(chance.nextInt(city.people()), chance.nextInt(500), from, from, Setting.GATE, Seat.UNKNOWN);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
