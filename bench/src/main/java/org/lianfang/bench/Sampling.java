package org.lianfang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A round of tests in a city of millions: five hundred desks at once, devices that come back, coverage, a lab's
/// spreadsheet, and three times as much as the server can take.
final class Sampling implements Bench.Measuring {

    private static final int DESKS = 500;
    private static final int BATCH = 200;
    private static final int BATCH_CONNECTIONS = 8;
    private static final int TUBES_OF_LAB = 100_000;

    private final ServerProcess server;
    private final Report report;
    private final int people;
    private final int minutes;

    Sampling(ServerProcess server, Report report, int people, int minutes) {
        this.server = server;
        this.report = report;
        this.people = people;
        this.minutes = minutes;
    }

    @Override
    public void run(Path divisions) throws Exception {
        var filled = filled(divisions);
        var administrator = Session.administrator(server);
        new ReadsOfCoverage(server, report, filled).run(administrator);
        new ResultsOfALab(server, report, filled, TUBES_OF_LAB).run(administrator);
        administrator.awaitPresences();
        var samplers = samplers(administrator);
        var rate = contest(filled, administrator, samplers);
        sustained(filled, administrator, samplers, rate);
        new Overload(server, report, filled, samplers).run(administrator, rate);
        ServerMemory.of(server).report(report, "during all of this");
    }

    /// Overload alone, after the contest: a server that has just started takes a quarter of what a warm one does.
    void overload(Path divisions) throws Exception {
        var filled = filled(divisions);
        var administrator = Session.administrator(server);
        administrator.awaitPresences();
        var samplers = samplers(administrator);
        var rate = contest(filled, administrator, samplers);
        new Overload(server, report, filled, samplers).run(administrator, rate);
    }

    /// Single records, batches and the latency at half the load alone.
    void desks(Path divisions) throws Exception {
        var filled = filled(divisions);
        var administrator = Session.administrator(server);
        administrator.awaitPresences();
        contest(filled, administrator, samplers(administrator));
    }

    /// Fills what is not filled yet.
    FilledRound filled(Path divisions) throws Exception {
        var known = FilledRound.in(server.data());
        if (known != null) {
            return known;
        }
        var filled = new FillingARound(server, report, people).fill(divisions);
        filled.keepIn(server.data());
        server.restart();
        return filled;
    }

    /// An account for every desk.
    private static List<String> samplers(Session administrator) throws Exception {
        var headers = new ArrayList<String>();
        for (var number = 0; number < DESKS; number++) {
            headers.add(administrator
                    .holderOf("SAMPLER", FilledCity.PREFECTURE, "sampler" + number)
                    .headerLines());
        }
        return headers;
    }

    private double contest(FilledRound filled, Session administrator, List<String> samplers) throws Exception {
        var singles = DesksOfARound.open(filled, administrator, "S", DESKS);
        var devices = DesksOfARound.open(filled, administrator, "B", BATCH_CONNECTIONS);
        return new Contest(server, report, 10)
                .run(
                        "samples and seals at %d desks".formatted(DESKS),
                        new Load(server.port(), "/api/testing/samples", senders(samplers, singles)),
                        new Load(
                                server.port(),
                                "/api/testing/samples/batch",
                                senders(
                                        samplers,
                                        devices.stream()
                                                .map(desk -> (Supplier<byte[]>) () -> desk.batch(BATCH))
                                                .toList())),
                        BATCH);
    }

    private static List<Load.Sender> senders(List<String> samplers, List<? extends Supplier<byte[]>> bodies) {
        var senders = new ArrayList<Load.Sender>();
        for (var number = 0; number < bodies.size(); number++) {
            senders.add(new Load.Sender(samplers.get(number), bodies.get(number)));
        }
        return senders;
    }

    /// As fast as possible for minutes, with pgbench before and after.
    private void sustained(FilledRound filled, Session administrator, List<String> samplers, double rate)
            throws Exception {
        var yardstick = new Yardstick(server.database());
        var before = yardstick.singleRows(20);
        var desks = DesksOfARound.open(filled, administrator, "L", DESKS);
        var load = new Load(server.port(), "/api/testing/samples", senders(samplers, desks));
        var result = load.asFastAsPossible(minutes * 60.0);
        var after = yardstick.singleRows(20);
        report.ratio(
                "%d desks for %d minutes, samples and seals per second".formatted(DESKS, minutes),
                result.perSecond(),
                "pgbench single-row inserts, before and after",
                (before + after) / 2,
                1.0);
        report.figure(
                "latency of these, p50",
                result.milliseconds(0.5),
                "ms",
                Map.of(
                        "p95",
                        result.milliseconds(0.95),
                        "p99",
                        result.milliseconds(0.99),
                        "refused",
                        (double) result.refused(),
                        "short run before",
                        rate));
    }
}
