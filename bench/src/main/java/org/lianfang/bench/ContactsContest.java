package org.lianfang.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.lianfang.tracing.Window;

/// The same questions asked of the engine and of another, one after another; the answers must be equal, row by row.
/// Times
/// are those of questions about people who have not been asked for before.
record ContactsContest(Report report, ContactQuestions engine, int[] cases) {

    private static final double CONTACTS_MILLIS = 10;
    private static final double CHAIN_MILLIS = 200;
    private static final int SINGLES = 100;
    private static final int CHAINS = 20;

    private record Asked(String what, Window window) {}

    private static final List<Asked> WINDOWS =
            List.of(new Asked("4 days", ContactsOfACity.PLAN), new Asked("14 days", ContactsOfACity.ALL));

    void alone() throws Exception {
        for (var asked : WINDOWS) {
            var contacts = Latencies.of(cases, person -> engine.askContacts(new int[] {person}, asked.window));
            report.limit(
                    "engine: contacts of one case, %s, p99".formatted(asked.what),
                    contacts.at(0.99),
                    "ms",
                    CONTACTS_MILLIS,
                    beside(contacts));
            var chains = Latencies.of(cases, person -> engine.askTheirContacts(person, asked.window));
            report.limit(
                    "engine: with their contacts, %s, p99".formatted(asked.what),
                    chains.at(0.99),
                    "ms",
                    CHAIN_MILLIS,
                    beside(chains));
            var rows = engine.contacts(cases, asked.window).size();
            report.figure(
                    "engine: all contacts of %,d cases, %s".formatted(cases.length, asked.what),
                    seconds(engine, asked) * 1_000,
                    "ms",
                    Map.of("exposures", (double) rows));
        }
    }

    private static String beside(Latencies latencies) {
        return "p50 %.2f; of a processor p50 %.2f, p99 %.2f"
                .formatted(latencies.at(0.5), latencies.processorAt(0.5), latencies.processorAt(0.99));
    }

    /// @param budget how many times quicker the engine shall be
    void against(String name, ContactQuestions other, double budget) throws Exception {
        warmUp(engine, cases.length - 2 * SINGLES, 2 * CHAINS);
        warmUp(other, SINGLES / 2, CHAINS / 4);
        for (var asked : WINDOWS) {
            single(name, other, asked, budget);
            chain(name, other, asked, budget);
            batch(name, other, asked, budget);
        }
    }

    /// As after some hours of work, when the JVM has compiled what it needs and the database has its pages at hand.
    private void warmUp(ContactQuestions questions, int singles, int chains) throws Exception {
        var others = Arrays.copyOfRange(cases, 2 * SINGLES, cases.length);
        for (var asked : WINDOWS) {
            for (var person : Arrays.copyOf(others, singles)) {
                questions.askContacts(new int[] {person}, asked.window);
            }
            for (var person : Arrays.copyOf(others, chains)) {
                questions.askTheirContacts(person, asked.window);
            }
        }
    }

    private void single(String name, ContactQuestions other, Asked asked, double budget) throws Exception {
        var persons = Arrays.copyOf(cases, SINGLES);
        long rows = 0;
        for (var person : persons) {
            rows += same(
                    "contacts of " + person,
                    engine.contacts(new int[] {person}, asked.window),
                    other.contacts(new int[] {person}, asked.window));
        }
        var fresh = Arrays.copyOfRange(cases, SINGLES, 2 * SINGLES);
        var theirs = Latencies.of(fresh, person -> other.askContacts(new int[] {person}, asked.window));
        var ours = Latencies.of(fresh, person -> engine.askContacts(new int[] {person}, asked.window));
        tell("contacts of one case, %s".formatted(asked.what), ours, name, theirs, budget);
        report.figure("rows of these, equal", rows, "rows", Map.of("questions", (double) SINGLES));
    }

    private void chain(String name, ContactQuestions other, Asked asked, double budget) throws Exception {
        var persons = Arrays.copyOf(cases, CHAINS);
        long rows = 0;
        for (var person : persons) {
            rows += same(
                    "contacts of contacts of " + person,
                    engine.theirContacts(person, asked.window),
                    other.theirContacts(person, asked.window));
        }
        var fresh = Arrays.copyOfRange(cases, CHAINS, 2 * CHAINS);
        var theirs = Latencies.of(fresh, person -> other.askTheirContacts(person, asked.window));
        var ours = Latencies.of(fresh, person -> engine.askTheirContacts(person, asked.window));
        tell("with their contacts, %s".formatted(asked.what), ours, name, theirs, budget);
        report.figure("rows of these, equal", rows, "rows", Map.of("questions", (double) CHAINS));
    }

    private void batch(String name, ContactQuestions other, Asked asked, double budget) throws Exception {
        var rows = same(
                "contacts of all cases", engine.contacts(cases, asked.window), other.contacts(cases, asked.window));
        var theirs = seconds(other, asked);
        var ours = seconds(engine, asked);
        report.ratio(
                "%,d cases at once, %s, cases per second (%,d rows, equal)".formatted(cases.length, asked.what, rows),
                cases.length / ours,
                name,
                cases.length / theirs,
                budget);
    }

    /// The middle of three: rows that were compared before may still lie in the heap during the first.
    private double seconds(ContactQuestions questions, Asked asked) throws Exception {
        var seconds = new double[3];
        for (var turn = 0; turn < seconds.length; turn++) {
            var begun = System.nanoTime();
            questions.askContacts(cases, asked.window);
            seconds[turn] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[1];
    }

    private void tell(String what, Latencies ours, String name, Latencies theirs, double budget) {
        report.ratio(what + ", a second, by the median", 1_000 / ours.at(0.5), name, 1_000 / theirs.at(0.5), budget);
        report.figure(
                "%s: p50 and p99 of %s".formatted(what, name),
                theirs.at(0.5),
                "ms",
                Map.of(
                        "p99", theirs.at(0.99),
                        "engine p50", ours.at(0.5),
                        "engine p99", ours.at(0.99)));
    }

    private static int same(String what, List<? extends Record> ours, List<? extends Record> theirs) {
        if (ours.size() != theirs.size() || !new HashSet<Record>(ours).equals(new HashSet<Record>(theirs))) {
            throw new IllegalStateException(
                    "%s: %d rows here, %d there; they differ".formatted(what, ours.size(), theirs.size()));
        }
        return ours.size();
    }
}
