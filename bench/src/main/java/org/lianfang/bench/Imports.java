package org.lianfang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// Spreadsheets of residents from upload to the last row, and the divisions of five prefectures; with the memory that
/// the server took.
final class Imports implements Bench.Measuring {

    /// Beyond the residents that a filled directory may have, and within the million different identity numbers.
    private static final int FIRST = 5_000_000;

    private final ServerProcess server;
    private final Report report;
    private final int rows;

    Imports(ServerProcess server, Report report, int rows) {
        this.server = server;
        this.report = report;
        this.rows = rows;
    }

    @Override
    public void run(Path divisions) throws Exception {
        var filled = FilledCity.in(server.data());
        if (filled == null) {
            divisions(divisions);
        }
        var lead = Session.administrator(server).holderOf("DUTY_LEAD", FilledCity.PREFECTURE, "lead");
        var sheets = new Spreadsheets(Ground.villagesOf(divisions));
        var files = Files.createTempDirectory("lianfang-sheets");
        var beside = filled == null ? "" : " beside %,d residents".formatted(filled.residents());
        var csv = sheets.csv(files.resolve("residents.csv"), FIRST, rows);
        var xlsx = sheets.xlsx(files.resolve("residents.xlsx"), FIRST + rows, rows);
        imported(lead, csv, "csv of %,d rows%s".formatted(rows, beside), rows - Spreadsheets.wrong(rows));
        imported(lead, xlsx, "xlsx of %,d rows%s".formatted(rows, beside), rows - Spreadsheets.wrong(rows));
        imported(lead, xlsx, "the same xlsx again%s".formatted(beside), 0);
        ServerMemory.of(server).report(report, "during these imports");
        Files.delete(csv);
        Files.delete(xlsx);
        Files.delete(files);
    }

    private void divisions(Path file) throws Exception {
        var begin = System.nanoTime();
        City.prepare(server, file);
        report.figure("divisions of five prefectures, response and gate", seconds(begin), "s", Map.of());
        var administrator = Session.administrator(server);
        var again = System.nanoTime();
        var answer = administrator.must(
                administrator.upload("/api/territory/divisions?edition=2019&validFrom=2020-02-25", file));
        report.figure(
                "the same divisions again",
                seconds(again),
                "s",
                Map.of("unchanged", answer.path("unchanged").asDouble()));
    }

    /// @param expected how many rows must be taken in
    private void imported(Session lead, Path file, String what, int expected) throws Exception {
        var begin = System.nanoTime();
        var id = lead.must(lead.upload("/api/imports/residents?areaKey=" + FilledCity.PREFECTURE, file))
                .path("id")
                .asString();
        report.figure(what + ", upload", seconds(begin), "s", Map.of("MB", Files.size(file) / 1e6));
        var looking = System.nanoTime();
        if (lead.get("/api/imports/" + id + "/preview").path("items").size() != 20) {
            throw new IllegalStateException("No preview of " + what);
        }
        report.figure(what + ", preview", seconds(looking), "s", Map.of());
        var running = System.nanoTime();
        lead.must(lead.post("/api/imports/" + id + "/run", Map.of()));
        var state = awaitEnd(lead, id);
        var seconds = seconds(running);
        if (state.path("good").asInt() != expected || state.path("bad").asInt() != Spreadsheets.wrong(rows)) {
            throw new IllegalStateException(what + " ended as " + state);
        }
        report.figure(what + ", run", seconds, "s", Map.of("rows per second", rows / seconds));
    }

    private static JsonNode awaitEnd(Session lead, String id) throws Exception {
        var state = lead.get("/api/imports/" + id);
        while (state.path("state").asString().equals("RUNNING")) {
            TimeUnit.MILLISECONDS.sleep(100);
            state = lead.get("/api/imports/" + id);
        }
        return state;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
