package org.lianfang.bench.crash;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lianfang.bench.City;
import org.lianfang.bench.Crossings;
import org.lianfang.bench.GuestDesk;

/// What devices record while everything is being killed.
enum Recorded {
    CROSSINGS("/api/crossings/batch", "MACHINE_FEED", "select id from gates.crossings") {
        @Override
        IntFunction<Supplier<byte[]>> begin(City city) {
            return device -> () -> Crossings.batch(city.gateId(), BATCH);
        }
    },
    SAMPLES("/api/testing/samples/batch", "SAMPLER", """
            select id from testing.samples union all select seal_id from testing.tubes where seal_id is not null
            """) {
        @Override
        IntFunction<Supplier<byte[]>> begin(City city) throws IOException, InterruptedException {
            var manager = city.administrator();
            var round = manager.must(manager.post(
                            "/api/testing/rounds",
                            Map.of("code", "CRASH", "name", "Crash test", "areas", List.of(city.areaKey()))))
                    .path("id")
                    .asString();
            var station = manager.must(manager.post(
                            "/api/testing/stations",
                            Map.of(
                                    "code", "C1",
                                    "name", "Crash test",
                                    "setting", "COMMUNITY",
                                    "areaKey", city.areaKey(),
                                    "place", "school",
                                    "samplesPerHour", 600,
                                    "open", true)))
                    .path("id")
                    .asString();
            return device -> {
                var desk = new GuestDesk(round, station, "C" + device + "-");
                return () -> desk.batch(BATCH);
            };
        }
    };

    static final int BATCH = 100;

    private final String path;
    private final String role;
    private final String stored;

    Recorded(String path, String role, String stored) {
        this.path = path;
        this.role = role;
        this.stored = stored;
    }

    static Recorded named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No '" + name + "'. Maybe one of "
                        + Arrays.stream(values())
                                .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /// Makes what they need. @return by the number of a device, the batches that it sends
    abstract IntFunction<Supplier<byte[]>> begin(City city) throws IOException, InterruptedException;

    String path() {
        return path;
    }

    String role() {
        return role;
    }

    /// The ids of all records in the database.
    String stored() {
        return stored;
    }
}
