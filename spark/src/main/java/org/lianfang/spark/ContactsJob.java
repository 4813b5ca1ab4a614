package org.lianfang.spark;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.lianfang.tracing.Window;

/// Its words: `presences.parquet cases.parquet rules.csv from to out.parquet`. How it is submitted:
/// docs/flows/tracing.md.
///
/// Columns: presences as [PresenceRows] has them; cases `person`; rules as [RuleRows] has them; out as
/// [ContactsOfCases] answers. Master and memory are those of `spark-submit`. `from` and `to` are seconds since 1970.
public final class ContactsJob {

    private static final int WORDS = 6;

    private ContactsJob() {}

    public static void main(String[] words) throws IOException {
        if (words.length != WORDS) {
            throw new IllegalArgumentException(
                    "Six words are needed: presences, cases, rules, from, to, out; there are " + words.length);
        }
        var window = new Window(Long.parseLong(words[3]), Long.parseLong(words[4]));
        try (var spark = SparkSession.builder().appName("lianfang contacts").getOrCreate()) {
            new ContactsOfCases(RuleRows.of(spark, words[2]), window)
                    .in(spark.read().parquet(words[0]), spark.read().parquet(words[1]))
                    .write()
                    .parquet(words[5]);
        }
    }
}
