package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// pgbench on the very database that the server uses: what PostgreSQL does when nobody else is in the way. One plain
/// table
/// with the columns of a crossing and a primary key; durable, prepared, nothing else.
final class Yardstick {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private static final String SINGLE = """
            insert into yardstick.crossing values (gen_random_uuid(), '01890000-0000-7000-8000-000000000001',
              430900000000000000, now(), 1, '湘HA1234', 36.5, '长沙市', '益阳市赫山区', 1, 1,
              '\\x%s')
            """.formatted("ab".repeat(90)).replace('\n', ' ');

    private final ServerProcess.OwnerAccess database;

    Yardstick(ServerProcess.OwnerAccess database) throws SQLException {
        this.database = database;
        execute("create schema if not exists yardstick");
        execute("drop table if exists yardstick.crossing");
        execute("""
                create table yardstick.crossing (
                  id uuid primary key, gate_id uuid not null, area_key bigint not null, crossed_at timestamptz not null,
                  direction smallint not null, plate text, celsius numeric(3,1), origin text, destination text,
                  reason smallint, outcome smallint not null, person bytea)
                """);
    }

    /// @return rows per second of single-row inserts over 16 connections
    double singleRows(int seconds) throws IOException, InterruptedException {
        return pgbench(SINGLE, seconds, 1);
    }

    /// What the database alone answers with when rows come at a steady rate; a row's time counts from the moment at
    /// which it was due.
    ///
    /// @return latency in milliseconds, ascending
    double[] latencyAtRate(int seconds, double perSecond) throws IOException, InterruptedException {
        var logs = Files.createTempDirectory("yardstick");
        var log = logs.resolve("row").toString();
        pgbench(SINGLE, seconds, 1, "-R", String.valueOf(Math.round(perSecond)), "-l", "--log-prefix=" + log);
        var millis = new ArrayList<Double>();
        try (var files = Files.list(logs)) {
            for (var file : files.toList()) {
                for (var line : Files.readAllLines(file)) {
                    millis.add(Double.parseDouble(line.split(" ", -1)[2]) / 1000);
                }
                Files.delete(file);
            }
        }
        Files.delete(logs);
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /// @return rows per second of inserts of 200 rows each over 16 connections
    double rowsInTwoHundreds(int seconds) throws IOException, InterruptedException {
        return pgbench("""
                insert into yardstick.crossing select gen_random_uuid(), '01890000-0000-7000-8000-000000000001',
                  430900000000000000, now(), 1, '湘HA1234', 36.5, '长沙市', '益阳市赫山区', 1, 1,
                  '\\x%s' from generate_series(1, 200)
                """.formatted("ab".repeat(90)).replace('\n', ' '), seconds, 200);
    }

    private double pgbench(String statement, int seconds, int rows, String... more)
            throws IOException, InterruptedException {
        var script = Files.createTempFile("yardstick", ".sql");
        Files.writeString(script, statement + ";\n", StandardCharsets.UTF_8);
        var command = new ArrayList<String>(List.of("pgbench", "-n", "-M", "prepared", "-c", "16", "-j", "2"));
        command.addAll(List.of("-T", String.valueOf(seconds), "-f", script.toString()));
        command.addAll(List.of("-h", "127.0.0.1", "-p", String.valueOf(database.port()), "-U", "lianfang"));
        command.addAll(List.of(more));
        command.add("postgres");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException("pgbench did not answer with a rate: " + output);
        }
        return Double.parseDouble(rate.group(1)) * rows;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
