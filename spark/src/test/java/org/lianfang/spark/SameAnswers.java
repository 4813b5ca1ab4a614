package org.lianfang.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.lianfang.tracing.Ground;
import org.lianfang.tracing.Memory;
import org.lianfang.tracing.Presence;
import org.lianfang.tracing.Presences;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.SeatRule;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.SettingRule;
import org.lianfang.tracing.Strength;
import org.lianfang.tracing.Window;

/// Runs under JDK 17: writes an invented town as Parquet, runs the job on it, and compares its rows with the engine's.
final class SameAnswers {

    private static final int PEOPLE = 600;
    private static final int CASES = 60;
    private static final Window WINDOW = new Window(50_000, 200_000);
    private static final StructType PRESENCES = StructType.fromDDL(
            "person int, place int, begins bigint, ends bigint, setting string, section int, seat_row int, crew"
                    + " boolean");
    private static final String RULES = """
        setting,ground,strength,minimum_seconds,reach,apart,crew_meets_all,unknown_seat
        HOUSEHOLD,LIVING_TOGETHER,CLOSE,0,EVERYBODY,0,false,CLOSE
        VENTILATED_BUS,SAME_VEHICLE,CLOSE,0,ROWS,3,true,LEAD
        MARKET,PROXIMITY,LEAD,900,EVERYBODY,0,false,LEAD
        """;

    private SameAnswers() {}

    public static void main(String[] words) throws Exception {
        var directory = Path.of(words[0]);
        var town = town();
        var paths = List.of("presences", "cases", "rules.csv", "out");
        var files =
                paths.stream().map(name -> directory.resolve(name).toString()).toList();
        try (var spark = SparkSession.builder().getOrCreate()) {
            spark.createDataFrame(town.stream().map(SameAnswers::row).toList(), PRESENCES)
                    .write()
                    .parquet(files.get(0));
            spark.createDataFrame(
                            IntStream.range(0, CASES)
                                    .mapToObj(RowFactory::create)
                                    .toList(),
                            StructType.fromDDL("person int"))
                    .write()
                    .parquet(files.get(1));
        }
        Files.writeString(Path.of(files.get(2)), RULES);
        ContactsJob.main(new String[] {
            files.get(0),
            files.get(1),
            files.get(2),
            String.valueOf(WINDOW.from()),
            String.valueOf(WINDOW.to()),
            files.get(3)
        });
        try (var spark = SparkSession.builder().getOrCreate()) {
            var theirs = sorted(spark.read().parquet(files.get(3)).collectAsList());
            var ours = sorted(engine(town));
            if (!ours.equals(theirs)) {
                throw new IllegalStateException(
                        "Spark has %d rows, the engine %d; they differ".formatted(theirs.size(), ours.size()));
            }
            System.out.printf(
                    "On Spark %,d exposures of %d people, equal to those of the engine%n", theirs.size(), CASES);
        }
    }

    private static List<String> sorted(List<Row> rows) {
        return rows.stream().map(Row::toString).sorted().toList();
    }

    private static List<Row> engine(List<Presence> town) {
        var presences = new Presences(Memory.heap(), 0);
        presences.add(presences.batch().addAll(town));
        var rules = Rules.of(Map.of(
                Setting.HOUSEHOLD, SettingRule.close(Ground.LIVING_TOGETHER),
                Setting.VENTILATED_BUS,
                        SettingRule.close(Ground.SAME_VEHICLE)
                                .bySeats(SeatRule.rowsApart(3).withCrew(), Strength.LEAD),
                Setting.MARKET, SettingRule.lead(Ground.PROXIMITY).fromSeconds(900)));
        var rows = new ArrayList<Row>();
        for (var person = 0; person < CASES; person++) {
            rows.addAll(ExposureRows.of(person, presences.contactsOf(person, WINDOW, rules)));
        }
        return rows;
    }

    private static Row row(Presence presence) {
        return RowFactory.create(
                presence.person(),
                presence.place(),
                presence.from(),
                presence.to(),
                presence.setting().name(),
                presence.seat().section(),
                presence.seat().row(),
                presence.seat().crew());
    }

    private static List<Presence> town() {
        var random = new Random(8);
        var town = new ArrayList<Presence>();
        for (var one = 0; one < 12_000; one++) {
            var from = random.nextInt(260_000);
            var setting = List.of(Setting.HOUSEHOLD, Setting.VENTILATED_BUS, Setting.MARKET, Setting.GATE)
                    .get(random.nextInt(4));
            var seat = setting == Setting.VENTILATED_BUS && random.nextInt(3) > 0
                    ? new Seat(0, random.nextInt(10), random.nextInt(30) == 0)
                    : Seat.UNKNOWN;
            town.add(new Presence(
                    random.nextInt(PEOPLE),
                    random.nextInt(20),
                    from,
                    from + (long) (random.nextInt(8) == 0 ? 0 : random.nextInt(4_000)),
                    setting,
                    seat));
        }
        return town;
    }
}
