package org.lianfang.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lianfang.tracing.Memory;
import org.lianfang.tracing.Presences;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.Window;

/// Brings to each case whoever was at its places at its times, and lets the engine decide there.
final class ContactsOfCases {

    private final Rules rules;
    private final Window window;

    ContactsOfCases(Rules rules, Window window) {
        this.rules = rules;
        this.window = window;
    }

    Dataset<Row> in(Dataset<Row> presences, Dataset<Row> cases) {
        var lasting = presences
                .withColumn("ends", greatest(col("ends"), col("begins").plus(1)))
                .where(col("begins").lt(window.to()).and(col("ends").gt(window.from())));
        var own = lasting.join(cases.distinct(), "person")
                .select(
                        col("person").as("asked"),
                        col("place").as("own_place"),
                        col("begins").as("own_begins"),
                        col("ends").as("own_ends"));
        var there = col("place").equalTo(col("own_place"));
        var then = col("begins").lt(col("own_ends")).and(col("ends").gt(col("own_begins")));
        return lasting.join(own, there.and(then))
                .groupByKey((MapFunction<Row, Integer>) row -> row.<Integer>getAs("asked"), Encoders.INT())
                .flatMapGroups(new Deciding(rules, window), Encoders.row(ExposureRows.COLUMNS));
    }

    /// A store of one case, on whichever machine its rows have come together; the case's own presences are among them.
    private record Deciding(Rules rules, Window window) implements FlatMapGroupsFunction<Integer, Row, Row> {

        @Override
        public Iterator<Row> call(Integer asked, Iterator<Row> rows) {
            var presences = new Presences(Memory.heap(), 0);
            var batch = presences.batch();
            rows.forEachRemaining(row -> batch.add(PresenceRows.read(row)));
            presences.add(batch);
            return ExposureRows.of(asked, presences.contactsOf(asked, window, rules))
                    .iterator();
        }
    }
}
