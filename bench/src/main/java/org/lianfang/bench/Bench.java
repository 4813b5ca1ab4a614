package org.lianfang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// `bench/run.sh writes [seconds]`: starts a server of its own, measures, and leaves the figures in `bench/results`.
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var what = arguments.length > 0 ? arguments[0] : "writes";
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        var root = Path.of("").toAbsolutePath();
        var data = Files.createTempDirectory("lianfang-bench");
        var report = new Report();
        try (var server =
                ServerProcess.start(root.resolve("server/target/lianfang.jar"), data, ServerProcess.Settings.USUAL)) {
            var divisions =
                    root.resolve("scenarios/src/main/resources/data/china-admin/divisions_5prefectures_2019.csv");
            switch (what) {
                case "writes" -> new Writes(server, report, seconds).run(divisions);
                default -> throw new IllegalArgumentException("Known: writes. Not known: " + what);
            }
        } finally {
            delete(data);
        }
        report.save(root.resolve("bench/results/" + what + ".md"));
    }

    private static void delete(Path directory) throws java.io.IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
