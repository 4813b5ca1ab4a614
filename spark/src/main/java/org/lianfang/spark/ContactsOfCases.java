package org.lianfang.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.Window;

/// Who was exposed to each of many cases within one window.
final class ContactsOfCases {

    private final Rules rules;
    private final Window window;

    ContactsOfCases(Rules rules, Window window) {
        this.rules = rules;
        this.window = window;
    }

    /// @return `asked int, person int, setting string, ground string, strength string, seconds bigint, first bigint,
    /// last bigint`
    Dataset<Row> in(Dataset<Row> presences, Dataset<Row> cases) {
        var questions = cases.distinct()
                .select(
                        col("person").as("asked"),
                        col("person").as("whom"),
                        lit(window.from()).as("since"),
                        lit(window.to()).as("until"));
        return new ExposedPeople(rules, window).in(presences, questions).drop("whom", "number");
    }
}
