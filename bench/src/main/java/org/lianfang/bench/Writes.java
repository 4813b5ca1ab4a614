package org.lianfang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Single writes and batches with everything on (sign-in, scope, encryption, audit, counters), each connection an
/// account of its own, against pgbench on the same database in the same run; then the latency at half the single load.
/// Rounds alternate, the median counts.
final class Writes implements Bench.Measuring {

    private static final int CONNECTIONS = 64;
    private static final int WARM_UP_SECONDS = 8;
    private static final int LONGEST_WARM_UP = 20;
    private static final int BATCH = 200;
    private static final int BATCH_CONNECTIONS = 8;

    private final ServerProcess server;
    private final Report report;
    private final int seconds;

    Writes(ServerProcess server, Report report, int seconds) {
        this.server = server;
        this.report = report;
        this.seconds = seconds;
    }

    @Override
    public void run(Path divisions) throws Exception {
        var city = City.prepare(server, divisions);
        var guards = new ArrayList<String>();
        for (var number = 0; number < CONNECTIONS; number++) {
            guards.add(city.administrator()
                    .holderOf("GATE_GUARD", city.areaKey(), "guard" + number)
                    .headerLines());
        }
        var singles = load("/api/crossings", guards, CONNECTIONS, () -> Crossings.one(city.gateId()));
        var batches =
                load("/api/crossings/batch", guards, BATCH_CONNECTIONS, () -> Crossings.batch(city.gateId(), BATCH));
        var yardstick = new Yardstick(server.database());
        warmUp(singles);
        warmUp(batches);
        var rounds = 3;
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        var oursInBatches = new ArrayList<Double>();
        var theirsInBatches = new ArrayList<Double>();
        long refused = 0;
        for (var round = 0; round < rounds; round++) {
            theirs.add(yardstick.singleRows(seconds));
            var single = singles.asFastAsPossible(seconds);
            ours.add(single.perSecond());
            theirsInBatches.add(yardstick.rowsInTwoHundreds(seconds));
            var batch = batches.asFastAsPossible(seconds);
            oursInBatches.add(batch.perSecond() * BATCH);
            refused += single.refused() + batch.refused();
        }
        report.ratio(
                "single-record writes per second", median(ours), "pgbench single-row inserts", median(theirs), 1.0);
        report.ratio(
                "batch records per second",
                median(oursInBatches),
                "pgbench 200-row inserts",
                median(theirsInBatches),
                0.7);
        report.figure("requests refused during these", refused, "requests", Map.of());
        var half = singles.atRate(seconds * 2.0, median(ours) / 2);
        report.limit("p99 of single writes at half that load", half.milliseconds(0.99), "ms", 20);
        report.figure("p50 of the same", half.milliseconds(0.5), "ms", Map.of("rate", half.perSecond()));
    }

    /// Until the JVM has compiled what matters: three rounds in a row that bring no more than a tenth.
    private void warmUp(Load load) throws InterruptedException {
        double best = 0;
        var flat = 0;
        for (var round = 0; round < LONGEST_WARM_UP && flat < 3; round++) {
            var rate = load.asFastAsPossible(WARM_UP_SECONDS).perSecond();
            flat = rate > best * 1.1 ? 0 : flat + 1;
            best = Math.max(best, rate);
        }
    }

    private Load load(String path, List<String> guards, int connections, java.util.function.Supplier<byte[]> bodies) {
        var headers = new ArrayList<String>();
        for (var number = 0; number < connections; number++) {
            headers.add(guards.get(number % guards.size()));
        }
        return new Load(server.port(), path, headers, bodies);
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
