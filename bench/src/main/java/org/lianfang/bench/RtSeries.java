package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// Daily counts of which reproduction numbers are computed.
///
/// @param kind `cities` or `invented series`
/// @param meanInterval,deviation of the serial interval, in days
/// @param window days
record RtSeries(
        String kind, String name, long[] local, long[] imported, double meanInterval, double deviation, int window) {

    private static final String COUNTS =
            "scenarios/src/main/resources/data/china-covid-daily/five_prefectures_daily.csv";

    /// Wuhan, early 2020: Li and others, NEJM 382 (2020); Tianjin and Singapore: Tindale and others, eLife 9 (2020).
    private static final double[][] INTERVALS = {{7.5, 3.4}, {4.31, 2.5}, {4.17, 2.9}};

    private static final int INVENTED = 40;
    private static final long SEED = 20_200_203;
    private static final int WEEK = 7;

    /// New cases a day, from the highest cumulative count so far: later corrections downwards are no new cases.
    static List<RtSeries> ofCities(Path root, LocalDate last) throws IOException {
        var cumulative = new TreeMap<String, TreeMap<LocalDate, Long>>();
        for (var line : Files.readAllLines(root.resolve(COUNTS), StandardCharsets.UTF_8).stream()
                .skip(1)
                .toList()) {
            var fields = line.split(",", -1);
            var day = LocalDate.parse(fields[0]);
            if (!day.isAfter(last)) {
                cumulative.computeIfAbsent(fields[6], city -> new TreeMap<>()).put(day, Long.valueOf(fields[7]));
            }
        }
        var found = new ArrayList<RtSeries>();
        cumulative.forEach((city, counts) -> {
            for (var interval : INTERVALS) {
                var daily = daily(counts, last);
                found.add(new RtSeries(
                        "five cities",
                        "city-" + city + "-" + interval[0],
                        daily,
                        new long[daily.length],
                        interval[0],
                        interval[1],
                        WEEK));
            }
        });
        return found;
    }

    private static long[] daily(TreeMap<LocalDate, Long> counts, LocalDate last) {
        var first = counts.firstKey();
        var daily = new long[(int) (last.toEpochDay() - first.toEpochDay()) + 1];
        var highest = 0L;
        for (var index = 0; index < daily.length; index++) {
            var known = counts.getOrDefault(first.plusDays(index), highest);
            daily[index] = Math.max(0, known - highest);
            highest = Math.max(highest, known);
        }
        return daily;
    }

    /// Outbreaks with imported cases: each case infects as many as chance and a falling reproduction number say.
    static List<RtSeries> invented() {
        var random = new Random(SEED);
        var found = new ArrayList<RtSeries>();
        for (var number = 0; number < INVENTED; number++) {
            var days = 20 + random.nextInt(100);
            var start = 0.6 + 3 * random.nextDouble();
            var local = new long[days];
            var imported = new long[days];
            for (var day = 0; day < days; day++) {
                imported[day] = poisson(random, day < days / 2 ? 1.5 : 0.2);
                var pressure = 0.0;
                for (var back = 1; back <= Math.min(day, 14); back++) {
                    pressure += (local[day - back] + imported[day - back]) * Math.exp(-back / 3.0) / 2.5;
                }
                local[day] =
                        day == 0 ? 0 : poisson(random, Math.min(5_000, pressure * start * (1 - day / (1.5 * days))));
            }
            imported[0] = 1 + random.nextInt(5);
            found.add(new RtSeries(
                    "invented series",
                    "invented-" + number,
                    local,
                    imported,
                    1.5 + 8 * random.nextDouble(),
                    0.5 + 4 * random.nextDouble(),
                    1 + random.nextInt(14)));
        }
        return found;
    }

    private static long poisson(Random random, double mean) {
        if (mean > 50) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0L;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    static String csv(List<RtSeries> series) {
        var text = new StringBuilder("series,day,local,imported,mean_si,std_si,window\n");
        for (var one : series) {
            for (var day = 0; day < one.local.length; day++) {
                text.append(String.join(
                                ",",
                                one.name,
                                Integer.toString(day + 1),
                                Long.toString(one.local[day]),
                                Long.toString(one.imported[day]),
                                Double.toString(one.meanInterval),
                                Double.toString(one.deviation),
                                Integer.toString(one.window)))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
