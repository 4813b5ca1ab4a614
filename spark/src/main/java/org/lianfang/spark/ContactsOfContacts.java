package org.lianfang.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.lianfang.tracing.Contact;
import org.lianfang.tracing.Exposure;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.SecondContacts;
import org.lianfang.tracing.Strength;
import org.lianfang.tracing.Window;

/// Who was exposed to the close contacts of many cases: for each contact from their first close exposure until they
/// are isolated, else until the end of the window. The case and its close contacts are not among them; each person is
/// named once for each case, with the strongest of the contacts.
final class ContactsOfContacts {

    private final Rules onward;
    private final Window window;

    /// @param onward the rules for contacts of contacts @param window of the cases
    ContactsOfContacts(Rules onward, Window window) {
        this.onward = onward;
        this.window = window;
    }

    /// @param exposures to the cases, as [ContactsOfCases] answers
    /// @param isolated `person int, since bigint`: since when whoever is isolated is so
    /// @return as [SecondRows] has it
    Dataset<Row> in(Dataset<Row> presences, Dataset<Row> exposures, Dataset<Row> isolated) {
        var close = exposures
                .where(col("strength").equalTo(Strength.CLOSE.name()))
                .groupBy("asked", "person")
                .agg(min("first").as("since"))
                .persist(StorageLevel.MEMORY_AND_DISK());
        var ends = isolated.groupBy(col("person").as("isolated_person"))
                .agg(min("since").as("isolated"));
        var questions = close.join(ends, col("person").equalTo(col("isolated_person")), "left")
                .select(
                        col("asked"),
                        col("person").as("whom"),
                        col("since"),
                        least(lit(window.to()), col("isolated")).as("until"))
                .where(col("since").lt(col("until")));
        var theirs = new ExposedPeople(onward, window).in(presences, questions);
        return byCase(close).cogroup(byCase(theirs), new Gathering(), Encoders.row(SecondRows.COLUMNS));
    }

    private static KeyValueGroupedDataset<Integer, Row> byCase(Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, Integer>) row -> row.<Integer>getAs("asked"), Encoders.INT());
    }

    /// All that belongs to one case: its close contacts, and who was exposed to those.
    private record Gathering() implements CoGroupFunction<Integer, Row, Row, Row> {

        private record Pair(int whom, int person) {

            static Pair of(Row row) {
                return new Pair(row.<Integer>getAs("whom"), row.<Integer>getAs("person"));
            }
        }

        @Override
        public Iterator<Row> call(Integer asked, Iterator<Row> close, Iterator<Row> theirs) {
            var second = new SecondContacts(asked, people(close));
            contacts(theirs).forEach((pair, exposures) -> second.add(pair.whom(), exposures));
            return SecondRows.of(asked, second.strongestFirst()).iterator();
        }

        private static Set<Integer> people(Iterator<Row> close) {
            var people = new HashSet<Integer>();
            close.forEachRemaining(row -> people.add(row.<Integer>getAs("person")));
            return people;
        }

        private static Map<Pair, List<Contact>> contacts(Iterator<Row> theirs) {
            var rows = new ArrayList<Row>();
            theirs.forEachRemaining(rows::add);
            rows.sort(Comparator.comparing((Row row) -> row.<Integer>getAs("number")));
            var exposures = new TreeMap<Pair, List<Exposure>>(
                    Comparator.comparingInt(Pair::whom).thenComparingInt(Pair::person));
            rows.forEach(row -> exposures
                    .computeIfAbsent(Pair.of(row), none -> new ArrayList<>())
                    .add(ExposureRows.read(row)));
            var contacts = new TreeMap<Pair, List<Contact>>(exposures.comparator());
            exposures.forEach((pair, all) -> contacts.put(pair, List.of(new Contact(pair.person(), all))));
            return contacts;
        }
    }
}
