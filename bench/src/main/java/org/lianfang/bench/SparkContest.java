package org.lianfang.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.lianfang.bench.SparkOfContacts.OnwardOf;
import org.lianfang.tracing.Window;

/// The same questions asked of the engine and of Spark; the answers must be equal, row by row. Spark answers many cases
/// in one job, so a job is what is timed.
record SparkContest(Report report, EngineQuestions engine, SparkOfContacts spark, int[] cases) {

    private static final int CHAINS = 100;

    private record Asked(String what, Window window) {}

    private static final List<Asked> WINDOWS =
            List.of(new Asked("4 days", ContactsOfACity.PLAN), new Asked("14 days", ContactsOfACity.ALL));

    void run() throws Exception {
        for (var asked : WINDOWS) {
            contacts(Arrays.copyOf(cases, 1), asked);
            contacts(cases, asked);
            chains(asked);
        }
    }

    private void contacts(int[] persons, Asked asked) throws Exception {
        var begun = System.nanoTime();
        var ours = engine.contacts(persons, asked.window);
        var seconds = (System.nanoTime() - begun) / 1e9;
        var theirs = spark.contacts(persons, asked.window);
        requireSame("contacts", ours, theirs.rows());
        tell("contacts of %,d cases".formatted(persons.length), asked, theirs.seconds(), seconds, ours.size());
    }

    private void chains(Asked asked) throws Exception {
        var persons = Arrays.copyOf(cases, CHAINS);
        var begun = System.nanoTime();
        var ours = Arrays.stream(persons)
                .boxed()
                .flatMap(person ->
                        engine.theirContacts(person, asked.window).stream().map(onward -> new OnwardOf(person, onward)))
                .toList();
        var seconds = (System.nanoTime() - begun) / 1e9;
        var theirs = spark.theirContacts(persons, asked.window);
        requireSame("contacts of contacts", ours, theirs.rows());
        tell("contacts of contacts of %,d cases".formatted(CHAINS), asked, theirs.seconds(), seconds, ours.size());
    }

    private void tell(String what, Asked asked, double spark, double engine, int rows) {
        report.figure(
                "Spark: %s, %s, the whole job".formatted(what, asked.what),
                spark,
                "s",
                Map.of("engine", engine, "rows, equal", (double) rows));
    }

    private static void requireSame(String what, List<? extends Record> ours, List<? extends Record> theirs) {
        if (ours.size() != theirs.size() || !new HashSet<Record>(ours).equals(new HashSet<Record>(theirs))) {
            throw new IllegalStateException(
                    "%s: %d rows here, %d on Spark; they differ".formatted(what, ours.size(), theirs.size()));
        }
    }
}
