package org.lianfang.scenarios.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;

/// Packs the tubes of each station as they are sealed, and sends them off: full boxes at once, others when the
/// first tube in them has waited long enough.
public final class Boxes {

    private static final int MOST_TUBES = 60;
    private static final long LONGEST_WAIT_MILLIS = 40 * 60_000L;

    private final TestedCity city;
    private final int round;

    /// @param round 0 for the first
    public Boxes(TestedCity city, int round) {
        this.city = city;
        this.round = round;
    }

    /// One courier of each round miscounts the first box.
    public List<Box> pack(List<List<Tube>> desks) {
        var boxes = new ArrayList<Box>();
        desks.stream().map(tubes -> tubes.getFirst().station()).distinct().forEach(station -> {
            var sealed = desks.stream()
                    .flatMap(List::stream)
                    .filter(tube -> tube.station().equals(station))
                    .sorted(Comparator.comparingLong((Tube tube) -> tube.seal().atMillis())
                            .thenComparing(Tube::code))
                    .toList();
            int from = 0;
            for (int next = 1; next <= sealed.size(); next++) {
                if (next == sealed.size() || isFull(sealed.get(from), sealed.get(next), next - from)) {
                    boxes.add(box(station, sealed.subList(from, next), boxes.isEmpty() ? 1 : 0));
                    from = next;
                }
            }
        });
        return boxes;
    }

    /// A single tube that is waited for goes alone.
    Box express(Tube tube) {
        return box(tube.station(), List.of(tube), 0);
    }

    private static boolean isFull(Tube first, Tube next, int tubes) {
        return tubes == MOST_TUBES || next.seal().atMillis() - first.seal().atMillis() > LONGEST_WAIT_MILLIS;
    }

    private Box box(Station station, List<Tube> tubes, int miscounted) {
        var dice = city.seed()
                .child("box")
                .child(round)
                .child(tubes.getFirst().code())
                .dice();
        long packed = tubes.getLast().seal().atMillis() + dice.between(120, 300) * 1000L;
        long carried = packed + dice.between(180, 1_200) * 1000L;
        long received = carried + station.spot().driveMinutes() * 60_000L + dice.between(0, 900) * 1000L;
        var code = station.code() + "-" + (tubes.size() == 1 ? "X" : dice.between(1, 9));
        UUID id = Ids.at(packed, dice);
        var way = new Box.Way(step(packed, dice), step(carried, dice), step(received, dice), miscounted);
        return new Box(id, code, station, tubes, way);
    }

    private static Box.Step step(long at, Dice dice) {
        return new Box.Step(Ids.at(at, dice), at);
    }
}
