package org.lianfang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Crossings with everything on (sign-in, scope, encryption, audit, counters), each connection an account of its own.
final class Writes implements Bench.Measuring {

    private static final int CONNECTIONS = 64;
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
        new Contest(server, report, seconds).run("crossings", singles, batches, BATCH);
    }

    private Load load(String path, List<String> guards, int connections, Supplier<byte[]> bodies) {
        var senders = IntStream.range(0, connections)
                .mapToObj(number -> new Load.Sender(guards.get(number % guards.size()), bodies))
                .toList();
        return new Load(server.port(), path, senders);
    }
}
