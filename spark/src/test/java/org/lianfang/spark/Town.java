package org.lianfang.spark;

import java.io.IOException;
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
import org.lianfang.tracing.Isolation;
import org.lianfang.tracing.Presence;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.SeatRule;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.SettingRule;
import org.lianfang.tracing.Strength;
import org.lianfang.tracing.Window;

/// An invented town, and what is asked about it, as files for the jobs and as values for whoever else answers.
///
/// @param presences of which some are moments, some overlap, some are over midnight
record Town(List<Presence> presences) {

    static final int CASES = 60;
    static final Window WINDOW = new Window(50_000, 200_000);
    static final Rules RULES = Rules.of(Map.of(
            Setting.HOUSEHOLD, SettingRule.close(Ground.LIVING_TOGETHER),
            Setting.VENTILATED_BUS,
                    SettingRule.close(Ground.SAME_VEHICLE)
                            .bySeats(SeatRule.rowsApart(3).withCrew(), Strength.LEAD),
            Setting.MARKET, SettingRule.lead(Ground.PROXIMITY).fromSeconds(900)));
    static final Rules ONWARD = Rules.of(Map.of(
            Setting.HOUSEHOLD, SettingRule.close(Ground.LIVING_TOGETHER),
            Setting.VENTILATED_BUS,
                    SettingRule.close(Ground.SAME_VEHICLE)
                            .fromSeconds(300)
                            .bySeats(SeatRule.rowsApart(2), Strength.NONE)));
    /// Every third person, each at a moment of their own; some before anybody could have met them.
    static final Isolation ISOLATED = person -> person % 3 == 0 ? 40_000 + 211L * (person % 700) : Isolation.NOT_YET;

    private static final int PEOPLE = 1_200;
    private static final int PLACES = 40;
    private static final int PRESENCES = 24_000;
    private static final StructType COLUMNS = StructType.fromDDL(
            "person int, place int, begins bigint, ends bigint, setting string, section int, seat_row int, crew"
                    + " boolean");
    private static final String HEAD =
            "setting,ground,strength,minimum_seconds,reach,apart,crew_meets_all,unknown_seat\n";
    private static final String RULE_LINES = """
        HOUSEHOLD,LIVING_TOGETHER,CLOSE,0,EVERYBODY,0,false,CLOSE
        VENTILATED_BUS,SAME_VEHICLE,CLOSE,0,ROWS,3,true,LEAD
        MARKET,PROXIMITY,LEAD,900,EVERYBODY,0,false,LEAD
        """;
    private static final String ONWARD_LINES = """
        HOUSEHOLD,LIVING_TOGETHER,CLOSE,0,EVERYBODY,0,false,CLOSE
        VENTILATED_BUS,SAME_VEHICLE,CLOSE,300,ROWS,2,false,NONE
        """;

    static Town invented() {
        var random = new Random(8);
        var town = new ArrayList<Presence>();
        for (var one = 0; one < PRESENCES; one++) {
            var from = random.nextInt(260_000);
            var setting = List.of(Setting.HOUSEHOLD, Setting.VENTILATED_BUS, Setting.MARKET, Setting.GATE)
                    .get(random.nextInt(4));
            var seat = setting == Setting.VENTILATED_BUS && random.nextInt(3) > 0
                    ? new Seat(0, random.nextInt(10), random.nextInt(30) == 0)
                    : Seat.UNKNOWN;
            town.add(new Presence(
                    random.nextInt(PEOPLE),
                    random.nextInt(PLACES),
                    from,
                    from + (long) (random.nextInt(8) == 0 ? 0 : random.nextInt(4_000)),
                    setting,
                    seat));
        }
        return new Town(List.copyOf(town));
    }

    /// The files that the jobs read.
    record Paths(String presences, String cases, String rules, String onward, String isolated) {}

    Paths write(SparkSession spark, Path directory) throws IOException {
        var files = new Paths(
                directory.resolve("presences").toString(),
                directory.resolve("cases").toString(),
                directory.resolve("rules.csv").toString(),
                directory.resolve("onward.csv").toString(),
                directory.resolve("isolated").toString());
        parquet(spark, presences.stream().map(Town::row).toList(), COLUMNS, files.presences());
        parquet(
                spark,
                IntStream.range(0, CASES).mapToObj(RowFactory::create).toList(),
                StructType.fromDDL("person int"),
                files.cases());
        parquet(
                spark,
                IntStream.range(0, PEOPLE)
                        .filter(person -> ISOLATED.since(person) != Isolation.NOT_YET)
                        .mapToObj(person -> RowFactory.create(person, ISOLATED.since(person)))
                        .toList(),
                StructType.fromDDL("person int, since bigint"),
                files.isolated());
        Files.writeString(Path.of(files.rules()), HEAD + RULE_LINES);
        Files.writeString(Path.of(files.onward()), HEAD + ONWARD_LINES);
        return files;
    }

    private static void parquet(SparkSession spark, List<Row> rows, StructType columns, String path) {
        spark.createDataFrame(rows, columns).write().parquet(path);
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
}
