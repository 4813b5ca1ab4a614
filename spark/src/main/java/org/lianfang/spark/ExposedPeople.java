package org.lianfang.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lianfang.tracing.Memory;
import org.lianfang.tracing.Presences;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.Window;

/// Who was exposed to somebody within a window, for many people with a window each: brings to each whoever was at
/// their places at their times, and lets the engine decide there.
///
/// Questions are `asked int, whom int, since bigint, until bigint`: the exposures to `whom`, asked because of `asked`.
/// The answer is as [ExposureRows] has it.
final class ExposedPeople {

    private static final int BITS = 32;

    private final Rules rules;
    private final Window longest;

    /// @param longest window: no question goes beyond it
    ExposedPeople(Rules rules, Window longest) {
        this.rules = rules;
        this.longest = longest;
    }

    Dataset<Row> in(Dataset<Row> presences, Dataset<Row> questions) {
        var lasting = presences
                .withColumn("ends", greatest(col("ends"), col("begins").plus(1)))
                .where(col("begins").lt(longest.to()).and(col("ends").gt(longest.from())))
                .where(col("setting").isin(settingsThatMatter()));
        var own = lasting.join(questions, col("person").equalTo(col("whom")))
                .where(col("begins").lt(col("until")).and(col("ends").gt(col("since"))))
                .select(
                        col("asked"),
                        col("whom"),
                        col("since"),
                        col("until"),
                        col("place").as("own_place"),
                        col("begins").as("own_begins"),
                        col("ends").as("own_ends"));
        var there = col("place").equalTo(col("own_place"));
        var then = col("begins").lt(col("own_ends")).and(col("ends").gt(col("own_begins")));
        return lasting.join(own, there.and(then))
                .groupByKey((MapFunction<Row, Long>) ExposedPeople::key, Encoders.LONG())
                .flatMapGroups(new Deciding(rules), Encoders.row(ExposureRows.COLUMNS));
    }

    /// Two meet in the looser of their settings: whoever is somewhere in a looser one than all that have a rule meets
    /// nobody there.
    private Object[] settingsThatMatter() {
        var loosest = rules.bySetting().keySet().stream().max(Comparator.naturalOrder());
        return Arrays.stream(Setting.values())
                .filter(setting -> loosest.isPresent() && setting.compareTo(loosest.get()) <= 0)
                .map(Setting::name)
                .toArray();
    }

    private static long key(Row row) {
        return (long) row.<Integer>getAs("asked") << BITS | row.<Integer>getAs("whom");
    }

    /// A store for one question, on whichever machine its rows have come together; the presences of the person that
    /// it is about are among them.
    private record Deciding(Rules rules) implements FlatMapGroupsFunction<Long, Row, Row> {

        @Override
        public Iterator<Row> call(Long key, Iterator<Row> rows) {
            var presences = new Presences(Memory.heap(), 0);
            var batch = presences.batch();
            var row = rows.next();
            var window = new Window(row.<Long>getAs("since"), row.<Long>getAs("until"));
            batch.add(PresenceRows.read(row));
            while (rows.hasNext()) {
                batch.add(PresenceRows.read(rows.next()));
            }
            presences.add(batch);
            var whom = key.intValue();
            var asked = (int) (key >> BITS);
            return ExposureRows.of(asked, whom, presences.contactsOf(whom, window, rules))
                    .iterator();
        }
    }
}
