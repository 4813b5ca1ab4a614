package org.lianfang.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// How long a server takes to answer with the chains of a city, and with what is counted from them. How long a browser
/// takes to draw them is measured by `MeasuringAChain` among the journeys.
final class ChainsOfACity implements Bench.Measuring {

    private static final int TURNS = 200;
    private static final int WARM_UP = 50;

    private final ServerProcess server;
    private final Report report;
    private final int size;

    ChainsOfACity(ServerProcess server, Report report, int size) {
        this.server = server;
        this.report = report;
        this.size = size;
    }

    @Override
    public void run(Path divisions) throws Exception {
        var filled = FillingAChain.fill(server, divisions, size);
        var commander = filled.administrator().holderOf("COMMANDER", filled.area(), "commander");
        var days = "?area=" + filled.area() + "&from=" + filled.from() + "&to=" + filled.to();
        waited(commander, "chains", "/api/cases/analysis/chains" + days);
        waited(commander, "epidemic curve by area", "/api/cases/analysis/curve" + days + "&split=AREA");
        waited(commander, "reproduction numbers", "/api/cases/analysis/reproduction" + days);
        waited(commander, "who infected how many", "/api/cases/analysis/spread" + days);
        ServerMemory.of(server).report(report, "during all of this");
    }

    private void waited(Session who, String what, String target) throws Exception {
        try (var connection = new RawConnection(server.port(), "", who.headerLines())) {
            var waited = new double[TURNS];
            var bytes = 0;
            for (var turn = -WARM_UP; turn < TURNS; turn++) {
                var begin = System.nanoTime();
                var answer = connection.ask(Question.get(target));
                var milliseconds = (System.nanoTime() - begin) / 1e6;
                requireWhole(what, answer);
                bytes = answer.body().length;
                if (turn >= 0) {
                    waited[turn] = milliseconds;
                }
            }
            Arrays.sort(waited);
            report.figure(
                    "%s of %,d cases, p50".formatted(what, size),
                    waited[TURNS / 2],
                    "ms",
                    Map.of("p99 ms", waited[TURNS * 99 / 100], "bytes before compression", (double) bytes));
        }
    }

    private void requireWhole(String what, RawConnection.Answer answer) {
        var found = answer.status() == 200 ? Session.JSON.readTree(answer.body()) : Session.JSON.missingNode();
        var cases = found.path("ids").size();
        if (answer.status() != 200 || (what.equals("chains") && cases != size)) {
            throw new IllegalStateException("%s answered %d with %,d cases".formatted(what, answer.status(), cases));
        }
    }
}
