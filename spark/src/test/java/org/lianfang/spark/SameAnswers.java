package org.lianfang.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.lianfang.tracing.Contact;
import org.lianfang.tracing.Memory;
import org.lianfang.tracing.Presences;

/// Runs under JDK 17: writes an invented town as Parquet, runs both jobs on it, and compares their rows with those of
/// the engine and with those of whoever counts second by second.
final class SameAnswers {

    private SameAnswers() {}

    public static void main(String[] words) throws Exception {
        var directory = Path.of(words[0]);
        var town = Town.invented();
        Town.Paths files;
        try (var spark = SparkSession.builder().getOrCreate()) {
            files = town.write(spark, directory);
        }
        var from = String.valueOf(Town.WINDOW.from());
        var to = String.valueOf(Town.WINDOW.to());
        var contacts = directory.resolve("contacts").toString();
        var second = directory.resolve("second").toString();
        ContactsJob.main(new String[] {files.presences(), files.cases(), files.rules(), from, to, contacts});
        SecondContactsJob.main(new String[] {
            files.presences(), files.cases(), files.rules(), files.onward(), files.isolated(), from, to, second
        });
        compare("exposures", read(contacts), engine(town), naive(town));
        compare("exposures to contacts", read(second), secondOfEngine(town), secondNaive(town));
    }

    private static List<Row> read(String path) throws IOException {
        try (var spark = SparkSession.builder().getOrCreate()) {
            return spark.read().parquet(path).collectAsList();
        }
    }

    private static void compare(String what, List<Row> spark, List<Row> engine, List<Row> naive) {
        var theirs = sorted(spark);
        if (!theirs.equals(sorted(engine)) || !theirs.equals(sorted(naive))) {
            throw new IllegalStateException("%s: Spark has %d rows, the engine %d, second by second %d; they differ"
                    .formatted(what, spark.size(), engine.size(), naive.size()));
        }
        System.out.printf(
                "On Spark %,d %s of %d people, equal to those of the engine and second by second%n",
                theirs.size(), what, Town.CASES);
    }

    private static List<String> sorted(List<Row> rows) {
        return rows.stream().map(Row::toString).sorted().toList();
    }

    private static Presences filled(Town town) {
        var presences = new Presences(Memory.heap(), 0);
        presences.add(presences.batch().addAll(town.presences()));
        return presences;
    }

    private static List<Row> engine(Town town) {
        var presences = filled(town);
        var rows = new ArrayList<Row>();
        for (var person = 0; person < Town.CASES; person++) {
            var answer = presences.contactsOf(person, Town.WINDOW, Town.RULES);
            rows.addAll(rows(person, answer.close()));
            rows.addAll(rows(person, answer.leads()));
        }
        return rows;
    }

    private static List<Row> naive(Town town) {
        var naive = new SecondBySecond(town.presences());
        var rows = new ArrayList<Row>();
        for (var person = 0; person < Town.CASES; person++) {
            rows.addAll(rows(
                    person,
                    List.copyOf(
                            naive.contactsOf(person, Town.WINDOW, Town.RULES).values())));
        }
        return rows;
    }

    private static List<Row> rows(int asked, List<Contact> contacts) {
        return contacts.stream()
                .flatMap(contact -> contact.exposures().stream()
                        .map(exposure -> RowFactory.create(
                                asked,
                                contact.person(),
                                exposure.setting().name(),
                                exposure.ground().name(),
                                exposure.strength().name(),
                                exposure.seconds(),
                                exposure.first(),
                                exposure.last())))
                .toList();
    }

    private static List<Row> secondOfEngine(Town town) {
        var presences = filled(town);
        var rows = new ArrayList<Row>();
        for (var person = 0; person < Town.CASES; person++) {
            var chain = presences.withTheirContacts(person, Town.WINDOW, Town.RULES, Town.ONWARD, Town.ISOLATED);
            rows.addAll(SecondRows.of(person, chain.second()));
        }
        return rows;
    }

    private static List<Row> secondNaive(Town town) {
        var naive = new SecondBySecond(town.presences());
        var rows = new ArrayList<Row>();
        for (var person = 0; person < Town.CASES; person++) {
            rows.addAll(SecondRows.of(person, naive.contactsOfContacts(person)));
        }
        return rows;
    }
}
