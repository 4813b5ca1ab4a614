package org.lianfang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianfang.bench.ContactQuestions.Exposed;
import org.lianfang.bench.ContactQuestions.Onward;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.Strength;
import org.lianfang.tracing.Window;

/// The presences as Parquet by days, asked by the jobs of `spark/`. DuckDB writes the files and reads the answers.
final class SparkOfContacts implements AutoCloseable {

    private static final String HEAD =
            "setting,ground,strength,minimum_seconds,reach,apart,crew_meets_all,unknown_seat";

    private final SparkJob job;
    private final Path work;
    private final Connection duck;
    private final Sql sql;
    private int answers;

    SparkOfContacts(Path root, Path work) throws IOException, SQLException {
        this.job = SparkJob.on(root, work);
        this.work = work;
        this.duck = DriverManager.getConnection("jdbc:duckdb:");
        this.sql = new Sql(duck);
    }

    /// What a job has answered. @param seconds of the whole job
    record Answer<T>(List<T> rows, double seconds) {}

    /// A row of contacts of contacts, with the case because of which it was asked.
    record OnwardOf(int asked, Onward onward) {}

    /// @return whether there was nothing before
    boolean fill(Path csv) throws SQLException, IOException {
        Files.writeString(work.resolve("rules.csv"), lines(TracingRules.CONTACTS));
        Files.writeString(work.resolve("onward.csv"), lines(TracingRules.ONWARD));
        if (Files.exists(work.resolve("presences"))) {
            return false;
        }
        var names = Arrays.stream(Setting.values())
                .map(setting -> "'" + setting.name() + "'")
                .collect(Collectors.joining(", "));
        sql.execute("""
            copy (select person, place, begins, ends, ([%s])[setting + 1] as setting, section, seat_row, crew,
                begins // 86400 as day
              from read_csv('%s', header = false, columns = {
                'person': 'int', 'place': 'int', 'begins': 'bigint', 'ends': 'bigint',
                'setting': 'int', 'section': 'int', 'seat_row': 'int', 'crew': 'boolean'}))
            to '%s' (format parquet, partition_by (day))
            """.formatted(names, csv, work.resolve("presences")));
        return true;
    }

    Answer<Exposed> contacts(int[] asked, Window window) throws Exception {
        var out = next("contacts");
        var seconds = job.run(
                "ContactsJob",
                List.of(path("presences"), cases(asked), path("rules.csv"), from(window), to(window), out));
        var rows = sql.list(
                "select asked, person, setting, strength, seconds, first, last from read_parquet('" + out
                        + "/*.parquet')",
                row -> new Exposed(
                        row.getInt(1),
                        row.getInt(2),
                        Setting.valueOf(row.getString(3)).ordinal(),
                        Strength.valueOf(row.getString(4)).ordinal(),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)));
        return new Answer<>(rows, seconds);
    }

    private record Row(int asked, Strength strength, Onward onward) {

        /// The strongest exposure of somebody first.
        static final Comparator<Row> STRONGEST = Comparator.comparing(Row::strength)
                .thenComparing(row -> row.onward().setting())
                .thenComparing(row -> -row.onward().seconds())
                .thenComparing(row -> row.onward().first());
    }

    Answer<OnwardOf> theirContacts(int[] asked, Window window) throws Exception {
        var out = next("second");
        var seconds = job.run(
                "SecondContactsJob",
                List.of(
                        path("presences"),
                        cases(asked),
                        path("rules.csv"),
                        path("onward.csv"),
                        "-",
                        from(window),
                        to(window),
                        out));
        var rows = sql.list(
                "select asked, strength, person, through, ways, setting, seconds, first, last from read_parquet('" + out
                        + "/*.parquet')",
                row -> new Row(
                        row.getInt(1),
                        Strength.valueOf(row.getString(2)),
                        new Onward(
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                Setting.valueOf(row.getString(6)).ordinal(),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9))));
        var strongest = new HashMap<List<Integer>, Row>();
        rows.forEach(row -> strongest.merge(
                List.of(row.asked(), row.onward().person()),
                row,
                (one, other) -> Row.STRONGEST.compare(one, other) <= 0 ? one : other));
        return new Answer<>(
                strongest.values().stream()
                        .map(row -> new OnwardOf(row.asked(), row.onward()))
                        .toList(),
                seconds);
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }

    private String cases(int[] asked) throws SQLException, IOException {
        var file = work.resolve("cases.parquet");
        Files.deleteIfExists(file);
        var persons = IntStream.of(asked).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        sql.execute("copy (select unnest([%s])::int as person) to '%s' (format parquet)".formatted(persons, file));
        return file.toString();
    }

    /// A new directory for each answer; those of earlier runs are in the way.
    private String next(String what) {
        Path out;
        do {
            out = work.resolve(what + "-" + answers++);
        } while (Files.exists(out));
        return out.toString();
    }

    private String path(String name) {
        return work.resolve(name).toString();
    }

    private static String from(Window window) {
        return String.valueOf(window.from());
    }

    private static String to(Window window) {
        return String.valueOf(window.to());
    }

    private static String lines(Rules rules) {
        return HEAD + "\n"
                + rules.bySetting().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey().name() + ","
                                + entry.getValue().ground().name() + ","
                                + entry.getValue().strength().name() + ","
                                + entry.getValue().minimumSeconds() + ","
                                + entry.getValue().seats().reach().name() + ","
                                + entry.getValue().seats().apart() + ","
                                + entry.getValue().seats().crewMeetsAll() + ","
                                + entry.getValue().unknownSeat().name())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
