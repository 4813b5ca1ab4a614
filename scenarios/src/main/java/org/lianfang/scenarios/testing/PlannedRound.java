package org.lianfang.scenarios.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.scenarios.city.TestedCity;

/// Everything that will happen in a round, under the capacities that hold in it.
///
/// @param desks tubes of each desk, in the order in which they were filled
/// @param recalls single samples of all who will be called back, by the swab in the pool
public record PlannedRound(
        Turnout turnout, List<List<Tube>> desks, List<Box> boxes, List<Result> results, Map<UUID, Recall> recalls) {

    public static PlannedRound of(TestedCity city, Stations stations, Turnout turnout, Capacities capacities) {
        var desks = new Desks(city, turnout, capacities).tubes(stations.all());
        var boxes = new Boxes(city, turnout.round()).pack(desks);
        var lab = new Lab(city, turnout, boxes);
        var results = boxes.stream().flatMap(box -> lab.results(box).stream()).toList();
        return new PlannedRound(turnout, desks, boxes, results, lab.recalls(results));
    }

    public Stream<Tube> tubes() {
        return desks.stream().flatMap(List::stream);
    }

    public Stream<Swab> swabs() {
        return tubes().flatMap(tube -> tube.swabs().stream());
    }
}
