package org.lianfang.scenarios.play;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.gates.Crossing;
import org.lianfang.scenarios.gates.CrossingPlan;
import org.lianfang.scenarios.workforce.Handovers;

/// Every gate sends its days in batches, as phones do that were without a network for some hours.
final class RecordingCrossings {

    private record GateDay(int day, int gate) {}

    private final GuardedCast cast;
    private final Api gates;
    private final Progress progress;
    private final Lanes lanes;
    private final InstantSource clock;

    RecordingCrossings(Stage stage, GuardedCast cast, Api gates) {
        this.cast = cast;
        this.gates = gates;
        this.progress = stage.progress();
        this.lanes = stage.lanes();
        this.clock = stage.signedIn().serverClock();
    }

    /// @param done days of which the server counts as many as planned: they are not sent again
    /// @return records that were new to the server
    long record(List<Integer> done) {
        var crossings = cast.crossings();
        var open = IntStream.range(0, cast.city().period().days())
                .filter(day -> !done.contains(day))
                .boxed()
                .flatMap(day -> IntStream.range(0, cast.gates().size()).mapToObj(gate -> new GateDay(day, gate)))
                .toList();
        var step = progress.begin(
                "crossings", open.stream().mapToLong(this::planned).sum());
        var batches = new Batches<Crossing>(gates, "/api/crossings/batch", GateItems::crossing, step, clock);
        lanes.each(open, task -> {
            var batch = new ArrayList<Crossing>(Batches.LIMIT);
            crossings.of(task.day(), task.gate(), crossing -> {
                batch.add(crossing);
                if (batch.size() == Batches.LIMIT) {
                    batches.send(batch);
                    batch.clear();
                }
            });
            batches.send(batch);
        });
        step.done();
        return batches.accepted();
    }

    void handOver() {
        var handovers = new Handovers(cast.city(), cast.plan());
        var numbers = IntStream.range(0, cast.gates().size()).boxed().toList();
        var step = progress.begin("hand-over notes", 0);
        lanes.each(numbers, number -> {
            var gate = cast.gates().get(number);
            for (var handover : handovers.of(gate, number)) {
                gates.post("/api/gates/" + gate.id() + "/handovers", GateItems.handover(handover));
                step.advanced(1);
            }
        });
        step.done();
    }

    /// @param reader may read the indicators @return days whose persons and vehicles are all there
    List<Integer> complete(Api reader) {
        var period = cast.city().period();
        var path = "/api/indicators/values?area=%s&from=%s&to=%s&codes=gates.persons,gates.vehicles&by=DAY"
                .formatted(cast.cast().areaKey(), period.first(), period.last());
        Map<String, Long> counted = new HashMap<>();
        for (var value : reader.get(path).path("values")) {
            counted.put(
                    value.path("code").asString() + value.path("day").asString(),
                    value.path("value").asLong());
        }
        return IntStream.range(0, period.days())
                .filter(day -> {
                    var date = period.first().plusDays(day);
                    long vehicles = counted.getOrDefault("gates.vehicles" + date, 0L);
                    long persons = counted.getOrDefault("gates.persons" + date, 0L);
                    return vehicles == sum(day, cast.plan()::vehicles) && persons == sum(day, cast.plan()::persons);
                })
                .boxed()
                .toList();
    }

    private interface OfHour {
        int count(int day, int gate, int hour);
    }

    private long planned(GateDay task) {
        return IntStream.range(0, CrossingPlan.HOURS)
                .mapToLong(hour -> cast.plan().vehicles(task.day(), task.gate(), hour)
                        + cast.plan().persons(task.day(), task.gate(), hour))
                .sum();
    }

    private long sum(int day, OfHour of) {
        return IntStream.range(0, cast.gates().size())
                .mapToLong(gate -> IntStream.range(0, CrossingPlan.HOURS)
                        .mapToLong(hour -> of.count(day, gate, hour))
                        .sum())
                .sum();
    }
}
