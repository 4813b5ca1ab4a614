package org.lianfang.testing.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.area.AreaKey;

/// Counts what was recorded, by area of the station and civil day.
public final class Tally {

    public static final String SAMPLES = "testing.samples";
    public static final String TUBES = "testing.tubes";
    public static final String RESULTS = "testing.results";
    public static final String POSITIVES = "testing.positives";
    public static final String HELD = "testing.held";

    private final Map<Cell, Long> sums = new HashMap<>();

    private record Cell(LocalDate day, AreaKey area, String indicator) {}

    public Tally add(LocalDate day, AreaKey area, String indicator, long change) {
        sums.merge(new Cell(day, area, indicator), change, Long::sum);
        return this;
    }

    public Tally add(Desk.Written written) {
        written.taken().forEach(swab -> add(swab.sample(), 1));
        written.moved().forEach(move -> add(move.to(), 1));
        written.voided().forEach(gone -> add(gone.sample(), -1));
        written.sealed()
                .forEach(sealing ->
                        add(sealing.tube().seal().day(), sealing.tube().label().area(), TUBES, 1));
        return this;
    }

    public List<Count> counts() {
        var counts = new ArrayList<Count>();
        sums.forEach((cell, sum) -> {
            if (sum != 0) {
                counts.add(new Count(cell.day, cell.area, cell.indicator, sum));
            }
        });
        return counts;
    }

    private void add(Sample sample, int sign) {
        add(sample.day(), sample.area(), SAMPLES, sign);
    }
}
