package org.lianfang.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The same figures as EpiEstim computed (`epiestim/SOURCE.txt`), without R.
class EpiEstimTests {

    private static final double CLOSE = 1e-6;
    private static final double[] PARTS = {0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975};

    private record Given(List<Long> local, List<Long> imported, double mean, double deviation, int window) {}

    @TestFactory
    Stream<DynamicTest> each_series_has_the_same_reproduction_numbers() throws IOException {
        var told = new LinkedHashMap<String, List<double[]>>();
        rows("estimates.csv")
                .forEach(row ->
                        told.computeIfAbsent(row[0], any -> new ArrayList<>()).add(numbers(row)));
        var series = series();
        assertThat(series).hasSizeGreaterThan(5);
        assertThat(told.keySet()).isEqualTo(series.keySet());
        return series.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(), () -> compare(one.getValue(), Objects.requireNonNull(told.get(one.getKey())))));
    }

    private static void compare(Given given, List<double[]> told) {
        var estimates = Reproduction.of(
                        array(given.local),
                        array(given.imported),
                        SerialInterval.gamma(given.mean, given.deviation),
                        Reproduction.Prior.USUAL)
                .windows(given.window);
        assertThat(estimates).hasSameSizeAs(told);
        for (var index = 0; index < told.size(); index++) {
            var ours = estimates.get(index);
            var theirs = told.get(index);
            assertThat(ours.first() + 1).isEqualTo((int) theirs[0]);
            assertThat(ours.last() + 1).isEqualTo((int) theirs[1]);
            assertThat(ours.mean()).isCloseTo(theirs[2], within(CLOSE * theirs[2]));
            assertThat(ours.deviation()).isCloseTo(theirs[3], within(CLOSE * theirs[3]));
            for (var part = 0; part < PARTS.length; part++) {
                assertThat(ours.quantile(PARTS[part])).isCloseTo(theirs[part + 4], within(CLOSE * theirs[part + 4]));
            }
        }
    }

    private static Map<String, Given> series() throws IOException {
        var series = new LinkedHashMap<String, Given>();
        for (var row : rows("series.csv")) {
            var given = series.computeIfAbsent(
                    row[0],
                    any -> new Given(
                            new ArrayList<>(),
                            new ArrayList<>(),
                            Double.parseDouble(row[4]),
                            Double.parseDouble(row[5]),
                            Integer.parseInt(row[6])));
            given.local.add(Long.valueOf(row[2]));
            given.imported.add(Long.valueOf(row[3]));
        }
        return series;
    }

    private static List<String[]> rows(String file) throws IOException {
        var stream = Objects.requireNonNull(EpiEstimTests.class.getResourceAsStream("/epiestim/" + file));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private static double[] numbers(String[] row) {
        return Stream.of(row).skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    private static long[] array(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
