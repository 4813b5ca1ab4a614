package org.lianfang.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.lianfang.tracing.Window;

/// Contacts of contacts. Its words: `presences.parquet cases.parquet rules.csv onward.csv isolated.parquet from to
/// out.parquet`. How it is submitted: docs/flows/tracing.md.
///
/// Columns: presences, cases and both rule sets as for [ContactsJob]; isolated `person int, since bigint`, or a hyphen
/// when nobody is; out as [SecondRows].
public final class SecondContactsJob {

    private static final int WORDS = 8;
    private static final String NOBODY = "-";
    private static final StructType ISOLATED = StructType.fromDDL("person int, since bigint");

    private SecondContactsJob() {}

    public static void main(String[] words) throws IOException {
        if (words.length != WORDS) {
            throw new IllegalArgumentException(
                    "Eight words are needed: presences, cases, rules, onward rules, isolated, from, to, out; there are "
                            + words.length);
        }
        var window = new Window(Long.parseLong(words[5]), Long.parseLong(words[6]));
        try (var spark =
                SparkSession.builder().appName("lianfang contacts of contacts").getOrCreate()) {
            var presences = spark.read().parquet(words[0]);
            var exposures = new ContactsOfCases(RuleRows.of(spark, words[2]), window)
                    .in(presences, spark.read().parquet(words[1]));
            new ContactsOfContacts(RuleRows.of(spark, words[3]), window)
                    .in(presences, exposures, isolated(spark, words[4]))
                    .write()
                    .parquet(words[7]);
        }
    }

    private static Dataset<Row> isolated(SparkSession spark, String path) {
        return path.equals(NOBODY)
                ? spark.createDataFrame(List.<Row>of(), ISOLATED)
                : spark.read().parquet(path);
    }
}
