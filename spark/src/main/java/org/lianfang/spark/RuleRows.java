package org.lianfang.spark;

import java.util.EnumMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lianfang.tracing.Ground;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.SeatRule;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.SettingRule;
import org.lianfang.tracing.Strength;

/// A rule set as CSV with a head, the values as in the rule pack:
/// `setting,ground,strength,minimum_seconds,reach,apart,crew_meets_all,unknown_seat`.
final class RuleRows {

    private RuleRows() {}

    static Rules of(SparkSession spark, String path) {
        return read(spark.read().option("header", true).csv(path));
    }

    private static Rules read(Dataset<Row> lines) {
        var rules = new EnumMap<Setting, SettingRule>(Setting.class);
        for (var line : lines.collectAsList()) {
            rules.put(
                    Setting.valueOf(line.getAs("setting")),
                    new SettingRule(
                            Ground.valueOf(line.getAs("ground")),
                            Strength.valueOf(line.getAs("strength")),
                            Long.parseLong(line.getAs("minimum_seconds")),
                            new SeatRule(
                                    SeatRule.Reach.valueOf(line.getAs("reach")),
                                    Integer.parseInt(line.getAs("apart")),
                                    Boolean.parseBoolean(line.getAs("crew_meets_all"))),
                            Strength.valueOf(line.getAs("unknown_seat"))));
        }
        return Rules.of(rules);
    }
}
