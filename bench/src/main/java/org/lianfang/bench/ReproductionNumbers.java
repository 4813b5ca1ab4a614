package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.analysis.Reproduction;
import org.lianfang.analysis.SerialInterval;

/// Reproduction numbers beside those of EpiEstim, the reference of the field, on the same series: invented ones, and
/// the
/// daily counts of five cities.
final class ReproductionNumbers {

    private static final String SCRIPT = "analysis/src/test/resources/epiestim/rt.R";
    private static final double[] PARTS = {0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975};
    private static final int ROUNDS = 20;
    private static final double PICO = 1e12;

    private final Report report;

    ReproductionNumbers(Report report) {
        this.report = report;
    }

    /// @param root of the project
    /// @param folder where the series and the answers are left
    /// @return false when R or EpiEstim is missing
    boolean run(Path root, Path folder) throws IOException, InterruptedException {
        var series = new ArrayList<RtSeries>();
        series.addAll(RtSeries.ofCities(root, LocalDate.of(2020, 3, 31)));
        series.addAll(RtSeries.invented());
        Files.createDirectories(folder);
        var given = folder.resolve("series.csv");
        var told = folder.resolve("estimates.csv");
        Files.writeString(given, RtSeries.csv(series), StandardCharsets.UTF_8);
        var words = estimated(root.resolve(SCRIPT), given, told);
        if (words.isEmpty()) {
            return false;
        }
        compare(series, told);
        report.figure(
                "all windows of %,d series, once".formatted(series.size()),
                milliseconds(series),
                "ms (" + words.strip() + ")",
                Map.of());
        return true;
    }

    /// What the script says of itself; empty when it cannot run.
    private static String estimated(Path script, Path given, Path told) throws InterruptedException {
        try {
            var builder = new ProcessBuilder("Rscript", script.toString(), given.toString(), told.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            // else R asks systemd for it
            builder.environment().putIfAbsent("TZ", "UTC");
            var process = builder.start();
            var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? words : "";
        } catch (IOException missing) {
            return "";
        }
    }

    private void compare(List<RtSeries> series, Path told) throws IOException {
        var expected = new HashMap<String, double[]>();
        for (var line : Files.readAllLines(told, StandardCharsets.UTF_8).stream()
                .skip(1)
                .toList()) {
            var fields = line.split(",", -1);
            var numbers = new double[fields.length - 3];
            for (var index = 0; index < numbers.length; index++) {
                numbers[index] = Double.parseDouble(fields[index + 3]);
            }
            expected.put(fields[0] + " " + fields[1] + " " + fields[2], numbers);
        }
        var compared = 0;
        var worst = new HashMap<String, Double>();
        for (var one : series) {
            for (var estimate : estimates(one)) {
                var key = one.name() + " " + (estimate.first() + 1) + " " + (estimate.last() + 1);
                var theirs = expected.remove(key);
                if (theirs == null) {
                    throw new IllegalStateException("EpiEstim says nothing of " + key);
                }
                worst.merge(one.kind(), difference(estimate, theirs), Math::max);
                compared++;
            }
        }
        if (!expected.isEmpty()) {
            throw new IllegalStateException("EpiEstim says more: " + expected.keySet());
        }
        var windows = compared;
        worst.forEach((kind, most) -> report.limit(
                "reproduction numbers of " + kind + ", largest relative difference of mean, deviation and quantiles",
                most * PICO,
                "· 10⁻¹²",
                1e-6 * PICO,
                "EpiEstim; %,d windows in all".formatted(windows)));
    }

    private static double difference(Reproduction.Estimate ours, double[] theirs) {
        var most = Math.max(apart(ours.mean(), theirs[0]), apart(ours.deviation(), theirs[1]));
        for (var index = 0; index < PARTS.length; index++) {
            most = Math.max(most, apart(ours.quantile(PARTS[index]), theirs[index + 2]));
        }
        return most;
    }

    private static double apart(double ours, double theirs) {
        return Math.abs(ours - theirs) / Math.abs(theirs);
    }

    private static List<Reproduction.Estimate> estimates(RtSeries one) {
        return Reproduction.of(
                        one.local(),
                        one.imported(),
                        SerialInterval.gamma(one.meanInterval(), one.deviation()),
                        Reproduction.Prior.USUAL)
                .windows(one.window());
    }

    /// With all quantiles, as EpiEstim computes them; the fastest of some rounds.
    private static double milliseconds(List<RtSeries> series) {
        var best = Double.POSITIVE_INFINITY;
        var sum = 0.0;
        for (var round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            for (var one : series) {
                for (var estimate : estimates(one)) {
                    for (var part : PARTS) {
                        sum += estimate.quantile(part);
                    }
                }
            }
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("A quantile is not a number");
        }
        return best;
    }
}
