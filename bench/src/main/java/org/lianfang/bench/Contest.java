package org.lianfang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Single records and batches of a server against pgbench on the same database in the same run; then the latency at
/// half the single load. Rounds alternate, the median counts.
final class Contest {

    private static final int WARM_UP_SECONDS = 8;
    private static final int LONGEST_WARM_UP = 20;
    private static final int ROUNDS = 3;
    /// Before the latency counts, records come at that pace for a while: what full load left behind is done by then.
    private static final int SETTLING_SECONDS = 30;

    private final ServerProcess server;
    private final Report report;
    private final int seconds;

    Contest(ServerProcess server, Report report, int seconds) {
        this.server = server;
        this.report = report;
        this.seconds = seconds;
    }

    /// @param what is recorded, such as `crossings`
    /// @param batch how many records a request of the batches has
    /// @return single records per second
    double run(String what, Load singles, Load batches, int batch) throws Exception {
        var yardstick = new Yardstick(server.database());
        warmUp(singles);
        warmUp(batches);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        var oursInBatches = new ArrayList<Double>();
        var theirsInBatches = new ArrayList<Double>();
        long refused = 0;
        for (var round = 0; round < ROUNDS; round++) {
            theirs.add(yardstick.singleRows(seconds));
            var single = singles.asFastAsPossible(seconds);
            ours.add(single.perSecond());
            theirsInBatches.add(yardstick.rowsInTwoHundreds(seconds));
            var many = batches.asFastAsPossible(seconds);
            oursInBatches.add(many.perSecond() * batch);
            refused += single.refused() + many.refused();
        }
        report.ratio(
                what + ", single records per second", median(ours), "pgbench single-row inserts", median(theirs), 1.0);
        report.ratio(
                what + ", records in batches per second",
                median(oursInBatches),
                "pgbench 200-row inserts",
                median(theirsInBatches),
                0.7);
        report.figure("requests refused during these", refused, "requests", Map.of());
        singles.atRate(SETTLING_SECONDS, median(ours) / 2);
        var half = singles.atRate(seconds * 2.0, median(ours) / 2);
        report.limit(what + ", p99 of single records at half that load", half.milliseconds(0.99), "ms", 20);
        report.figure("p50 of the same", half.milliseconds(0.5), "ms", Map.of("rate", half.perSecond()));
        var alone = yardstick.latencyAtRate(seconds * 2, median(ours) / 2);
        report.figure(
                "p99 of pgbench's single rows at that rate",
                alone[(int) (alone.length * 0.99)],
                "ms",
                Map.of("p50", alone[alone.length / 2], "longest", alone[alone.length - 1]));
        return median(ours);
    }

    /// Until the JVM has compiled what matters: three rounds in a row that bring no more than a tenth.
    private static void warmUp(Load load) throws InterruptedException {
        double best = 0;
        var flat = 0;
        for (var round = 0; round < LONGEST_WARM_UP && flat < 3; round++) {
            var rate = load.asFastAsPossible(WARM_UP_SECONDS).perSecond();
            flat = rate > best * 1.1 ? 0 : flat + 1;
            best = Math.max(best, rate);
        }
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
