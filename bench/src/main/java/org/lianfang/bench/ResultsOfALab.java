package org.lianfang.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/// A lab's spreadsheet of some hundred thousand tubes: mostly negative, some pools positive, whose people are held.
record ResultsOfALab(ServerProcess server, Report report, FilledRound filled, int tubes) {

    private static final int POSITIVE_EVERY = 2_000;
    private static final double BUDGET = 60;

    void run(Session administrator) throws Exception {
        var waiting = tubesThatWait();
        if (waiting.size() < tubes) {
            throw new IllegalStateException(
                    "Only %,d tubes wait for a result. Maybe fill another directory".formatted(waiting.size()));
        }
        var lab = administrator.holderOf("LAB", FilledCity.PREFECTURE, "lab");
        var file = sheet(waiting);
        var begin = System.nanoTime();
        var answer = lab.must(lab.upload("/api/testing/results/import", file));
        var seconds = (System.nanoTime() - begin) / 1e9;
        Files.delete(file);
        if (answer.path("accepted").asInt() != tubes) {
            throw new IllegalStateException("The lab's sheet ended as " + answer);
        }
        report.limit(
                "results of %,d tubes as csv, whoever is in a positive one held".formatted(tubes),
                seconds,
                "s",
                BUDGET,
                "held %,d".formatted(held()));
    }

    private List<String> tubesThatWait() throws Exception {
        var codes = new ArrayList<String>();
        try (var database = DriverManager.getConnection(server.database().url());
                var statement = database.prepareStatement("""
                        select code from testing.tubes
                        where round_id = ?::uuid and received_at is not null and resulted_at is null
                        order by code limit ?
                        """)) {
            statement.setString(1, filled.round());
            statement.setInt(2, tubes);
            var rows = statement.executeQuery();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private long held() throws Exception {
        try (var database = DriverManager.getConnection(server.database().url());
                var statement = database.createStatement()) {
            var rows = statement.executeQuery("select count(*) from testing.calls where settled_at is null");
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Path sheet(List<String> codes) throws Exception {
        var file = Files.createTempFile("results", ".csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("管号,结果\n");
            for (var number = 0; number < codes.size(); number++) {
                out.write(codes.get(number) + (number % POSITIVE_EVERY == 0 ? ",阳性\n" : ",阴性\n"));
            }
        }
        return file;
    }
}
